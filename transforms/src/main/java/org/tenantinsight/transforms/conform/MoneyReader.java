package org.tenantinsight.transforms.conform;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads pounds and pence as whole pence, exactly: {@code £1,234.50}, {@code (123.45)}, {@code
 * 123.45-}, {@code 45.10 CR}. Positive = owed by the resident.
 *
 * <p>More than two decimals, groups that are not of three digits, two signs at once, {@code NaN}
 * and exponents are refused even where the column is optional: an amount is never rounded or
 * guessed. {@code CR} and {@code DR} say themselves who owes whom, so that the source's own sign
 * convention applies to plain and signed amounts only.
 */
final class MoneyReader implements ValueReader {

  private static final long serialVersionUID = 1L;
  private static final int MAX_DIGITS = 15;
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<open>\\()?(?<minus>[-+])?£?(?<minus2>-)?"
              + "(?<pounds>\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(?<pence>\\d{1,2}))?"
              + "(?<close>\\))?(?<after>-)?(?: ?(?<side>CR|DR))?");

  private final boolean owedIsNegative;
  private final @Nullable Long minPence;
  private final @Nullable Long maxPence;

  /**
   * @param owedIsNegative the source writes what a resident owes as a negative amount
   * @param min smallest amount accepted, in pounds, after the sign convention
   * @param max largest amount accepted, in pounds, after the sign convention
   */
  MoneyReader(boolean owedIsNegative, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    this.owedIsNegative = owedIsNegative;
    this.minPence = min == null ? null : min.movePointRight(2).longValueExact();
    this.maxPence = max == null ? null : max.movePointRight(2).longValueExact();
  }

  @Override
  public Reading read(String text) {
    Long plain = plain(text);
    if (plain != null) {
      return inRange(owedIsNegative ? -plain : plain);
    }
    Matcher amount = AMOUNT.matcher(text.toUpperCase(Locale.ROOT));
    if (!amount.matches() || (amount.group("open") == null) != (amount.group("close") == null)) {
      return Reading.refusal(Rules.NUMBER);
    }
    boolean negative = "-".equals(amount.group("minus"));
    int signs = count(amount, "open", "minus", "minus2", "after", "side");
    String pounds = amount.group("pounds").replace(",", "");
    if (signs > 1 || pounds.length() > MAX_DIGITS) {
      return Reading.refusal(Rules.NUMBER);
    }
    long pence = Long.parseLong(pounds) * 100 + pence(amount.group("pence"));
    String side = amount.group("side");
    if (side != null) {
      return inRange(side.equals("CR") ? -pence : pence);
    }
    negative |= amount.group("open") != null || count(amount, "minus2", "after") > 0;
    return inRange(negative != owedIsNegative ? -pence : pence);
  }

  /** The fast path for most cells: {@code -1234.50}; null when the text is anything else. */
  private static @Nullable Long plain(String text) {
    int length = text.length();
    boolean negative = text.charAt(0) == '-';
    int start = negative ? 1 : 0;
    if (length - start < 4 || length - start > MAX_DIGITS || text.charAt(length - 3) != '.') {
      return null;
    }
    long pence = 0;
    for (int i = start; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        pence = pence * 10 + (c - '0');
      } else if (i != length - 3) {
        return null;
      }
    }
    return negative ? -pence : pence;
  }

  private static int pence(@Nullable String decimals) {
    if (decimals == null) {
      return 0;
    }
    return Integer.parseInt(decimals) * (decimals.length() == 1 ? 10 : 1);
  }

  private static int count(Matcher amount, String... groups) {
    int present = 0;
    for (String group : groups) {
      present += amount.group(group) == null ? 0 : 1;
    }
    return present;
  }

  private Reading inRange(long pence) {
    boolean outside =
        (minPence != null && pence < minPence) || (maxPence != null && pence > maxPence);
    return outside ? Reading.refusal(Rules.RANGE) : Reading.of(pence);
  }
}

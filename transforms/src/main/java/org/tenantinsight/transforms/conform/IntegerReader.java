package org.tenantinsight.transforms.conform;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a whole number that fits 32 bits; {@code 3.0}, exponents and words are not numbers. */
final class IntegerReader implements ValueReader {

  private static final long serialVersionUID = 1L;
  private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,9}");

  private final int min;
  private final int max;

  IntegerReader(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    this.min = min == null ? Integer.MIN_VALUE : min.intValueExact();
    this.max = max == null ? Integer.MAX_VALUE : max.intValueExact();
  }

  @Override
  public Reading read(String text) {
    if (!WHOLE.matcher(text).matches()) {
      return Reading.issue(Rules.NUMBER);
    }
    int number = Integer.parseInt(text);
    return number < min || number > max ? Reading.issue(Rules.RANGE) : Reading.of(number);
  }
}

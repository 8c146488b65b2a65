package org.tenantinsight.transforms.link.details;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in one spelling. */
public final class Telephone {

  /** What people type where a form insists: one digit over and over, or all of them in turn. */
  private static final Pattern PLACEHOLDER = Pattern.compile(".*(\\d)\\1{7}.*");

  private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");
  private static final String UPWARDS = "012345678901234567890";
  private static final String DOWNWARDS = "098765432109876543210";
  private static final int LONG_RUN = 8;

  private Telephone() {}

  /** The number with country code, such as +447700900123; null when it can be no number. */
  public static @Nullable String e164(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(written, "GB");
      return numbers.isPossibleNumber(number) && !isPlaceholder(written)
          ? numbers.format(number, PhoneNumberFormat.E164)
          : null;
    } catch (NumberParseException e) {
      return null; // not a number: the row simply has none
    }
  }

  private static boolean isPlaceholder(String written) {
    String digits = NOT_A_DIGIT.matcher(written).replaceAll("");
    return PLACEHOLDER.matcher(digits).matches()
        || IntStream.rangeClosed(0, digits.length() - LONG_RUN)
            .mapToObj(from -> digits.substring(from, from + LONG_RUN))
            .anyMatch(run -> UPWARDS.contains(run) || DOWNWARDS.contains(run));
  }
}

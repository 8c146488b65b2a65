package org.tenantinsight.transforms.link.details;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in one spelling. */
public final class Telephone {

  private Telephone() {}

  /** The number with country code, such as +447700900123; null when it can be no number. */
  public static @Nullable String e164(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(written, "GB");
      return numbers.isPossibleNumber(number)
          ? numbers.format(number, PhoneNumberFormat.E164)
          : null;
    } catch (NumberParseException e) {
      return null; // not a number: the row simply has none
    }
  }
}

package org.tenantinsight.reports.quality;

import java.util.Locale;

/** Numbers as people read them. */
final class Figures {

  private static final int PER_MILLE = 1_000;

  private Figures() {}

  /** 12,345. */
  static String count(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /**
   * A share with one decimal, cut off and not rounded: only what is whole is 100%, and only nothing
   * is 0%.
   */
  static String share(long part, long whole) {
    if (whole == 0) {
      return "–";
    }
    long perMille = part * PER_MILLE / whole;
    if (perMille == 0 && part > 0) {
      return "under 0.1%";
    }
    return perMille % 10 == 0 ? perMille / 10 + "%" : perMille / 10 + "." + perMille % 10 + "%";
  }
}

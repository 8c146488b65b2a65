package org.tenantinsight.transforms.board;

import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.BoardSettings;
import org.tenantinsight.transforms.board.DisclosureControl.Figure;

/**
 * A rate, made from published numbers only, with its uncertainty. A percentage out of few is a band
 * or nothing, and 0 % and 100 % are never shown.
 */
public final class Rate {

  private static final int PER_CENT = 100;
  private static final int PER_THOUSAND = 1000;

  /** Two standard errors. */
  private static final double WIDTH = 2;

  private final FigureName name;
  private final String value;
  private final @Nullable Mark mark;
  private final @Nullable Double plusMinus;

  private Rate(FigureName name, String value, @Nullable Mark mark, @Nullable Double plusMinus) {
    this.name = name;
    this.value = value;
    this.mark = mark;
    this.plusMinus = plusMinus;
  }

  /** {@code part} in per cent of {@code whole}; the two must be of the same area. */
  static Rate percent(Figure part, Figure whole, BoardSettings.Rates rules) {
    FigureName name =
        part.name().rate(part.name().measure() + "_per_cent_of_" + whole.name().measure());
    if (part.number() == null || whole.number() == null) {
      return hidden(name, part.mark() != null ? part.mark() : whole.mark());
    }
    double share = (double) part.number() / whole.number();
    long percent = Math.round(PER_CENT * share);
    if (whole.number() < rules.bandFrom()) {
      return hidden(name, Mark.NOT_APPLICABLE);
    }
    if (whole.number() < rules.pointFrom()) {
      return new Rate(name, band(percent, rules.bandWidth()), null, null);
    }
    double spread = Math.sqrt(part.variance() * (1 + share * share));
    return new Rate(name, ends(percent), null, WIDTH * PER_CENT / whole.number() * spread);
  }

  /** {@code part} per 1,000 homes of its area; {@code homes} is exact. */
  static Rate perThousandHomes(Figure part, Figure homes, BoardSettings.Rates rules) {
    FigureName name = part.name().rate(part.name().measure() + "_per_1000_homes");
    if (part.number() == null || homes.number() == null) {
      return hidden(name, part.mark());
    }
    if (homes.number() < rules.pointFrom()) {
      return hidden(name, Mark.NOT_APPLICABLE);
    }
    long rate = Math.round((double) PER_THOUSAND * part.number() / homes.number());
    double plusMinus = WIDTH * PER_THOUSAND / homes.number() * Math.sqrt(part.variance());
    return new Rate(name, rate < 1 ? "<1" : Long.toString(rate), null, plusMinus);
  }

  /** What it is about. */
  public FigureName name() {
    return name;
  }

  /** A whole number, {@code <1}, {@code >99} or a band such as {@code 60-80}; empty = none. */
  public String value() {
    return value;
  }

  /** Why there is none; null when there is one. */
  public @Nullable Mark mark() {
    return mark;
  }

  /** Two standard errors, in the rate's unit; null for a band and where there is no value. */
  public @Nullable Double plusMinus() {
    return plusMinus;
  }

  private static Rate hidden(FigureName name, @Nullable Mark mark) {
    return new Rate(name, "", mark, null);
  }

  private static String ends(long percent) {
    if (percent < 1) {
      return "<1";
    }
    return percent >= PER_CENT ? ">99" : Long.toString(percent);
  }

  private static String band(long percent, int width) {
    long from = Math.min(percent, PER_CENT - 1) / width * width;
    return from + "-" + (from + width);
  }
}

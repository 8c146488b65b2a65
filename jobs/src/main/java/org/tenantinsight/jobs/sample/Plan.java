package org.tenantinsight.jobs.sample;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen in a household: the signs to plant, those to miss narrowly, and the days after
 * which nobody of it speaks with us.
 *
 * <p>The plan is only an intention. What is true is read from the facts by {@link Truth}.
 */
final class Plan {
  private static final double SEVERAL_SIGNS = 0.036;
  private static final double ONE_SIGN = 0.05;
  private static final double NARROW_MISS = 0.035;

  /** Two clean years, debt that began in the six months after them, and a month to spare. */
  private static final int F01_MONTHS = 31;

  private static final List<Set<Sign>> TOGETHER =
      List.of(
          EnumSet.of(Sign.C01, Sign.C03, Sign.T02),
          EnumSet.of(Sign.C01, Sign.C04),
          EnumSet.of(Sign.C01, Sign.R01),
          EnumSet.of(Sign.C01, Sign.T02, Sign.F01),
          EnumSet.of(Sign.C03, Sign.F01),
          EnumSet.of(Sign.C03, Sign.R03),
          EnumSet.of(Sign.C04, Sign.F04, Sign.F08),
          EnumSet.of(Sign.A01, Sign.R03),
          EnumSet.of(Sign.A01, Sign.A02, Sign.F08),
          EnumSet.of(Sign.A02, Sign.R08),
          EnumSet.of(Sign.A02, Sign.R11),
          EnumSet.of(Sign.A07, Sign.R01),
          EnumSet.of(Sign.F01, Sign.T03),
          EnumSet.of(Sign.F04, Sign.R03),
          EnumSet.of(Sign.R08, Sign.T07),
          EnumSet.of(Sign.R01, Sign.R11, Sign.T07),
          EnumSet.of(Sign.R03, Sign.F01, Sign.C04, Sign.T02),
          EnumSet.of(Sign.A01, Sign.F04, Sign.C03));

  private final Set<Sign> planted;
  private final Set<Sign> missed;
  private final @Nullable LocalDate lastSpoke;
  private final LocalDate trouble;
  private final Guard guard;

  private Plan(
      Set<Sign> planted,
      Set<Sign> missed,
      @Nullable LocalDate lastSpoke,
      LocalDate trouble,
      Guard guard) {
    this.planted = planted;
    this.missed = missed;
    this.lastSpoke = lastSpoke;
    this.trouble = trouble;
    this.guard = guard;
  }

  /** A household with nothing to plant. */
  static Plan ordinary(LocalDate asOf) {
    return new Plan(EnumSet.noneOf(Sign.class), EnumSet.noneOf(Sign.class), null, asOf, Guard.NONE);
  }

  /** Draws what is to happen in a household that has lived here for three years or more. */
  static Plan draw(Chance chance, LocalDate asOf, Guard guard) {
    Set<Sign> planted = EnumSet.noneOf(Sign.class);
    Set<Sign> missed = EnumSet.noneOf(Sign.class);
    if (guard == Guard.NONE) {
      drawSigns(chance, planted, missed);
    } else {
      planted.addAll(guard.signs());
    }
    // The day on which the run of calls begins, or on which a neighbour worries.
    LocalDate trouble = asOf.minusDays(chance.between(25, 80));
    LocalDate lastSpoke = null;
    if (planted.contains(Sign.C01)) {
      lastSpoke = asOf.minusMonths(12).minusDays(chance.between(5, 400));
    } else if (missed.contains(Sign.C01)) {
      lastSpoke = asOf.minusMonths(12).plusDays(chance.between(5, 40));
    } else if (planted.contains(Sign.A07)
        || planted.contains(Sign.C03)
        || missed.contains(Sign.C03)) {
      lastSpoke = trouble.minusDays(chance.between(8, 40));
    }
    return new Plan(planted, missed, lastSpoke, trouble, guard);
  }

  private static void drawSigns(Chance chance, Set<Sign> planted, Set<Sign> missed) {
    double point = chance.unit();
    if (point < SEVERAL_SIGNS) {
      planted.addAll(chance.pick(TOGETHER));
    } else if (point < SEVERAL_SIGNS + ONE_SIGN) {
      planted.add(chance.pick(List.of(Sign.values())));
    } else if (point < SEVERAL_SIGNS + ONE_SIGN + NARROW_MISS) {
      missed.add(chance.pick(List.of(Sign.values())));
    }
  }

  boolean isOrdinary() {
    return planted.isEmpty() && missed.isEmpty();
  }

  boolean plants(Sign sign) {
    return planted.contains(sign);
  }

  boolean misses(Sign sign) {
    return missed.contains(sign);
  }

  /**
   * The first day that the rent book holds. Where F01 is planted or narrowly missed it reaches back
   * over the two clean years that the sign asks for, even when the history is shorter.
   */
  LocalDate rentBookFrom(LocalDate asOf, LocalDate historyFrom) {
    LocalDate cleanYears = asOf.minusMonths(F01_MONTHS);
    boolean needed = plants(Sign.F01) || misses(Sign.F01);
    return needed && cleanYears.isBefore(historyFrom) ? cleanYears : historyFrom;
  }

  /** What keeps the household from its patch's list. */
  Guard guard() {
    return guard;
  }

  /** True when nobody of the household may speak with us on that day. */
  boolean silentOn(LocalDate day) {
    return lastSpoke != null && day.isAfter(lastSpoke);
  }

  /** The last day on which somebody spoke with us; null when they do as ever. */
  @Nullable LocalDate lastSpoke() {
    return lastSpoke;
  }

  /** The day on which calls in vain begin, or on which a neighbour worries. */
  LocalDate trouble() {
    return trouble;
  }
}

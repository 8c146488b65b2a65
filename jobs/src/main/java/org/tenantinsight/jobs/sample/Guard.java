package org.tenantinsight.jobs.sample;

import java.util.EnumSet;
import java.util.Set;

/**
 * What stands between a household with several signs and its patch's list. Two homes in a thousand
 * have such a household, both among the first two hundred, so that the safeguarding lead of the
 * smallest landlord has somebody to decide about.
 */
enum Guard {
  NONE(EnumSet.noneOf(Sign.class)),
  /** Somebody stands on the protected register. */
  REGISTER(EnumSet.of(Sign.A01, Sign.A02, Sign.F08)),
  /** Somebody has an alert that is confidential. */
  ALERT(EnumSet.of(Sign.A01, Sign.R03, Sign.F04));

  private static final int HOMES = 1_000;
  private static final int APART = 100;
  private static final int FIRST_ALERT = 25;

  private final Set<Sign> signs;

  Guard(Set<Sign> signs) {
    this.signs = signs;
  }

  /** What guards a home, the same for every size of the landlord. */
  static Guard of(long seed, int home) {
    int turn = home % HOMES;
    if (turn == Math.floorMod(seed, APART)) {
      return REGISTER;
    }
    return turn == APART + Math.floorMod(seed + FIRST_ALERT, APART) ? ALERT : NONE;
  }

  /** The signs that such a household is to have. */
  Set<Sign> signs() {
    return signs;
  }
}

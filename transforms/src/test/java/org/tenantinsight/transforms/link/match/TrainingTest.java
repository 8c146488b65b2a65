package org.tenantinsight.transforms.link.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.LinkageModel;
import org.tenantinsight.transforms.link.LinkSettings;

/** What counted patterns teach, when the truth behind them is known. */
class TrainingTest {

  private static final LinkageModel BEFORE = LinkSettings.USUAL.model();
  private static final Comparison[] SEEN = {
    Comparison.NAME, Comparison.BIRTH, Comparison.PHONE, Comparison.ADDRESS
  };

  /** Of this landlord's pairs of one person so many agree in full; the others do not at all. */
  private static final double[] ONE = {0.9, 0.8, 0.5, 0.6};

  /** The same of two people who share a block. */
  private static final double[] TWO = {0.05, 0.02, 0.1, 0.2};

  @Test
  void findsHowOftenRowsOfOnePersonAgreeThoughNobodySaysWhichAre() {
    Map<Long, Long> together = patterns(40_000, 0.4);

    LinkageModel learnt = Training.learn(together, Map.of(), BEFORE, "trained");

    // half of what is believed and half of what is found
    assertThat(m(learnt, "name", "exact")).isCloseTo((0.55 + 0.9) / 2, within(0.03));
    assertThat(m(learnt, "birth", "exact")).isCloseTo((0.9 + 0.8) / 2, within(0.03));
    assertThat(m(learnt, "phone", "exact")).isCloseTo((0.6 + 0.5) / 2, within(0.03));
    assertThat(m(learnt, "address", "home")).isCloseTo((0.7 + 0.6) / 2, within(0.03));
  }

  @Test
  void countsHowOftenTwoPeopleAgreeByChance() {
    long samePostcode = pattern(0, 0, 0, Comparison.ADDRESS.level("postcode"));
    long elsewhere = pattern(0, 0, 0, Comparison.ADDRESS.level("other"));

    LinkageModel learnt =
        Training.learn(Map.of(), Map.of(samePostcode, 100L, elsewhere, 900L), BEFORE, "trained");

    assertThat(u(learnt, "address", "postcode")).isCloseTo((0.1 + 0.00078) / 2, within(1e-4));
    assertThat(u(learnt, "address", "home")).isCloseTo(0.000021 / 2, within(1e-7));
    assertThat(u(learnt, "name", "exact")).as("that of a rare name").isEqualTo(7.4e-7);
  }

  @Test
  void aLevelNeverTellsLessThanDisagreement() {
    long bornInOneYear = pattern(15, Comparison.BIRTH.level("year"), 15, 15);

    LinkageModel learnt =
        Training.learn(Map.of(), Map.of(bornInOneYear, 1_000L), BEFORE, "trained");

    assertThat(learnt.misordered()).isEmpty();
    assertThat(learnt.comparisons().get("birth").get("year"))
        .isEqualTo(learnt.comparisons().get("birth").get("other"));
  }

  @Test
  void whatNobodySawStaysAsItWas() {
    LinkageModel learnt = Training.learn(Map.of(), Map.of(), BEFORE, "trained");

    assertThat(learnt.comparisons()).isEqualTo(BEFORE.comparisons());
  }

  @Test
  void aTenancyStaysAsItIsForOnePersonHasSeveralInALife() {
    long otherTenancy = Comparison.TENANCY.at(Comparison.TENANCY.level("other"));

    LinkageModel learnt = Training.learn(Map.of(otherTenancy, 1_000L), Map.of(), BEFORE, "trained");

    assertThat(learnt.comparisons().get("tenancy")).isEqualTo(BEFORE.comparisons().get("tenancy"));
  }

  /** Pairs of which a share is one person; the same ones every time. */
  private static Map<Long, Long> patterns(int pairs, double share) {
    Random chance = new Random(11);
    Map<Long, Long> counts = new TreeMap<>();
    for (int i = 0; i < pairs; i++) {
      double[] agree = chance.nextDouble() < share ? ONE : TWO;
      int[] levels = new int[SEEN.length];
      for (int c = 0; c < SEEN.length; c++) {
        boolean full = chance.nextDouble() < agree[c];
        levels[c] = full ? 0 : SEEN[c].level("other");
      }
      counts.merge(pattern(levels), 1L, Long::sum);
    }
    return counts;
  }

  private static long pattern(int... levels) {
    long pattern = 0;
    for (Comparison comparison : Comparison.values()) {
      int level = Comparison.MISSING;
      for (int c = 0; c < SEEN.length; c++) {
        level = SEEN[c] == comparison ? levels[c] : level;
      }
      pattern |= comparison.at(level);
    }
    return pattern;
  }

  private static double m(LinkageModel model, String comparison, String level) {
    return model.comparisons().get(comparison).get(level).m();
  }

  private static double u(LinkageModel model, String comparison, String level) {
    return model.comparisons().get(comparison).get(level).u();
  }
}

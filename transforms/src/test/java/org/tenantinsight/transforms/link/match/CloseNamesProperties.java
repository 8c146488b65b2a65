package org.tenantinsight.transforms.link.match;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The short cut of a comparison of names never changes what it says. */
class CloseNamesProperties {

  private static final double CLOSE = 0.9;

  @Property(tries = 20_000)
  void twoNamesAreCloseExactlyWhenTheirSimilarityIsHighEnough(
      @ForAll @CharRange(from = 'A', to = 'C') @StringLength(max = 14) String one,
      @ForAll @CharRange(from = 'A', to = 'C') @StringLength(max = 14) String other) {
    assertThat(NameComparison.close(one, other))
        .isEqualTo(new JaroWinklerSimilarity().apply(one, other) >= CLOSE);
  }

  @Property(tries = 20_000)
  void andSoForNamesOfWhichOneIsTheBeginningOfTheOther(
      @ForAll @CharRange(from = 'A', to = 'B') @StringLength(max = 20) String one,
      @ForAll @CharRange(from = 'A', to = 'B') @StringLength(max = 6) String more) {
    assertThat(NameComparison.close(one, one + more))
        .isEqualTo(new JaroWinklerSimilarity().apply(one, one + more) >= CLOSE);
  }
}

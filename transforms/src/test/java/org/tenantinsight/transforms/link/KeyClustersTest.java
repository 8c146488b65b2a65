package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.link.KeyClusters.Pair;
import org.tenantinsight.transforms.link.KeyClusters.Side;

/** Every pair here agrees in tenancy, name and date of birth. */
class KeyClustersTest {

  @Test
  void joinsAnOldReferenceToTheOneInUse() {
    var clusters = cluster(List.of(new Pair(old("N1"), live("N2"))));

    assertThat(clusters.clusterOf()).isEqualTo(Map.of("N1", "N1", "N2", "N1"));
    assertThat(clusters.refused()).isEmpty();
  }

  @Test
  void neverJoinsTwoReferencesInUse() {
    var clusters = cluster(List.of(new Pair(live("N1"), live("N2"))));

    assertThat(clusters.clusterOf()).isEmpty();
    assertThat(clusters.refused()).extracting("cause").containsExactly("TWO_LIVE_REFS");
  }

  @Test
  void neverJoinsTwoReferencesInUseThroughAThird() {
    var clusters =
        cluster(List.of(new Pair(live("N1"), old("N2")), new Pair(old("N2"), live("N3"))));

    assertThat(clusters.clusterOf()).isEqualTo(Map.of("N1", "N1", "N2", "N1"));
    assertThat(clusters.refused()).extracting("cause").containsExactly("TWO_LIVE_REFS");
  }

  @Test
  void joinsALoneRowToTheOnePersonWhomItFits() {
    var clusters = cluster(List.of(new Pair(live("N1"), row("asb_party|C1|1"))));

    assertThat(clusters.clusterOf()).containsEntry("asb_party|C1|1", "N1");
  }

  @Test
  void leavesALoneRowThatFitsTwoPeopleToAPerson() {
    var clusters =
        cluster(
            List.of(
                new Pair(live("N1"), row("asb_party|C1|1")),
                new Pair(live("N2"), row("asb_party|C1|1"))));

    assertThat(clusters.clusterOf()).isEmpty();
    assertThat(clusters.refused()).extracting("cause").containsExactly("AMBIGUOUS", "AMBIGUOUS");
  }

  @Test
  void joinsNobodyWhomAPersonDecidedToBeTwoAlsoNotThroughAThird() {
    List<Pair> pairs = List.of(new Pair(old("N1"), old("N2")), new Pair(old("N2"), old("N3")));

    var apart = KeyClusters.of(pairs, List.of(List.of("N1", "N3")));

    assertThat(apart.clusterOf()).isEqualTo(Map.of("N1", "N1", "N2", "N1"));
    assertThat(apart.refused())
        .as("the third fits both, so a person should look")
        .containsExactly(new KeyClusters.Refused(pairs.get(1), "AMBIGUOUS"));
  }

  @Test
  void whatTheDecisionNamesItselfIsAskedNoMore() {
    List<Pair> pairs = List.of(new Pair(old("N1"), old("N3")));

    var apart = KeyClusters.of(pairs, List.of(List.of("N1", "N3")));

    assertThat(apart.clusterOf()).isEmpty();
    assertThat(apart.refused()).isEmpty();
  }

  @Test
  void aRowThatFitsTwoPeopleJoinsTheOneWhomNobodyRuledOut() {
    List<Pair> pairs =
        List.of(
            new Pair(live("N1"), row("asb_party|C1|1")),
            new Pair(live("N2"), row("asb_party|C1|1")));

    var decided = KeyClusters.of(pairs, List.of(List.of("asb_party|C1|1", "N1")));

    assertThat(decided.clusterOf()).isEqualTo(Map.of("N2", "N2", "asb_party|C1|1", "N2"));
    assertThat(decided.refused()).isEmpty();
  }

  @Property
  void theOrderOfPairsChangesNothing(@ForAll("pairs") List<Pair> pairs, @ForAll long seed) {
    List<Pair> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(cluster(shuffled)).isEqualTo(cluster(pairs));
  }

  @Property
  void noClusterHoldsTwoReferencesInUse(@ForAll("pairs") List<Pair> pairs) {
    Map<String, String> clusterOf = cluster(pairs).clusterOf();

    List<String> clustersOfLive =
        clusterOf.keySet().stream()
            .filter(identity -> identity.startsWith("live"))
            .map(clusterOf::get)
            .toList();
    assertThat(clustersOfLive).doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<List<Pair>> pairs() {
    Arbitrary<Side> side =
        Arbitraries.integers()
            .between(1, 4)
            .flatMap(n -> Arbitraries.of(live("live" + n), old("old" + n), row("row" + n)));
    return Combinators.combine(side, side)
        .as(Pair::new)
        .filter(pair -> pair.one().identity().compareTo(pair.other().identity()) < 0)
        .list()
        .ofMaxSize(12);
  }

  private static Side live(String ref) {
    return new Side(ref, "person", ref, true, true);
  }

  private static Side old(String ref) {
    return new Side(ref, "person", ref, true, false);
  }

  private static Side row(String key) {
    return new Side(key, "asb_party", key, false, false);
  }

  private static KeyClusters.Result cluster(List<Pair> pairs) {
    return KeyClusters.of(pairs, List.of());
  }
}

package org.tenantinsight.transforms.link.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Edge;
import org.tenantinsight.transforms.link.match.EvidenceClusters.InUse;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Limits;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Members;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Result;

/** Members N… are people on file, C… are rows with a name and no reference. */
class EvidenceClustersTest {

  private static final Limits LIMITS = new Limits(20, 14, 5, 30);
  private static final List<List<String>> NOBODY = List.of();

  @Test
  void joinsARowToTheOnePersonWhomItFits() {
    Result result = clusters(edge("C1", "N1", 25), edge("C1", "N2", 12));

    assertThat(result.clusterOf()).containsEntry("C1", "C1").containsEntry("N1", "C1");
    assertThat(result.joined().get("C1").kind()).isEqualTo("PROBABLE");
    assertThat(result.proposals()).isEmpty();
  }

  @Test
  void leavesARowThatFitsTwoPeopleAboutAsWellToAPerson() {
    Result result = clusters(edge("C1", "N1", 25), edge("C1", "N2", 22));

    assertThat(result.clusterOf()).isEmpty();
    assertThat(result.proposals()).extracting("cause").containsExactly("AMBIGUOUS", "AMBIGUOUS");
  }

  @Test
  void twoRowsOfOnePersonAreNoRivals() {
    Result result = clusters(edge("N1", "N2", 40), edge("C1", "N1", 25), edge("C1", "N2", 25));

    assertThat(result.clusterOf().get("C1")).isEqualTo(result.clusterOf().get("N2"));
  }

  @Test
  void aCautionedPairIsProposedAndSaysWhy() {
    Result result = clusters(new Edge("C1", "N1", 40, Caution.TWINS, false));

    assertThat(result.clusterOf()).isEmpty();
    assertThat(result.proposals()).extracting("cause").containsExactly("TWINS");
  }

  @Test
  void weakEvidenceKeepsWhatWasOneTheNightBeforeButMakesNothingNew() {
    assertThat(clusters(new Edge("C1", "N1", 15, Caution.NONE, true)).clusterOf()).hasSize(2);
    assertThat(clusters(new Edge("C1", "N1", 15, Caution.NONE, false)).clusterOf()).isEmpty();
  }

  @Test
  void neverJoinsTwoReferencesInUseThroughAThird() {
    Result result =
        EvidenceClusters.of(
            new Members(
                Map.of(),
                Set.of("N1", "N2", "N3"),
                Map.of("N1", inUse("1"), "N3", inUse("3")),
                Set.of()),
            NOBODY,
            NOBODY,
            List.of(edge("N1", "N2", 40), edge("N2", "N3", 39)),
            LIMITS);

    assertThat(result.clusterOf()).isEqualTo(Map.of("N1", "N1", "N2", "N1"));
  }

  @Test
  void rowsThatStandAloneUnderOneReferenceInUseMayBeOne() {
    Result result =
        EvidenceClusters.of(
            new Members(
                Map.of(), Set.of("N1", "N2"), Map.of("N1", inUse("1"), "N2", inUse("1")), Set.of()),
            NOBODY,
            NOBODY,
            List.of(edge("N1", "N2", 40)),
            LIMITS);

    assertThat(result.clusterOf()).isEqualTo(Map.of("N1", "N1", "N2", "N1"));
  }

  @Test
  void aRowWithoutABirthDateDoesNotMakeOneOfTwoPeopleWhomItFits() {
    Members vagueThird = new Members(Map.of(), Set.of("N1", "N2", "N3"), Map.of(), Set.of("N3"));
    List<Edge> toBoth = List.of(edge("N1", "N3", 40), edge("N2", "N3", 37));
    List<Edge> allThree = List.of(edge("N1", "N3", 40), edge("N2", "N3", 37), edge("N1", "N2", 25));
    List<Edge> oneMuchBetter = List.of(edge("N1", "N3", 40), edge("N2", "N3", 30));

    Result both = EvidenceClusters.of(vagueThird, NOBODY, NOBODY, toBoth, LIMITS);

    assertThat(both.clusterOf()).isEmpty();
    assertThat(both.proposals()).extracting("cause").containsExactly("AMBIGUOUS", "AMBIGUOUS");
    assertThat(EvidenceClusters.of(vagueThird, NOBODY, NOBODY, allThree, LIMITS).clusterOf())
        .hasSize(3);
    assertThat(EvidenceClusters.of(vagueThird, NOBODY, NOBODY, oneMuchBetter, LIMITS).clusterOf())
        .isEqualTo(Map.of("N1", "N1", "N3", "N1"));
  }

  @Test
  void aThirdDoesNotJoinTwins() {
    Edge twins = new Edge("N1", "N2", 35, Caution.TWINS, false);

    Result result = clusters(twins, edge("N1", "N3", 40), edge("N2", "N3", 39));

    assertThat(result.clusterOf()).isEqualTo(Map.of("N1", "N1", "N3", "N1"));
    assertThat(result.proposals()).extracting("cause").containsExactly("WOULD_JOIN_TWO", "TWINS");
  }

  @Test
  void aRowThatIsThePersonByOneReferenceAndATwinByAnotherWaits() {
    Edge twin = new Edge("C1", "N2", 25, Caution.TWINS, false);

    Result result = clusters(edge("N1", "N2", 40), edge("C1", "N1", 30), twin);

    assertThat(result.clusterOf()).doesNotContainKey("C1");
    assertThat(result.proposals()).extracting("cause").containsExactly("WOULD_JOIN_TWO");
  }

  @Test
  void peopleWhoAreKnownToBeTwoNeedNobodysLookUnlessVeryMuchSpeaksForOne() {
    assertThat(clusters(twoReferences(25)).proposals()).isEmpty();
    assertThat(clusters(twoReferences(45)).proposals())
        .extracting("cause")
        .containsExactly("TWO_LIVE_REFS");
  }

  @Test
  void refusesAMemberThatIsUnlikeTheOthers() {
    Result result =
        clusters(
            edge("N1", "N2", 40), edge("N2", "N3", 40), edge("N1", "N3", 40), edge("N3", "N4", 21));

    assertThat(result.clusterOf()).doesNotContainKey("N4");
    assertThat(result.proposals()).extracting("cause").containsExactly("UNLIKE_THE_OTHERS");
  }

  @Test
  void aDecisionJoinsWithoutEvidence() {
    Result result =
        EvidenceClusters.of(
            people(), List.of(List.of("C1", "N2")), NOBODY, List.of(edge("C1", "N1", 30)), LIMITS);

    assertThat(result.clusterOf()).isEqualTo(Map.of("C1", "C1", "N2", "C1"));
    assertThat(result.joined().get("C1").kind()).isEqualTo("OVERRIDE");
  }

  @Test
  void neverHoldsThroughEveryOtherMember() {
    Result result =
        EvidenceClusters.of(
            people(),
            NOBODY,
            List.of(List.of("N1", "N3")),
            List.of(edge("N1", "N2", 40), edge("N2", "N3", 40), edge("N1", "N3", 40)),
            LIMITS);

    assertThat(result.clusterOf().get("N1")).isNotEqualTo(result.clusterOf().get("N3"));
  }

  @Property(tries = 300)
  void theOrderOfTheEvidenceChangesNothing(@ForAll("evidence") List<Edge> edges, @ForAll int seed) {
    List<Edge> shuffled = new ArrayList<>(edges);
    Collections.shuffle(shuffled, new Random(seed));

    Result one = clusters(edges.toArray(Edge[]::new));
    Result other = clusters(shuffled.toArray(Edge[]::new));

    assertThat(other).isEqualTo(one);
  }

  @Property(tries = 300)
  void noClusterHoldsTwoThatAreApart(
      @ForAll("evidence") List<Edge> edges, @ForAll("pairs") List<List<String>> never) {
    Result result = EvidenceClusters.of(people(), NOBODY, never, edges, LIMITS);

    for (List<String> pair : never) {
      String cluster = result.clusterOf().get(pair.get(0));
      assertThat(cluster == null || !cluster.equals(result.clusterOf().get(pair.get(1)))).isTrue();
    }
  }

  @Property(tries = 300)
  void doingItAgainWithItsOwnResultChangesNothing(@ForAll("evidence") List<Edge> edges) {
    Result once = clusters(edges.toArray(Edge[]::new));
    Result again =
        EvidenceClusters.of(
            new Members(once.clusterOf(), people().anchored(), Map.of(), Set.of()),
            NOBODY,
            NOBODY,
            edges,
            LIMITS);

    assertThat(again.clusterOf()).isEqualTo(once.clusterOf());
  }

  @Provide
  Arbitrary<List<Edge>> evidence() {
    Arbitrary<String> members = Arbitraries.of("N1", "N2", "N3", "N4", "C1", "C2");
    return Combinators.combine(members, members, Arbitraries.integers().between(8, 45))
        .as((a, b, bits) -> a.compareTo(b) < 0 ? edge(a, b, bits) : edge(b, a, bits))
        .filter(edge -> !edge.one().equals(edge.other()) && edge.other().startsWith("N"))
        .list()
        .ofMaxSize(12)
        .map(EvidenceClustersTest::oneAPair);
  }

  @Provide
  Arbitrary<List<List<String>>> pairs() {
    return Arbitraries.of(
            List.of("N1", "N2"), List.of("N1", "N3"), List.of("N2", "N4"), List.of("C1", "N1"))
        .list()
        .uniqueElements()
        .ofMaxSize(3);
  }

  private static List<Edge> oneAPair(List<Edge> edges) {
    Map<Set<String>, Edge> each = new HashMap<>();
    edges.forEach(edge -> each.putIfAbsent(new HashSet<>(List.of(edge.one(), edge.other())), edge));
    return new ArrayList<>(each.values());
  }

  private static Result clusters(Edge... edges) {
    return EvidenceClusters.of(people(), NOBODY, NOBODY, List.of(edges), LIMITS);
  }

  private static Members people() {
    return new Members(Map.of(), Set.of("N1", "N2", "N3", "N4"), Map.of(), Set.of());
  }

  private static InUse inUse(String reference) {
    return new InUse("person", reference);
  }

  private static Edge twoReferences(double bits) {
    return new Edge("N1", "N2", bits, Caution.TWO_LIVE_REFS, false);
  }

  private static Edge edge(String one, String other, double bits) {
    return new Edge(one, other, bits, Caution.NONE, false);
  }
}

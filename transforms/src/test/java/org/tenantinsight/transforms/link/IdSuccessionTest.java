package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.link.IdSuccession.Claim;
import org.tenantinsight.transforms.link.IdSuccession.Succession;

class IdSuccessionTest {

  @Test
  void aMergedClusterKeepsTheIdThatMostOfItsMembersHad() {
    var settled =
        IdSuccession.settle(
            List.of(new Claim("A", "R-1", 2, "m1"), new Claim("A", "R-2", 3, "m3")));

    assertThat(settled.kept()).isEqualTo(Map.of("A", "R-2"));
    assertThat(settled.successions()).containsExactly(new Succession("R-1", "A", "MERGE"));
  }

  @Test
  void theLargerPartOfASplitKeepsTheId() {
    var settled =
        IdSuccession.settle(
            List.of(new Claim("A", "R-1", 1, "m1"), new Claim("B", "R-1", 3, "m2")));

    assertThat(settled.kept()).isEqualTo(Map.of("B", "R-1"));
    assertThat(settled.successions()).containsExactly(new Succession("R-1", "A", "SPLIT"));
  }

  @Test
  void theSmallestMemberDecidesBetweenEquals() {
    var settled =
        IdSuccession.settle(
            List.of(new Claim("A", "R-9", 1, "m1"), new Claim("A", "R-1", 1, "m2")));

    assertThat(settled.kept()).isEqualTo(Map.of("A", "R-9"));
  }

  @Test
  void aPartThatLosesOneIdKeepsAnotherThatNobodyElseWants() {
    var settled =
        IdSuccession.settle(
            List.of(
                new Claim("A", "R-1", 5, "m1"),
                new Claim("B", "R-1", 3, "m6"),
                new Claim("B", "R-2", 2, "m9")));

    assertThat(settled.kept()).isEqualTo(Map.of("A", "R-1", "B", "R-2"));
    assertThat(settled.successions()).isEmpty();
  }

  @Property
  void noIdIsKeptTwice(@ForAll("claims") List<Claim> claims) {
    assertThat(IdSuccession.settle(claims).kept().values()).doesNotHaveDuplicates();
  }

  @Property
  void everyOldIdIsKeptOrHasOneHeir(@ForAll("claims") List<Claim> claims) {
    var settled = IdSuccession.settle(claims);

    List<String> resolved = new ArrayList<>(settled.kept().values());
    settled.successions().stream()
        .filter(succession -> succession.event().equals("MERGE"))
        .forEach(succession -> resolved.add(succession.id()));
    Set<String> ids = claims.stream().map(Claim::id).collect(Collectors.toSet());
    assertThat(resolved).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Property
  void theOrderOfClaimsChangesNothing(@ForAll("claims") List<Claim> claims, @ForAll long seed) {
    List<Claim> shuffled = new ArrayList<>(claims);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(IdSuccession.settle(shuffled)).isEqualTo(IdSuccession.settle(claims));
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    return Combinators.combine(
            Arbitraries.of("A", "B", "C", "D"),
            Arbitraries.of("R-1", "R-2", "R-3", "R-4"),
            Arbitraries.longs().between(1, 3),
            Arbitraries.of("m1", "m2", "m3"))
        .as(Claim::new)
        .list()
        .uniqueElements(claim -> claim.cluster() + claim.id())
        .ofMaxSize(10);
  }
}

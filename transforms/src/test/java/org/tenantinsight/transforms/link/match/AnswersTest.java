package org.tenantinsight.transforms.link.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.link.match.Answers.Answer;
import org.tenantinsight.transforms.link.match.EvidenceClusters.InUse;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Members;

/** Answers give way where not all of them can be followed, and never stop the night. */
class AnswersTest {

  private static final Members NOBODY_KNOWN = new Members(Map.of(), Set.of(), Map.of(), Set.of());
  private static final List<List<String>> NONE = List.of();

  @Test
  void answersThatFitTogetherAreAllFollowed() {
    Answers answers =
        Answers.among(
            NOBODY_KNOWN, NONE, NONE, List.of(always("a", "b"), never("b", "c"), always("c", "d")));

    assertThat(answers.notFollowed()).isEmpty();
    assertThat(answers.always()).containsExactly(List.of("a", "b"), List.of("c", "d"));
    assertThat(answers.never()).containsExactly(List.of("b", "c"));
  }

  @Test
  void alwaysGivesWayWhenItWouldJoinThroughOthersWhatNeverKeepsApart() {
    Answers answers =
        Answers.among(
            NOBODY_KNOWN, NONE, NONE, List.of(always("a", "b"), always("b", "c"), never("a", "c")));

    assertThat(answers.notFollowed()).containsExactly(always("b", "c"));
    assertThat(answers.always()).containsExactly(List.of("a", "b"));
  }

  @Test
  void alwaysGivesWayToTwoReferencesInUse() {
    Members twoTenants =
        new Members(Map.of(), Set.of("a", "b"), Map.of("a", inUse("1"), "b", inUse("2")), Set.of());

    assertThat(Answers.among(twoTenants, NONE, NONE, List.of(always("a", "b"))).notFollowed())
        .hasSize(1);
  }

  @Test
  void alwaysIsFollowedWhenKeysHaveJoinedTheTwoMeanwhile() {
    Members onePerson =
        new Members(
            Map.of("a", "a", "b", "a"), Set.of("a", "b"), Map.of("a", inUse("1")), Set.of());

    assertThat(Answers.among(onePerson, NONE, NONE, List.of(always("a", "b"))).notFollowed())
        .isEmpty();
  }

  @Test
  void bothGiveWayToTheLandlordsOwnLines() {
    List<List<String>> joined = List.of(List.of("a", "b"), List.of("b", "c"));
    List<List<String>> apart = List.of(List.of("c", "d"));

    Answers answers =
        Answers.among(NOBODY_KNOWN, joined, apart, List.of(always("a", "d"), never("a", "c")));

    assertThat(answers.notFollowed()).containsExactly(never("a", "c"), always("a", "d"));
    assertThat(answers.always()).isEqualTo(joined);
    assertThat(answers.never()).isEqualTo(apart);
  }

  private static InUse inUse(String reference) {
    return new InUse("person", reference);
  }

  private static Answer always(String one, String other) {
    return new Answer(true, one, other, one, other);
  }

  private static Answer never(String one, String other) {
    return new Answer(false, one, other, one, other);
  }
}

package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.LinkageSettings.Decision;
import org.tenantinsight.config.LinkageSettings.Verdict;
import org.tenantinsight.transforms.link.match.EvidenceClusters.InUse;
import org.tenantinsight.transforms.link.match.EvidenceClusters.Members;

/**
 * What a landlord is told of lines of {@code overrides.csv} that cannot all be followed. Rows L…
 * have a reference in use, K1 and K2 are one person by key, all others stand alone.
 */
class OverrideLinesTest {

  private static final Members MEMBERS =
      new Members(
          Map.of("K1", "K1", "K2", "K1"),
          Set.of(),
          Map.of(
              "L1",
              inUse("1"),
              "L2",
              inUse("2"),
              "L3",
              inUse("3"),
              "P1",
              inUse("P"),
              "P2",
              inUse("P")),
          Set.of());

  @Test
  void linesThatCanAllBeFollowedPass() {
    assertThatCode(
            () ->
                check(
                    """
                    2 | ALWAYS | A  | B
                    3 | ALWAYS | B  | L1
                    4 | ALWAYS | K1 | K2
                    5 | NEVER  | A  | L2
                    6 | NEVER  | C  | D
                    """))
        .doesNotThrowAnyException();
  }

  @Test
  void neverAgainstAlwaysNamesEveryLineOnTheWay() {
    assertThat(
            told(
                """
                2 | ALWAYS | A | B
                4 | NEVER  | D | A
                7 | ALWAYS | C | B
                9 | ALWAYS | C | D
                12 | ALWAYS | D | E
                """))
        .isEqualTo(
            """
            overrides.csv: lines 2, 4, 7 and 9: verdict: ALWAYS (lines 2, 7 and 9) makes one person\
             of the two rows that NEVER (line 4) keeps apart; rows that keys join are one. Take out\
             one of these lines.""");
  }

  @Test
  void rowsThatKeysJoinAreOneOnTheWay() {
    assertThat(
            told(
                """
                2 | ALWAYS | A | K1
                3 | NEVER  | A | K2
                """))
        .startsWith("overrides.csv: lines 2 and 3: verdict: ALWAYS (line 2) makes one person");
  }

  @Test
  void everyWayFromOneToTheOtherIsToldAtOnce() {
    assertThat(
            told("""
                2 | NEVER  | A | C
                3 | ALWAYS | A | B
                4 | ALWAYS | B | C
                5 | ALWAYS | A | D
                6 | ALWAYS | D | C
                """)
                .lines()
                .map(line -> line.replaceFirst(": verdict.*", "")))
        .containsExactly("overrides.csv: lines 2, 3 and 4", "overrides.csv: lines 2, 5 and 6");
  }

  @Test
  void referencesInUseAreToldOnceWithAllLinesThatJoinThem() {
    assertThat(
            told(
                """
                2 | ALWAYS | L1 | A
                3 | ALWAYS | A  | L2
                4 | ALWAYS | A  | B
                5 | ALWAYS | L3 | A
                """))
        .isEqualTo(
            """
            overrides.csv: lines 2, 3 and 5: verdict: ALWAYS makes one person of 3 references in\
             use. Take lines out until one reference is left, or have the others ended at their\
             source.""");
  }

  @Test
  void rowsThatStandAloneUnderOneReferenceInUseAreOneReference() {
    assertThatCode(
            () ->
                check(
                    """
                    2 | ALWAYS | P1 | A
                    3 | ALWAYS | A  | P2
                    """))
        .doesNotThrowAnyException();
    assertThat(
            told(
                """
                2 | ALWAYS | P1 | A
                3 | ALWAYS | A  | P2
                4 | ALWAYS | A  | L1
                """))
        .startsWith(
            "overrides.csv: lines 2, 3 and 4: verdict: ALWAYS makes one person of 2 references");
  }

  @Test
  void aRowThatContradictsTheReferenceAndTwoWhomOneRowNamesStayApart() {
    assertThat(
            told(
                """
                2 | ALWAYS | ROW  | CALL
                3 | ALWAYS | CALL | REF
                4 | ALWAYS | ONE  | OTHER
                """))
        .isEqualTo(
            """
            overrides.csv: lines 2 and 3: verdict: ALWAYS joins a row to a reference that its name\
             or birth date contradicts. Take out one of these lines, or say ALWAYS of the row and\
             its reference themselves.
            overrides.csv: line 4: verdict: ALWAYS makes one person of two whom one row names. Take\
             the line out.""");
  }

  @Test
  void rowsThatAreNotThereAreToldTogetherWithTheContradictionsAndNeverByTheirKey() {
    assertThat(
            told(
                """
                2 | ALWAYS | A      | B
                3 | NEVER  | A      | B
                4 | NEVER  | GONE-1 | B
                5 | ALWAYS | A      | GONE-2
                11 | NEVER | GONE-3 | GONE-4
                """))
        .isEqualTo(
            """
            overrides.csv: lines 4 and 11: mention: names a row that no feed has, or that names\
             nobody. Write it as the review file does, or take the line out.
            overrides.csv: lines 5 and 11: other_mention: names a row that no feed has, or that\
             names nobody. Write it as the review file does, or take the line out.
            overrides.csv: lines 2 and 3: verdict: ALWAYS (line 2) makes one person of the two rows\
             that NEVER (line 3) keeps apart; rows that keys join are one. Take out one of these\
             lines.""");
  }

  private static String told(String table) {
    Throwable refusal = catchThrowable(() -> check(table));
    assertThat(refusal).isInstanceOf(LinkageException.class);
    return refusal.getMessage();
  }

  private static void check(String table) {
    List<Decision> overrides = new ArrayList<>();
    Map<String, String> identityOf = new HashMap<>();
    for (String line : table.lines().toList()) {
      String[] cells = line.strip().split(" *\\| *");
      overrides.add(
          new Decision(
              Integer.parseInt(cells[0]),
              Verdict.valueOf(cells[1]),
              cells[2],
              cells[3],
              "seen together",
              "JB",
              LocalDate.parse("2026-10-05"),
              null));
      for (String row : List.of(cells[2], cells[3])) {
        if (!row.startsWith("GONE")) {
          identityOf.put(row, row);
        }
      }
    }
    OverrideLines.of(overrides, identityOf)
        .check(MEMBERS, List.of(List.of("ROW", "REF")), List.of(List.of("ONE", "OTHER")));
  }

  private static InUse inUse(String reference) {
    return new InUse("person", reference);
  }
}

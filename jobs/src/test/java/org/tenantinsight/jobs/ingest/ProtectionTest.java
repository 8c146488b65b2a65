package org.tenantinsight.jobs.ingest;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.Settings;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.conform.FeedState;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.ReplacedRowTable;
import org.tenantinsight.transforms.tables.StateTables;

/** Two nights of the feeds that protect people, the second with rows that cannot be read. */
class ProtectionTest extends SparkTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 30);
  private static final LocalDate SECOND = LocalDate.of(2026, 10, 31);
  private static final String REGISTER = "person_ref,start_date,end_date,reason\n";
  private static final String RULES =
      "rule_id,person_ref,rule,hours,valid_from,valid_to,visibility\n";

  private static final String PEOPLE = "person_ref,tenancy_ref,role,forename,surname\n";

  @TempDir Path folder;

  private Settings settings;
  private Lake lake;

  @BeforeEach
  void settings() throws Exception {
    settings = Cases.shippedSettings();
    lake = new Lake(spark(), folder.resolve("lake"));
  }

  @Test
  void aProtectedPersonWhoseRowCannotBeReadStaysProtectedByWhatStood() throws Exception {
    night(FIRST, "protected_register", REGISTER + "P1,2026-01-01,,MARAC\nP2,2026-01-01,,STAFF\n");
    night(SECOND, "protected_register", REGISTER + "P1,2026-01-01,,MARK\nP2,2026-01-01,,STAFF\n");

    assertThat(standing("protected_register")).containsExactly("P1 MARAC null", "P2 STAFF null");
    assertThatCode(this::gate).doesNotThrowAnyException();
  }

  @Test
  void aNewProtectedPersonWhoseRowCannotBeReadStopsTheNight() throws Exception {
    night(FIRST, "protected_register", REGISTER + "P1,2026-01-01,,MARAC\n");
    night(SECOND, "protected_register", REGISTER + "P1,2026-01-01,,MARAC\nP2,2026-01-01,,STAF\n");

    assertThatThrownBy(this::gate)
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "2026-10-31/protected_register.csv: refused: its line 3 cannot be read (code, column"
                + " reason), which could leave somebody unprotected; correct the row and deliver"
                + " the file again. Its rows protect people, so no list is made without it. Then"
                + " run the night again.");
    assertThat(standing("protected_register")).containsExactly("P1 MARAC null");
  }

  @Test
  void soDoesARowOfWhichNotEvenThePersonCanBeRead() throws Exception {
    night(FIRST, "protected_register", REGISTER + "P1,2026-01-01,,MARAC\n");
    night(SECOND, "protected_register", REGISTER + "P1,2026-01-01,MARAC\n");

    assertThatThrownBy(this::gate).hasMessageContaining("its line 2 cannot be read (ragged)");
    assertThat(standing("protected_register")).containsExactly("P1 MARAC null");
  }

  @Test
  void soDoRowsOfAPersonThatSayDifferentThingsAndOneWhoseProtectionHadEnded() throws Exception {
    night(
        FIRST,
        "protected_register",
        REGISTER + "P1,2026-01-01,,MARAC\nP3,2026-01-01,2026-02-01,STAFF\n");
    night(
        SECOND,
        "protected_register",
        REGISTER + "P1,2026-01-01,,MARAC\nP2,2026-01-01,,STAFF\nP2,2026-01-02,,STAFF\n");
    assertThatThrownBy(this::gate).hasMessageContaining("rows of one key say different things");

    LocalDate third = SECOND.plusDays(1);
    night(third, "protected_register", REGISTER + "P1,2026-01-01,,MARAC\nP3,2026-10-31,,STAF\n");
    assertThatThrownBy(() -> SafeguardGate.check(settings.feeds(), Ingest.history(lake), third))
        .hasMessageContaining("2026-11-01/protected_register.csv: refused: its line 3");
  }

  @Test
  void aSourceThatIsRefusedDoesNotStoreTheRowsOfTheOtherAgain() throws Exception {
    settings =
        AdaptedSettings.shipped(folder).alsoFrom("protected_register", "staff_register").load();
    deliver(FIRST, "protected_register", REGISTER + "P1,2026-01-01,,MARAC\n");
    night(FIRST, "staff_register", REGISTER + "P2,2026-01-01,,STAFF\nP3,2026-01-01,,STAFF\n");
    deliver(SECOND, "protected_register", REGISTER + "P1,2026-01-01,,MARAC\nP9,2026-10-31,,MAR\n");
    night(SECOND, "staff_register", REGISTER + "P2,2026-01-01,,STAFF\nP3,2026-01-01,,WITNESS\n");

    assertThatThrownBy(this::gate).hasMessageContaining("protected_register.csv: refused");
    assertThat(standing("protected_register"))
        .containsExactly("P1 MARAC null", "P2 STAFF null", "P3 WITNESS null");
  }

  @Test
  void aGoodRegisterOfALaterDayHealsTheRefusedOneAndAHeaderInTheMiddleIsNobody() throws Exception {
    night(FIRST, "protected_register", REGISTER + "P1,2026-01-01\n");
    night(SECOND, "protected_register", REGISTER + "P1,2026-01-01,,MARAC\n" + REGISTER);

    assertThat(standing("protected_register")).containsExactly("P1 MARAC null");
    assertThatCode(this::gate).doesNotThrowAnyException();
  }

  @Test
  void aContactRuleIsNotClosedByAFileInWhichItCouldBeARowThatCannotBeRead() throws Exception {
    String others = IntStream.range(10, 30).mapToObj(ProtectionTest::row).collect(joining());
    night(FIRST, "contact_rule", RULES + row(1) + others);
    night(SECOND, "contact_rule", RULES + others + "U1,P1,SPEAK_ALONE\n");
    assertThat(standing("contact_rule")).contains("U1 SPEAK_ALONE null");

    LocalDate third = SECOND.plusDays(1);
    night(third, "contact_rule", RULES + others + "U9,P9,SHOUT,,2026-01-01,,PATCH\n");
    assertThat(standing("contact_rule", third))
        .as("a row that can be told from all others hides none")
        .contains("U1 SPEAK_ALONE 2026-11-01");

    LocalDate fourth = third.plusDays(1);
    night(fourth, "contact_rule", RULES + row(10) + "U11,P11,SPEAK_ALONE\n");
    assertThat(Ingest.history(lake))
        .last()
        .as("a row that cannot be read is no excuse for a file that lacks most rows")
        .matches(file -> !file.accepted());
  }

  @Test
  void aProtectionThatEndsBeforeItBeginsCannotBeRead() throws Exception {
    night(FIRST, "protected_register", REGISTER + "P1,2026-01-01,,MARAC\n");
    night(
        SECOND,
        "protected_register",
        REGISTER + "P1,2026-01-01,,MARAC\nP2,2026-02-01,2025-02-01,STAFF\n");

    assertThatThrownBy(this::gate)
        .hasMessageContaining("its line 3 cannot be read (not-before:start_date, column end_date)");
  }

  @Test
  void whatSystemsWriteForNoDateEndsNoProtection() throws Exception {
    night(
        SECOND,
        "protected_register",
        REGISTER + "P1,2026-01-01,1899-12-30,MARAC\nP2,2026-01-01,1753-01-01,STAFF\n");

    assertThatCode(this::gate).doesNotThrowAnyException();
    assertThat(
            lake.read(FeedTables.stored("protected_register"))
                .where(col("end_date").isNotNull())
                .count())
        .isZero();
  }

  @Test
  void aProtectionOfSomebodyWhomNobodyKnowsIsTold() throws Exception {
    deliver(SECOND, "person", PEOPLE + "P1,T1,TENANT,Ann,Lee\n");
    IngestResult result =
        night(
            SECOND,
            "protected_register",
            REGISTER
                + "P1,2026-01-01,,MARAC\n\u200bP1\ufeff,2026-01-01,,MARAC\np1,2026-01-01,,STAFF\n");

    assertThat(result.warnings())
        .contains(
            "2026-10-31/protected_register.csv: 1 of its rows name nobody whom the person feed"
                + " knows, so they protect nobody yet; the first: line 4, column person_ref."
                + " Correct it in the source, or see that the person is delivered");
  }

  @Test
  void aLateFileThatCannotBeReadTakesNothingThatWasLoadedWithIt() throws Exception {
    night(FIRST, "contact_rule", RULES + row(1));
    night(SECOND, "contact_rule", RULES + row(1) + row(2));
    deliver(FIRST, "contact_rule-2", "<html>\n");

    assertThatThrownBy(() -> night(SECOND, "complaint", "complaint_ref\n"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("2026-10-30/contact_rule")
        .hasMessageContaining("What was loaded for that day would be lost, so nothing was changed");

    deliver(FIRST, "contact_rule-2", RULES + row(3));
    assertThatThrownBy(() -> night(SECOND, "complaint", "complaint_ref\n"))
        .isInstanceOf(BackfillNeeded.class);
  }

  private static String row(int number) {
    return "U" + number + ",P" + number + ",SPEAK_ALONE,,2026-01-01,,PATCH\n";
  }

  private void deliver(LocalDate day, String feed, String text) throws Exception {
    Path file = folder.resolve("landing").resolve(day.toString()).resolve(feed + ".csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @CanIgnoreReturnValue
  private IngestResult night(LocalDate day, String feed, String text) throws Exception {
    deliver(day, feed, text);
    return new Ingest(spark(), lake, settings)
        .run(
            new IngestRequest(
                folder.resolve("landing"),
                day,
                "night of " + day,
                Set.of("contact_rule"),
                Set.of(),
                Map.of()),
            date -> {});
  }

  private void gate() {
    SafeguardGate.check(settings.feeds(), Ingest.history(lake), SECOND);
  }

  private List<String> standing(String feed) {
    return standing(feed, SECOND);
  }

  /** Key, what it says, and the day on which it was gone. */
  private List<String> standing(String feed, LocalDate day) {
    String says = feed.equals("contact_rule") ? "rule" : "reason";
    return new FeedState(lake.read(ReplacedRowTable.TABLE), day)
            .of(lake.read(FeedTables.stored(feed)), StateTables.of(feed))
            .select(
                FeedTables.sourceKey(StateTables.of(feed)).as("key"), col(says), col("closed_on"))
            .collectAsList()
            .stream()
            .map(ProtectionTest::words)
            .sorted()
            .toList();
  }

  private static String words(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> String.valueOf(row.get(i)))
        .collect(joining(" "));
  }
}

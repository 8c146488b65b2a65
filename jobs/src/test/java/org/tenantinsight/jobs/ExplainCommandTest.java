package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.io.RunLock;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.tables.HouseholdTenancyTable;

/** Every call of {@code explain} is written down, whatever comes of it. */
class ExplainCommandTest extends SparkTest {

  @TempDir Path folder;

  @Test
  void whatWasFoundIsWrittenDownByItsIdAndWhatWasNotWithoutWhatWasTyped() throws Exception {
    FirstNight first = FirstNight.of(this::spark);
    first.copy("lake", folder.resolve("lake"));
    String household =
        new Lake(spark(), folder.resolve("lake"))
            .read(HouseholdTenancyTable.TABLE)
            .select(HouseholdTenancyTable.HOUSEHOLD_ID)
            .orderBy(HouseholdTenancyTable.HOUSEHOLD_ID)
            .first()
            .getString(0);

    Said found = explain(household);
    Said missed = explain("Quillfeather");

    assertThat(found.line("DONE", 0).path("as_of").asText()).isEqualTo("2026-08-30");
    assertThat(found.stdout).startsWith("Household " + household);
    assertThat(missed.line("DONE", 1).path("warnings").get(0).asText())
        .startsWith("No household of that reference");
    assertThat(audit())
        .containsExactly(tuple("explain", household), tuple("explain", "not one of ours"));
    assertThat(Files.readString(folder.resolve("lake/audit.jsonl"))).doesNotContain("Quillfeather");
  }

  @Test
  void aCallThatGetsNoAnswerIsWrittenDownToo() throws Exception {
    Files.createDirectories(folder.resolve("lake"));
    explain("Quillfeather").line("DONE", 1);
    explain("Quillfeather", "--set", "pipeline.no_such_setting=1").line("REFUSED", 2);

    assertThat(audit())
        .containsExactly(
            tuple("explain", "a night that was not run"), tuple("explain", "no answer"));
  }

  @Test
  void aCallThatIsTurnedAwayByARunningNightIsWrittenDownToo() throws Exception {
    FirstNight.of(this::spark).copy("lake/ledger.jsonl", folder.resolve("lake/ledger.jsonl"));
    try (RunLock night = RunLock.take(folder.resolve("lake"))) {
      explain("Quillfeather").line("BUSY", 75);
    }

    assertThat(audit()).containsExactly(tuple("explain", "no answer"));
  }

  @Test
  void whereThereIsNoLakeNothingIsMade() throws Exception {
    explain("Quillfeather").line("DONE", 1);

    assertThat(folder.resolve("lake")).doesNotExist();
  }

  private List<Tuple> audit() throws Exception {
    List<Tuple> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("lake/audit.jsonl"))) {
      JsonNode node = new ObjectMapper().readTree(line);
      lines.add(tuple(node.path("verb").asText(), node.path("subject").asText()));
    }
    return lines;
  }

  private Said explain(String... words) {
    List<String> all = new ArrayList<>(List.of("explain"));
    all.addAll(List.of(words));
    all.addAll(List.of("--settings", SmallLandlord.SETTINGS.toString()));
    for (String part : List.of("landing", "lake", "out")) {
      all.addAll(List.of("--" + part, folder.resolve(part).toString()));
    }
    return Said.by(all.toArray(String[]::new));
  }
}

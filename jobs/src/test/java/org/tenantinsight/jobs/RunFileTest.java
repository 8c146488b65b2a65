package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.jobs.io.Hashes;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.io.LakeContent;
import org.tenantinsight.jobs.io.LandingHashes;
import org.tenantinsight.jobs.io.Ledger;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.profile.ProfileVocabulary;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;

/** What {@code run/<night>/run.json} says of a night. */
class RunFileTest extends SparkTest {

  @TempDir Path folder;

  @Test
  void namesEveryFileThatTheNightReadAndPublishedWithItsHash() throws Exception {
    FirstNight night = FirstNight.of(this::spark);
    JsonNode run = runFile(night.folder().resolve("out"));

    SortedMap<String, String> inputs = hashes(run.path("inputs"));
    assertThat(inputs).hasSizeGreaterThan(15).containsKey("2026-08-30/tenancy.csv");
    for (String name : inputs.keySet()) {
      Path file = night.folder().resolve("landing").resolve(name);
      assertThat(inputs).containsEntry(name, Hashes.sha256(file));
    }
    assertThat(hashes(run.path("files")))
        .isEqualTo(SmallLandlord.published(night.folder()))
        .containsKeys("export/2026-08-30/flag.parquet", "quality/2026-08-30/data-quality.html");
    assertThat(run.path("inputs").findValuesAsText("file")).isSorted();
    assertThat(run.path("files").findValuesAsText("file")).isSorted();
  }

  @Test
  void saysWithWhichCodeSettingsAndTablesTheNightWasMade() throws Exception {
    FirstNight night = FirstNight.of(this::spark);
    JsonNode run = runFile(night.folder().resolve("out"));
    Ledger.Entry entry =
        new Ledger(night.folder().resolve("lake")).newest(SmallLandlord.FIRST).orElseThrow();

    assertThat(run.path("run_id").asText()).isEqualTo(entry.runId());
    assertThat(run.path("as_of").asText()).isEqualTo("2026-08-30");
    assertThat(run.path("status").asText()).isEqualTo(night.report().exit().status());
    assertThat(run.path("counts").size()).isEqualTo(Pipeline.names().size());
    assertThat(run.path("seconds").asDouble()).isPositive();
    assertThat(run.path("code_version").asText()).isEqualTo(CodeVersion.text());
    assertThat(run.path("settings_hash").asText()).isEqualTo(entry.settings());
    assertThat(run.path("inputs_hash").asText()).isEqualTo(entry.inputs());
    assertThat(run.path("set")).isEmpty();
    SortedMap<String, Long> tables = new TreeMap<>();
    run.path("table_versions")
        .properties()
        .forEach(t -> tables.put(t.getKey(), t.getValue().asLong()));
    assertThat(tables).isEqualTo(entry.tables());
    assertThat(run.toString())
        .as("nothing of this machine")
        .doesNotContain(night.folder().toString());
  }

  @Test
  void saysHowManyHomesThereAreAndHowManyAreFlagged() throws Exception {
    FirstNight night = FirstNight.of(this::spark);
    JsonNode run = runFile(night.folder().resolve("out"));
    Lake lake = new Lake(spark(), night.folder().resolve("lake"));

    assertThat(run.path("homes").asLong())
        .isEqualTo(lake.read(HouseholdProfileTable.TABLE).count())
        .isPositive();
    assertThat(run.path("flagged_homes").asLong())
        .isEqualTo(lake.read(FlagTable.TABLE).where("flagged").count())
        .isPositive();
  }

  @Test
  void aSecondRunOfTheNightLeavesTheRunFileAndTheLedgerAsTheyAre() throws Exception {
    FirstNight first = FirstNight.of(this::spark);
    first.copy("landing", folder.resolve("landing"));
    first.copy("lake", folder.resolve("lake"));
    first.copy("out", folder.resolve("out"));
    SortedMap<String, String> lake = LakeContent.files(folder.resolve("lake"));
    byte[] run = Files.readAllBytes(folder.resolve("out/run/2026-08-30/run.json"));

    Report second = new SmallLandlord(folder).nights(folder, spark()).upTo(SmallLandlord.FIRST, 1);

    assertThat(second.exit()).isEqualTo(ExitCode.UNCHANGED);
    assertThat(folder.resolve("out/run/2026-08-30/run.json")).hasBinaryContent(run);
    assertThat(LakeContent.files(folder.resolve("lake"))).isEqualTo(lake);
  }

  @Test
  void saysWhatWasGivenForTheRunAloneAndNamesNoFileThatNoFeedReads() throws Exception {
    SmallLandlord landlord = new SmallLandlord(folder);
    landlord.deliver();
    Path stray = folder.resolve("landing/2026-08-30/A letter of Ann Quillfeather.txt");
    Files.writeString(stray, "Dear all");
    List<String> given = List.of("pipeline.indicators=R01,R03", "pipeline.export_ids=source");
    Settings settings =
        SettingsLoader.load(SmallLandlord.SETTINGS, given, ProfileVocabulary.vocabulary());

    new Nights(landlord.folders(folder), settings, this::spark, SmallLandlord.silent())
        .step(SmallLandlord.FIRST, "ingest");

    JsonNode run = runFile(folder.resolve("out"));
    assertThat(run.path("set")).extracting(JsonNode::asText).isEqualTo(given);
    assertThat(run.path("steps")).extracting(JsonNode::asText).containsExactly("ingest");
    assertThat(new Ledger(folder.resolve("lake")).newest(SmallLandlord.FIRST).orElseThrow())
        .extracting(Ledger.Entry::overrides)
        .isEqualTo(given);
    assertThat(run.toString()).contains("2026-08-30/manifest.json").doesNotContain("Quillfeather");
    assertThat(run.path("inputs_hash").asText())
        .as("it counts all the same")
        .isEqualTo(
            new LandingHashes(folder.resolve("landing"), folder.resolve("lake"))
                .upTo(SmallLandlord.FIRST)
                .hash());
  }

  private static JsonNode runFile(Path out) throws IOException {
    return new ObjectMapper().readTree(out.resolve("run/2026-08-30/run.json").toFile());
  }

  private static SortedMap<String, String> hashes(JsonNode files) {
    SortedMap<String, String> hashes = new TreeMap<>();
    files.forEach(file -> hashes.put(file.path("file").asText(), file.path("sha256").asText()));
    return hashes;
  }
}

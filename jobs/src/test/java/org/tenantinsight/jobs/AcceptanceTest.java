package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.LinkageModel;
import org.tenantinsight.jobs.ingest.Cases;
import org.tenantinsight.transforms.SparkTest;

/**
 * Three days of a landlord that somebody else made up, with answers that somebody else worked out:
 * what became of every row, which signs there are and which households are flagged. Skipped where
 * those cases are absent.
 */
class AcceptanceTest extends SparkTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NIGHT = "2026-10-31";

  /** The signs that the answers are about. */
  private static final String SIGNS =
      "R01,R03,R08,R11,A01,A02,A07,F01,F04,F08,C01,C03,C04,T02,T03,T07";

  private static final List<String> COUNTS =
      List.of("records", "loaded", "duplicate", "superseded", "quarantined", "skipped", "orphans");
  private static final List<String> FLAG_COLUMNS =
      List.of("flagged", "band", "reason_kind", "isolation", "list", "suppressed_reason");

  @TempDir Path folder;

  @Test
  void theCommandFindsEveryRowSignAndFlagThatIsThere() throws Exception {
    Path cases = Cases.folder("landing-a");
    Path answers = cases.resolve("expected-16");
    JsonNode files = JSON.readTree(cases.resolve("expected/reconciliation.json").toFile());
    Path export = folder.resolve("out/export").resolve(NIGHT);

    JsonNode said = command(cases.resolve("dirty/landing"), "nightly", "--as-of=" + NIGHT);

    assertThat(said.get("status").asText()).isEqualTo("WARN");
    assertThat(hits(export)).isEqualTo(expectedHits(answers));
    assertThat(flags(export)).isEqualTo(expectedFlags(answers));
    assertThat(reconciliation(export)).isEqualTo(expectedReconciliation(files));
    assertThat(quarantinedLines(export)).isEqualTo(expectedLines(files));
    learnsFromTheNight(cases.resolve("dirty/landing"));
  }

  /** The rows of that night teach a model. */
  private void learnsFromTheNight(Path landing) throws Exception {
    Path model = folder.resolve("linkage-model.json");

    JsonNode said = command(landing, "link", "train", "--accept", "--model=" + model);

    assertThat(said.get("status").asText()).isEqualTo("DONE");
    LinkageModel learnt = JSON.readValue(model.toFile(), LinkageModel.class);
    assertThat(learnt.version()).startsWith("trained-" + NIGHT);
    assertThat(learnt.misordered()).isEmpty();
  }

  /** Runs the command; the last line that it prints is for machines. */
  private JsonNode command(Path landing, String... words) throws IOException {
    spark(); // the command works with the session that is there
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      List<String> line = new ArrayList<>(List.of(words));
      line.add("--landing=" + landing);
      line.add("--lake=" + folder.resolve("lake"));
      line.add("--out=" + folder.resolve("out"));
      line.add("--settings=" + Cases.projectRoot().resolve("config/settings"));
      line.add("--set=pipeline.export_ids=source");
      line.add("--set=pipeline.indicators=" + SIGNS);
      TenantInsight.execute(line.toArray(String[]::new));
    } finally {
      System.setOut(out);
    }
    List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    return JSON.readTree(lines.get(lines.size() - 1));
  }

  private static Set<String> hits(Path export) throws IOException {
    Map<String, String> tenancies = tenancies(export);
    return read(export.resolve("indicator_hit.csv")).stream()
        .map(
            row ->
                tenancies.get(row.get("household_id"))
                    + " "
                    + row.get("indicator_id")
                    + " "
                    + row.get("state"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> expectedHits(Path expected) throws IOException {
    return read(expected.resolve("expected_hits.csv")).stream()
        .map(row -> String.join(" ", row.get(0), row.get(1), row.get(2)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A suppressed flag counts as flagged there, and beside its reason here. */
  private static Map<String, String> flags(Path export) throws IOException {
    Map<String, String> tenancies = tenancies(export);
    Map<String, String> flags = new TreeMap<>();
    for (CSVRecord row : read(export.resolve("flag.csv"))) {
      boolean flagged =
          row.get("flagged").equals("true") || !row.get("suppressed_reason").isEmpty();
      List<String> values = new ArrayList<>(List.of(String.valueOf(flagged)));
      FLAG_COLUMNS.stream().skip(1).forEach(column -> values.add(row.get(column)));
      flags.put(tenancies.get(row.get("household_id")), String.join(",", values));
    }
    return flags;
  }

  private static Map<String, String> expectedFlags(Path expected) throws IOException {
    Map<String, String> flags = new TreeMap<>();
    for (CSVRecord row : read(expected.resolve("expected_flags.csv"))) {
      if (row.get("flagged").equals("true") || row.get("isolation").equals("true")) {
        flags.put(
            row.get("tenancy_ref"),
            FLAG_COLUMNS.stream().map(row::get).collect(Collectors.joining(",")));
      }
    }
    return flags;
  }

  private static Map<String, String> reconciliation(Path export) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (CSVRecord row : read(export.resolve("reconciliation.csv"))) {
      files.put(row.get("file"), COUNTS.stream().map(row::get).collect(Collectors.joining(" ")));
    }
    return files;
  }

  private static Map<String, String> expectedReconciliation(JsonNode answers) {
    Map<String, String> files = new TreeMap<>();
    answers
        .properties()
        .forEach(
            file ->
                files.put(
                    file.getKey(),
                    COUNTS.stream()
                        .map(count -> file.getValue().get(count).asText())
                        .collect(Collectors.joining(" "))));
    return files;
  }

  private static Set<String> quarantinedLines(Path export) throws IOException {
    return read(export.resolve("quarantine.csv")).stream()
        .map(row -> row.get("file") + " line " + row.get("line"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> expectedLines(JsonNode answers) {
    Set<String> lines = new TreeSet<>();
    for (Map.Entry<String, JsonNode> file : answers.properties()) {
      file.getValue()
          .get("quarantine")
          .forEach(row -> lines.add(file.getKey() + " line " + row.get("line").asText()));
      file.getValue()
          .get("header_again")
          .forEach(line -> lines.add(file.getKey() + " line " + line.asText()));
    }
    return lines;
  }

  private static Map<String, String> tenancies(Path export) throws IOException {
    return read(export.resolve("household.csv")).stream()
        .collect(Collectors.toMap(row -> row.get("household_id"), row -> row.get("tenancy_ref")));
  }

  private static List<CSVRecord> read(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      return parser.getRecords();
    }
  }
}

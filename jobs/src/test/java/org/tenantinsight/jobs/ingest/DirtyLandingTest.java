package org.tenantinsight.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.Settings;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.tables.QuarantineTable;

/** Three nights of a made-up landlord whose files hold byte order marks, copies and bad rows. */
class DirtyLandingTest extends SparkTest {

  private static final LocalDate LAST_NIGHT = LocalDate.of(2026, 10, 31);

  @TempDir Path lakeFolder;

  @Test
  void everyRecordOfEveryFileHasTheOutcomeThatIsExpectedOfIt() throws Exception {
    Path cases = Cases.folder("landing-a");
    Settings settings = Cases.shippedSettings();
    Lake lake = new Lake(spark(), lakeFolder);

    IngestResult result =
        new Ingest(spark(), lake, settings)
            .run(
                new IngestRequest(
                    cases.resolve("dirty/landing"),
                    LAST_NIGHT,
                    "test",
                    Set.of(),
                    Set.of(),
                    Map.of()),
                day -> {});

    JsonNode expected =
        new ObjectMapper().readTree(cases.resolve("expected/reconciliation.json").toFile());
    assertThat(counts(result)).isEqualTo(counts(expected));
    assertThat(quarantine(lake)).isEqualTo(quarantine(expected));
  }

  private static Map<String, String> counts(IngestResult result) {
    Map<String, String> counts = new TreeMap<>();
    for (Reconciled file : result.files()) {
      counts.put(
          file.file(),
          String.join(
              " ",
              "records=" + file.records(),
              "loaded=" + file.loaded(),
              "duplicate=" + file.duplicate(),
              "superseded=" + file.superseded(),
              "quarantined=" + file.quarantined(),
              "skipped=" + file.skipped(),
              "orphans=" + file.orphans(),
              "refusal=" + file.refusal()));
    }
    return counts;
  }

  private static Map<String, String> counts(JsonNode expected) {
    Map<String, String> counts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> file : expected.properties()) {
      List<String> parts = new ArrayList<>();
      for (String count :
          List.of(
              "records",
              "loaded",
              "duplicate",
              "superseded",
              "quarantined",
              "skipped",
              "orphans")) {
        parts.add(count + "=" + file.getValue().get(count).asLong());
      }
      counts.put(file.getKey(), String.join(" ", parts) + " refusal=null");
    }
    return counts;
  }

  private static TreeSet<String> quarantine(Lake lake) {
    TreeSet<String> lines = new TreeSet<>();
    for (Row row : lake.read(QuarantineTable.TABLE).collectAsList()) {
      lines.add(
          row.getAs(QuarantineTable.FILE)
              + " line "
              + row.getAs(QuarantineTable.LINE)
              + " "
              + ruleInWords(row.getAs(QuarantineTable.RULE)));
    }
    return lines;
  }

  private static TreeSet<String> quarantine(JsonNode expected) {
    TreeSet<String> lines = new TreeSet<>();
    for (Map.Entry<String, JsonNode> file : expected.properties()) {
      for (JsonNode bad : file.getValue().get("quarantine")) {
        String rule = bad.get("rule").asText();
        lines.add(
            file.getKey()
                + " line "
                + bad.get("line").asInt()
                + " "
                + (rule.startsWith("ragged") ? "ragged" : rule));
      }
      for (JsonNode again : file.getValue().get("header_again")) {
        lines.add(file.getKey() + " line " + again.asInt() + " header-again");
      }
    }
    return lines;
  }

  private static String ruleInWords(String rule) {
    return rule.equals("not-before:raised_ts") ? "completed_ts before raised_ts" : rule;
  }
}

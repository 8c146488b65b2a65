package org.tenantinsight.jobs;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.LongNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenantinsight.config.PipelineSettings.Share;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;

/**
 * How many homes are flagged. A night writes it into its {@code run.json}, so that {@code check}
 * can hold it against what the landlord expects without opening the lake.
 */
final class FlaggedShare {

  private static final String HOMES = "homes";
  private static final String FLAGGED = "flagged_homes";
  private static final double PERCENT = 100;
  private static final String DATED = "\\d{4}-\\d{2}-\\d{2}";
  private static final ObjectMapper JSON = new ObjectMapper();

  private FlaggedShare() {}

  /** The figures of a night; none before its flags are decided. */
  static Map<String, JsonNode> figures(TableSet tables) {
    return tables.has(FlagTable.TABLE.name())
        ? Map.of(
            HOMES,
            LongNode.valueOf(tables.get(HouseholdProfileTable.TABLE).count()),
            FLAGGED,
            LongNode.valueOf(tables.get(FlagTable.TABLE).where(col(FlagTable.FLAGGED)).count()))
        : Map.of();
  }

  /**
   * One sentence when the newest night up to {@code asOf} is outside what is expected. Where no
   * night says how many it flagged there is nothing to hold against it.
   *
   * @param out the output folder
   */
  static Optional<String> note(Path out, Share expected, LocalDate asOf) throws IOException {
    Path zone = out.resolve("run");
    if (!Files.isDirectory(zone)) {
      return Optional.empty();
    }
    try (Stream<Path> nights = Files.list(zone)) {
      return nights
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(night -> night.matches(DATED) && night.compareTo(asOf.toString()) <= 0)
          .max(Comparator.naturalOrder())
          .flatMap(night -> note(zone.resolve(night).resolve("run.json"), night, expected));
    }
  }

  private static Optional<String> note(Path runFile, String night, Share expected) {
    JsonNode run;
    try {
      run = JSON.readTree(runFile.toFile());
    } catch (IOException e) {
      return Optional.empty(); // The next night writes it again.
    }
    double homes = run.path(HOMES).asDouble();
    double share = run.path(FLAGGED).asDouble() / homes;
    if (homes == 0 || (share >= expected.low() && share <= expected.high())) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.UK,
            "%.1f %% of homes were flagged on the night of %s; expected are %.1f to %.1f %%"
                + " (pipeline.yaml, expected_flagged); look which signs show most often and set their"
                + " thresholds in indicators/, or set expected_flagged if it is right",
            share * PERCENT,
            night,
            expected.low() * PERCENT,
            expected.high() * PERCENT));
  }
}

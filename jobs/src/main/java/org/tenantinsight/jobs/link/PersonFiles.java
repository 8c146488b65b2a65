package org.tenantinsight.jobs.link;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.jobs.io.CsvFiles;
import org.tenantinsight.jobs.io.Durable;
import org.tenantinsight.jobs.io.Sessions;
import org.tenantinsight.jobs.io.Zones;
import org.tenantinsight.jobs.link.PersonFile.Part;
import org.tenantinsight.transforms.link.match.PersonMatching;
import org.tenantinsight.transforms.link.match.PersonRow;

/**
 * One or two foreign files of people, linked with the settings of a night.
 *
 * @param left the file, or the first of two
 * @param right the second one, if any; each of the two is free of duplicates then
 * @param mapping which columns hold what
 * @param out where key and cluster of each row go
 * @param pairs where the pairs go, if anywhere
 */
public record PersonFiles(
    Path left, @Nullable Path right, Path mapping, Path out, @Nullable Path pairs) {

  /**
   * Links the files, writes what came of it and says how good it is.
   *
   * @param say takes lines for a person
   * @return the figures
   */
  public ObjectNode score(LinkageSettings settings, Consumer<String> say) throws IOException {
    Mapping columns = Mapping.read(mapping);
    List<PersonFile> files = new ArrayList<>();
    files.add(read(left, columns, right == null ? Part.ALONE : Part.LEFT, settings));
    if (right != null) {
      files.add(read(right, columns, Part.RIGHT, settings));
    }
    List<String> keys = files.stream().flatMap(file -> file.keys().stream()).toList();
    say.accept("Read " + keys.size() + " rows.");
    Path scratch = Files.createTempDirectory("tenant-insight-link");
    try {
      SparkSession spark = Sessions.open(scratch, keys.size());
      Stopwatch watch = new Stopwatch();
      PersonMatching.Result result =
          PersonMatching.match(rows(spark, files), settings, watch::done);
      writeClusters(keys, result.clusterOf());
      writePairs(result.pairs());
      ObjectNode figures = figures(files, keys, result, columns.knowsTruth(), say);
      tellLeftOut(result.leftOut(), settings.maxBlockSize(), figures, say);
      watch.tell(keys.size(), result.compared(), figures, say);
      say.accept("Open next: " + out);
      return figures;
    } finally {
      Zones.delete(scratch);
    }
  }

  private static void tellLeftOut(long groups, int most, ObjectNode figures, Consumer<String> say) {
    figures.put("groups_left_out", groups);
    if (groups > 0) {
      say.accept(
          ("%,d groups of more than %d rows that share a value were left out: those rows met only by"
                  + " their other values.")
              .formatted(groups, most));
    }
  }

  private static PersonFile read(Path file, Mapping columns, Part part, LinkageSettings settings)
      throws IOException {
    return PersonFile.read(file, columns, part, settings.birthDatePlaceholders());
  }

  private static Dataset<Row> rows(SparkSession spark, List<PersonFile> files) {
    List<Row> rows = files.stream().flatMap(file -> file.rows().stream()).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return spark.createDataFrame(context.parallelize(rows), PersonRow.WRITTEN);
  }

  private ObjectNode figures(
      List<PersonFile> files,
      List<String> keys,
      PersonMatching.Result result,
      boolean knowsTruth,
      Consumer<String> say) {
    ObjectNode figures = new ObjectMapper().createObjectNode();
    figures.put("rows", keys.size()).put("pairs", result.compared());
    if (knowsTruth) {
      Map<String, String> truth = new HashMap<>();
      files.forEach(file -> truth.putAll(file.truth()));
      List<List<String>> proposals =
          result.pairs().stream()
              .filter(pair -> !pair.linked())
              .map(pair -> List.of(pair.left(), pair.right()))
              .toList();
      boolean across = right != null;
      add(figures, "link", Score.of(keys, truth, result.clusterOf(), List.of(), across), say);
      add(
          figures,
          "link_review",
          Score.of(keys, truth, result.clusterOf(), proposals, across),
          say);
    }
    return figures;
  }

  private static void add(ObjectNode figures, String name, Score score, Consumer<String> say) {
    ObjectNode one = figures.putObject(name);
    one.put("precision", score.precision()).put("recall", score.recall()).put("f", score.f());
    one.put("right", score.right()).put("made", score.made()).put("true", score.all());
    say.accept(
        "%s: precision %.5f, recall %.5f, F %.5f (%,d of %,d pairs right, %,d true)"
            .formatted(
                name.equals("link") ? "Linked" : "Linked or for review",
                score.precision(),
                score.recall(),
                score.f(),
                score.right(),
                score.made(),
                score.all()));
  }

  private void writeClusters(List<String> keys, Map<String, String> clusterOf) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (String key : keys) {
      String cluster = clusterOf.getOrDefault(key, key);
      rows.add(List.of(Part.written(key), Part.written(cluster)));
    }
    write(out, List.of("key", "cluster"), rows);
  }

  private void writePairs(List<PersonMatching.Pair> found) throws IOException {
    if (pairs != null) {
      List<List<Object>> rows =
          found.stream()
              .sorted(
                  Comparator.comparing(PersonMatching.Pair::left)
                      .thenComparing(PersonMatching.Pair::right))
              .map(
                  pair ->
                      List.<Object>of(
                          Part.written(pair.left()),
                          Part.written(pair.right()),
                          "%.1f".formatted(pair.bits()),
                          pair.linked() ? "LINK" : "REVIEW"))
              .toList();
      write(pairs, List.of("left", "right", "match_weight", "verdict"), rows);
    }
  }

  /** Complete or absent, and for its owner only: keys of people are in it. */
  private static void write(Path file, List<String> header, List<List<Object>> rows)
      throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Durable.replace(file, CsvFiles.bytes(header, rows));
  }
}

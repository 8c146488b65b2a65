package org.tenantinsight.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.link.PersonFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code link score}: the linkage on a file of people that are not ours. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description =
        "Runs the same linkage with the same settings on other people's files, and scores it when"
            + " the mapping names a truth. One file: finds duplicates. Two: links them.")
final class LinkScoreCommand implements Verb {

  @Option(names = "--left", required = true, paramLabel = "FILE", description = "A CSV file.")
  Path left = Path.of("");

  @Option(names = "--right", paramLabel = "FILE", description = "A second one, without duplicates.")
  @Nullable Path right;

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "FILE",
      description = "Which columns hold what (YAML).")
  Path mapping = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "key, cluster (CSV).")
  Path out = Path.of("");

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "left, right, match_weight, verdict (CSV).")
  @Nullable Path pairs;

  @Mixin SettingsOptions settings = new SettingsOptions();

  @Override
  public Report run() throws Exception {
    Progress progress = new Progress(System.err);
    ObjectNode figures =
        new PersonFiles(left, right, mapping, out, pairs)
            .score(Runs.settings(settings).linkage(), progress::say);
    Map<String, JsonNode> own = new TreeMap<>();
    figures.properties().forEach(figure -> own.put(figure.getKey(), figure.getValue()));
    List<Path> files = pairs == null ? List.of(out) : List.of(out, pairs);
    return Report.of(ExitCode.DONE, null)
        .counting(
            Map.of("rows", figures.path("rows").asLong(), "pairs", figures.path("pairs").asLong()))
        .writing(files)
        .with(own);
  }
}

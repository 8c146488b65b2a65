package org.tenantinsight.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.io.Hashes;
import org.tenantinsight.jobs.io.LandingHashes;
import org.tenantinsight.jobs.io.Ledger;
import org.tenantinsight.jobs.io.Zones;
import org.tenantinsight.jobs.io.landing.Landing;

/**
 * {@code run.json}: what a run was made of and what it published, so that anybody can check the
 * files of a night, or do it again and compare.
 *
 * <p>Names below the landing folder and the output folder, hashes and numbers; nothing of this
 * machine, and nothing that a row says. A file in the landing folder that no feed reads is not
 * named, for its name may be somebody's; {@code inputs_hash} counts it.
 */
final class RunFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RunFile() {}

  /**
   * Writes it beside everything else that is staged, which it names with its hashes; so nothing may
   * be staged after it.
   */
  static void write(Night night, Report report, Ledger.Entry entry, LandingHashes.Seen inputs)
      throws IOException {
    ObjectNode run = report.json();
    run.put("code_version", CodeVersion.text());
    run.set("steps", JSON.valueToTree(entry.steps()));
    run.put("settings_hash", entry.settings());
    run.set("set", JSON.valueToTree(entry.overrides()));
    run.put("inputs_hash", entry.inputs());
    run.set("inputs", hashes(read(inputs, night.settings().sources())));
    run.set("table_versions", JSON.valueToTree(entry.tables()));
    run.set("files", hashes(staged(night.staging())));
    Path folder = Zones.makeFolder(night.staging().resolve("run").resolve(night.asOf().toString()));
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(run);
    Files.writeString(folder.resolve("run.json"), text + "\n");
  }

  private static SortedMap<String, String> read(LandingHashes.Seen inputs, List<FeedSpec> feeds) {
    SortedMap<String, String> read = new TreeMap<>(inputs.files());
    read.keySet().removeIf(name -> !Landing.mayRead(Path.of(name), feeds));
    return read;
  }

  private static SortedMap<String, String> staged(Path staging) throws IOException {
    SortedMap<String, String> staged = new TreeMap<>();
    try (Stream<Path> all = Files.walk(staging)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          staged.put(staging.relativize(path).toString(), Hashes.sha256(path));
        }
      }
    }
    return staged;
  }

  private static ArrayNode hashes(Map<String, String> files) {
    ArrayNode list = JSON.createArrayNode();
    files.forEach((name, sha256) -> list.addObject().put("file", name).put("sha256", sha256));
    return list;
  }
}

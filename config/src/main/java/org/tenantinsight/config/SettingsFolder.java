package org.tenantinsight.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings folder as trees, one per file, by its name below the folder, sorted. */
final class SettingsFolder {
  static final String PIPELINE = "pipeline.yaml";
  static final String OUTREACH = "outreach.yaml";
  static final String BOARD = "board.yaml";
  static final String CATALOGUE = "board/catalogue.yaml";
  static final String LINKAGE = "linkage.yaml";
  static final String LINKAGE_MODEL = "linkage-model.json";
  static final String PURPOSES = "purposes.yaml";
  static final String AUTHORITIES = "local-authorities.yaml";
  static final String ALERT_RULES = "alert-rules.yaml";
  static final String DECISIONS = "overrides.csv";
  static final String FEEDS = "feeds/";
  static final String INDICATORS = "indicators/";

  /** Files that must be there, with the schema of each. */
  private static final Map<String, String> REQUIRED =
      Map.of(
          PIPELINE, "pipeline",
          OUTREACH, "outreach",
          BOARD, "board",
          CATALOGUE, "board-catalogue",
          LINKAGE, "linkage",
          LINKAGE_MODEL, "linkage-model",
          PURPOSES, "purposes",
          AUTHORITIES, "local-authorities",
          ALERT_RULES, "alert-rules");

  /** Files that single steps read for themselves. */
  private static final Set<String> OF_OTHERS = Set.of("self-assessment.yaml", "phrases.yaml");

  static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Map<String, JsonNode> trees;
  private final String decisions;

  private SettingsFolder(Map<String, JsonNode> trees, String decisions) {
    this.trees = trees;
    this.decisions = decisions;
  }

  /** Reads every file; what cannot be read is a problem and left out. */
  static SettingsFolder read(Path dir, Problems problems) {
    Map<String, JsonNode> trees = new TreeMap<>();
    for (String file : names(dir, problems)) {
      if (isTree(file)) {
        readTree(dir.resolve(file), file, trees, problems);
      } else if (!file.equals(DECISIONS)) {
        refuse(file, problems);
      }
    }
    boolean isFolder = Files.isDirectory(dir);
    for (String file : new TreeSet<>(REQUIRED.keySet())) {
      if (isFolder && !Files.exists(dir.resolve(file))) {
        problems.add(file, "", "is missing. Copy it from the sample settings and change it there.");
      }
    }
    return new SettingsFolder(trees, readDecisions(dir, problems));
  }

  /** All trees, by file. */
  Map<String, JsonNode> trees() {
    return trees;
  }

  /** The schema that a file must hold to; empty where a single step reads it for itself. */
  static Optional<String> schemaOf(String file) {
    if (file.startsWith(FEEDS)) {
      return Optional.of("feed");
    }
    return file.startsWith(INDICATORS)
        ? Optional.of("indicator")
        : Optional.ofNullable(REQUIRED.get(file));
  }

  /** The text of overrides.csv, empty where there is none. */
  String decisions() {
    return decisions;
  }

  /** The files of a folder such as {@code feeds/}. */
  List<String> under(String folder) {
    return trees.keySet().stream().filter(file -> file.startsWith(folder)).toList();
  }

  private static List<String> names(Path dir, Problems problems) {
    try (Stream<Path> files = Files.walk(dir, 2)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> dir.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.matches(".*\\.(yaml|yml|json|csv)"))
          .sorted()
          .collect(Collectors.toCollection(ArrayList::new));
    } catch (IOException e) {
      problems.add(dir.toString(), "", "is not a settings folder. Check --settings.");
      return List.of();
    }
  }

  private static boolean isTree(String file) {
    return REQUIRED.containsKey(file)
        || OF_OTHERS.contains(file)
        || ((file.startsWith(FEEDS) || file.startsWith(INDICATORS)) && file.endsWith(".yaml"));
  }

  private static void refuse(String file, Problems problems) {
    List<String> known = new ArrayList<>(REQUIRED.keySet());
    known.addAll(OF_OTHERS);
    known.add(DECISIONS);
    problems.add(file, "", "is not a settings file." + Spelling.help(file, known));
  }

  private static void readTree(
      Path path, String file, Map<String, JsonNode> trees, Problems problems) {
    try {
      JsonNode tree = YAML.readTree(Files.readString(path));
      if (tree instanceof ObjectNode) {
        trees.put(file, tree);
      } else {
        problems.add(
            file, "", "holds no settings: it must consist of lines such as \"key: value\".");
      }
    } catch (MismatchedInputException e) {
      // Its own words quote what comes next, which nobody has asked for.
      problems.add(
          file,
          line(e),
          "begins a second document (---), which nobody reads. Take the line out, or the rest.");
    } catch (JsonProcessingException e) {
      String reason = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      problems.add(
          file,
          line(e),
          "cannot be read as YAML (" + reason + "). Check indentation, colons and quotes.");
    } catch (IOException e) {
      problems.add(
          file, "", "cannot be read. Check that it is UTF-8 text and that you may open it.");
    }
  }

  private static String line(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "" : "line " + at.getLineNr();
  }

  private static String readDecisions(Path dir, Problems problems) {
    Path path = dir.resolve(DECISIONS);
    try {
      // spreadsheets save UTF-8 with a byte order mark
      return Files.exists(path) ? Files.readString(path).replaceFirst("^\ufeff", "") : "";
    } catch (IOException e) {
      problems.add(
          DECISIONS, "", "cannot be read. Check that it is UTF-8 text and that you may open it.");
      return "";
    }
  }
}

package org.tenantinsight.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settings given for one run: {@code pipeline.export_ids=source}, {@code
 * indicators.R01.windows.servicing_no_access_months=12}, {@code feeds.repair.columns[3].type=text}.
 * They are written into the trees before these are checked, so they are checked like the files.
 */
final class SettingOverrides {
  /** The place of a problem that is not in any file. */
  static final String COMMAND_LINE = "--set";

  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)((?:\\[\\d+])*)");

  private SettingOverrides() {}

  /** Writes each override into the tree of its file. */
  static void apply(List<String> overrides, Map<String, JsonNode> trees, Problems problems) {
    for (String override : overrides) {
      int equals = override.indexOf('=');
      String place = equals < 0 ? override : override.substring(0, equals).strip();
      if (equals < 0 || !place.contains(".")) {
        problems.add(COMMAND_LINE, place, "must look like file.setting=value.");
        continue;
      }
      String file = fileOf(place, trees);
      JsonNode tree = file == null ? null : trees.get(file);
      if (file == null || tree == null) {
        List<String> files = trees.keySet().stream().map(SettingOverrides::dotted).toList();
        String written = place.substring(0, place.lastIndexOf('.'));
        problems.add(
            COMMAND_LINE, place, "names no settings file." + Spelling.help(written, files));
      } else {
        String path = place.substring(dotted(file).length() + 1);
        write(tree, path, override.substring(equals + 1), problems.in(file));
      }
    }
  }

  private static @Nullable String fileOf(String place, Map<String, JsonNode> trees) {
    return trees.keySet().stream()
        .filter(file -> place.startsWith(dotted(file) + "."))
        .max((one, other) -> Integer.compare(one.length(), other.length()))
        .orElse(null);
  }

  private static String dotted(String file) {
    return file.substring(0, file.lastIndexOf('.')).replace('/', '.');
  }

  private static void write(JsonNode tree, String path, String text, Problems.In problems) {
    JsonNode value;
    try {
      value = SettingsFolder.YAML.readTree(text);
    } catch (JsonProcessingException e) {
      problems.add(path, "the value given with --set cannot be read as YAML.");
      return;
    }
    List<String> steps = List.of(path.split("\\.", -1));
    JsonNode at = tree;
    for (int i = 0; i < steps.size() && at != null; i++) {
      Matcher step = STEP.matcher(steps.get(i));
      boolean last = i == steps.size() - 1;
      at =
          step.matches() && at instanceof ObjectNode parent
              ? descend(parent, step.group(1), step.group(2), last ? value : null)
              : null;
    }
    if (at == null) {
      problems.add(path, "--set names a place that does not exist here.");
    }
  }

  /** Goes one step down, writing {@code value} there unless it is null; null = no such entry. */
  private static @Nullable JsonNode descend(
      ObjectNode parent, String name, String indexes, @Nullable JsonNode value) {
    if (indexes.isEmpty()) {
      if (value != null) {
        parent.set(name, value);
      } else if (!parent.has(name)) {
        parent.putObject(name);
      }
      return parent.get(name);
    }
    JsonNode at = parent.path(name);
    List<Integer> numbers =
        Pattern.compile("\\d+")
            .matcher(indexes)
            .results()
            .map(r -> Integer.valueOf(r.group()))
            .toList();
    for (int i = 0; i < numbers.size(); i++) {
      int index = numbers.get(i);
      if (!(at instanceof ArrayNode list) || index >= list.size()) {
        return null;
      }
      if (value != null && i == numbers.size() - 1) {
        list.set(index, value);
      }
      at = list.get(index);
    }
    return at;
  }
}

package org.tenantinsight.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.indicator.Indicator;
import org.tenantinsight.config.indicator.Kind;
import org.tenantinsight.config.indicator.Readers;
import org.tenantinsight.config.indicator.Weight;

/** What a schema cannot say about the indicators: names that the profile's SQL must know. */
final class IndicatorChecks {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^},]*)[^}]*}");

  private final Vocabulary vocabulary;
  private final Problems problems;

  IndicatorChecks(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** The conditions of one file, also when its schema does not hold. */
  void checkConditions(String file, JsonNode tree) {
    Problems.In in = problems.in(file);
    checkCondition(tree.path("when"), "when", in);
    JsonNode absence = tree.path("absence");
    checkCondition(absence.path("disproved_by"), "absence.disproved_by", in);
    checkCondition(absence.path("shorter").path("when"), "absence.shorter.when", in);
  }

  /** The conditions that councils have of their own. */
  void checkConditionsOfAuthorities(JsonNode tree) {
    Problems.In in = problems.in(SettingsFolder.AUTHORITIES);
    JsonNode councils = tree.path("authorities");
    for (int i = 0; i < councils.size(); i++) {
      String path = "authorities[" + i + "].conditions.";
      for (Map.Entry<String, JsonNode> entry : councils.path(i).path("conditions").properties()) {
        checkCondition(entry.getValue(), path + entry.getKey(), in);
      }
    }
  }

  private void checkCondition(JsonNode condition, String path, Problems.In in) {
    if (condition.isObject()) {
      ConditionReader.check(condition, path, vocabulary.measures(), in);
    }
  }

  /** One indicator by itself. */
  void check(String file, Indicator indicator) {
    Problems.In in = problems.in(file);
    if (!file.equals(SettingsFolder.INDICATORS + indicator.id() + ".yaml")) {
      in.add("id", "\"" + indicator.id() + "\" must be the file's name.");
    }
    if ((indicator.kind() == Kind.CONTEXT) != (indicator.weight() == Weight.CONTEXT)) {
      in.add("weight", "must be CONTEXT for kind context, and only for it.");
    }
    if (indicator.isolationCore() && indicator.kind() != Kind.ISOLATION) {
      in.add("isolation_core", "is for kind isolation only.");
    }
    boolean onPatchLists =
        indicator.list() == Readers.PATCH
            && (indicator.kind() == Kind.RISK || indicator.kind() == Kind.ISOLATION);
    if (onPatchLists && indicator.reasonPatch() == null) {
      in.add("reason_patch", "is missing: the officer must read why.");
    }
    if (indicator.list() == Readers.RESTRICTED && indicator.reasonPatch() != null) {
      in.add("reason_patch", "must not stand in a restricted indicator: officers never see it.");
    }
    for (String kind : indicator.evidence()) {
      if (!vocabulary.evidenceKinds().contains(kind)) {
        in.add(
            "evidence",
            "\""
                + kind
                + "\" is not a kind of evidence."
                + Spelling.help(kind, vocabulary.evidenceKinds()));
      }
    }
    checkReason(indicator.reasonPatch(), "reason_patch", in);
    checkReason(indicator.reasonRestricted(), "reason_restricted", in);
    checkReason(indicator.reasonExplain(), "reason_explain", in);
    for (int i = 0; i < indicator.examples().size(); i++) {
      for (String measure : indicator.examples().get(i).given().keySet()) {
        checkMeasure(measure, "examples[" + i + "].given." + measure, in);
      }
    }
  }

  /** Every window once, all of them known, none that the SQL needs left out. */
  Map<String, Object> windows(Map<String, Object> shared, List<Indicator> indicators) {
    Map<String, Object> all = new TreeMap<>();
    Map<String, String> owners = new TreeMap<>();
    declare(SettingsFolder.PIPELINE, shared, all, owners);
    for (Indicator indicator : indicators) {
      declare(fileOf(indicator), indicator.windows(), all, owners);
    }
    return all;
  }

  /** The windows of the SQL that nobody declares; asked once every file could be read. */
  void missingWindows(Set<String> declared) {
    for (String window : vocabulary.windows()) {
      if (!declared.contains(window)) {
        problems.add(
            SettingsFolder.PIPELINE,
            "windows." + window,
            "is missing: the profile uses it, and no indicator declares it.");
      }
    }
  }

  static String fileOf(Indicator indicator) {
    return SettingsFolder.INDICATORS + indicator.id() + ".yaml";
  }

  private void declare(
      String file,
      Map<String, Object> windows,
      Map<String, Object> all,
      Map<String, String> owners) {
    windows.forEach(
        (window, value) -> {
          String path = "windows." + window;
          String owner = owners.putIfAbsent(window, file);
          if (owner != null) {
            problems.add(file, path, "is declared in " + owner + " too. Keep one of them.");
          }
          if (!vocabulary.windows().contains(window)) {
            problems.add(
                file,
                path,
                "no SQL of the profile uses it." + Spelling.help(window, vocabulary.windows()));
          }
          all.put(window, value);
        });
  }

  private void checkReason(@Nullable String template, String path, Problems.In in) {
    if (template == null) {
      return;
    }
    Matcher placeholder = PLACEHOLDER.matcher(template);
    while (placeholder.find()) {
      checkMeasure(placeholder.group(1), path, in);
    }
  }

  private void checkMeasure(String measure, String path, Problems.In in) {
    if (!vocabulary.measures().contains(measure)) {
      in.add(
          path,
          "\""
              + measure
              + "\" is not a measure of household_profile."
              + Spelling.help(measure, vocabulary.measures()));
    }
  }
}

package org.tenantinsight.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenantinsight.config.ExportIds;
import org.tenantinsight.config.Settings;
import org.tenantinsight.jobs.io.ZoneGroups;
import org.tenantinsight.jobs.io.Zones;

/** Who may open what, as settings say: a Unix group for a zone of the output, or for a patch. */
final class OutputGroups {

  private static final String EXPORT = "export";

  /** Zones that hold something about people; the board's is not one of them. */
  private static final List<String> ZONES =
      List.of("quality", EXPORT, "restricted", Zones.LINK_REVIEW, "run");

  private OutputGroups() {}

  /** The groups, looked up on this machine. */
  static ZoneGroups of(Settings settings) throws IOException {
    return new ZoneGroups(zones(settings), patches(settings));
  }

  /**
   * Looks at them before any data is touched, and says which zones are for their owner alone.
   *
   * @throws UsageException when settings name a group that this machine does not know
   */
  static void check(Settings settings, Progress progress) throws IOException {
    Map<String, String> zones = settings.pipeline().groups();
    for (Map.Entry<String, String> zone : zones.entrySet()) {
      check("pipeline.yaml: groups." + zone.getKey(), zone.getValue());
    }
    Map<String, String> patches = patches(settings);
    for (Map.Entry<String, String> patch : patches.entrySet()) {
      check("outreach.yaml: patches." + patch.getKey() + ".group", patch.getValue());
    }
    List<String> closed = new ArrayList<>(ZONES);
    closed.removeAll(zones.keySet());
    boolean withReferences = carriesReferences(settings);
    if (withReferences) {
      closed.remove(EXPORT);
    }
    if (patches.isEmpty()) {
      closed.add("outreach");
    }
    if (!closed.isEmpty()) {
      progress.say("For this account alone, as no group is named: " + String.join(", ", closed));
    }
    if (withReferences) {
      progress.say(
          "For this account alone, as it carries your own references and restricted households"
              + " (export_ids: source): "
              + EXPORT);
    }
  }

  /** An export that hides nobody is for nobody but its owner, whatever group is named for it. */
  private static Map<String, String> zones(Settings settings) {
    Map<String, String> zones = new TreeMap<>(settings.pipeline().groups());
    if (carriesReferences(settings)) {
      zones.remove(EXPORT);
    }
    return zones;
  }

  private static boolean carriesReferences(Settings settings) {
    return settings.pipeline().exportIds() == ExportIds.SOURCE;
  }

  private static void check(String place, String group) throws IOException {
    if (!ZoneGroups.isKnown(group)) {
      throw new UsageException(
          place
              + ": this machine has no group "
              + group
              + ". Make it, or leave the setting out: then the files are for their owner alone.");
    }
  }

  private static Map<String, String> patches(Settings settings) {
    Map<String, String> groups = new TreeMap<>();
    settings
        .outreach()
        .patches()
        .forEach(
            (code, patch) -> {
              if (patch.group() != null) {
                groups.put(code, patch.group());
              }
            });
    return groups;
  }
}

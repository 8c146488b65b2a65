package org.tenantinsight.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which settings a command works with. */
final class SettingsOptions {

  @Option(
      names = "--settings",
      paramLabel = "DIR",
      defaultValue = "config/settings",
      description = "What the landlord decides (default: ${DEFAULT-VALUE}).")
  Path folder = Path.of("config/settings");

  @Option(
      names = "--set",
      paramLabel = "FILE.PATH=VALUE",
      description = "Overrides one setting for this run, such as pipeline.indicators=R01,R03.")
  List<String> overrides = new ArrayList<>();
}

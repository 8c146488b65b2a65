package org.tenantinsight.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that every verb shares. */
final class RunOptions {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Option(
      names = "--landing",
      paramLabel = "DIR",
      defaultValue = "data/landing",
      description = "Deliveries, one folder a date (default: ${DEFAULT-VALUE}).")
  Path landing = Path.of("data/landing");

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      defaultValue = "data/lake",
      description = "The landlord's tables (default: ${DEFAULT-VALUE}).")
  Path lake = Path.of("data/lake");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "data/out",
      description = "What people open (default: ${DEFAULT-VALUE}).")
  Path out = Path.of("data/out");

  @Mixin SettingsOptions settings = new SettingsOptions();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Business date of the run, yyyy-MM-dd (default: yesterday in London).")
  @Nullable LocalDate asOf;

  /** A night on a landlord who is made up, all of it below {@code dir}. */
  static RunOptions below(Path dir, Path settings, LocalDate asOf) {
    RunOptions options = new RunOptions();
    options.landing = dir.resolve("landing");
    options.lake = dir.resolve("lake");
    options.out = dir.resolve("out");
    options.settings.folder = settings;
    options.asOf = asOf;
    return options;
  }

  Folders folders() {
    return new Folders(landing, lake, out);
  }

  /** The business date: as given, or yesterday in London by {@code clock}. */
  LocalDate asOf(Clock clock) {
    return asOf != null ? asOf : LocalDate.now(clock.withZone(LONDON)).minusDays(1);
  }
}

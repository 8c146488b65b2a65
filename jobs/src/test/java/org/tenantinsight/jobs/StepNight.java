package org.tenantinsight.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.jobs.io.Keys;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.transforms.profile.ProfileVocabulary;

/** A night on which one step runs alone, with the settings that come with the program. */
public final class StepNight {

  private StepNight() {}

  /** The night of {@code asOf} on the lake in {@code folder}; those before newest first. */
  public static Night of(SparkSession spark, Path folder, LocalDate asOf, List<LocalDate> before)
      throws Exception {
    Path lake = folder.resolve("lake");
    Settings settings =
        SettingsLoader.load(SmallLandlord.SETTINGS, List.of(), ProfileVocabulary.vocabulary());
    return new Night(
        spark,
        new Lake(spark, lake),
        settings,
        folder.resolve("landing"),
        folder.resolve("out"),
        folder.resolve("staging"),
        asOf,
        before,
        Set.of(),
        "night of " + asOf,
        new Keys(lake, Map.of()),
        SmallLandlord.silent());
  }
}

package org.tenantinsight.jobs.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.SettingsException;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.transforms.profile.ProfileVocabulary;

/** Cases that nobody on this project wrote; a test that needs them skips where they are absent. */
public final class Cases {

  private Cases() {}

  /** A folder of the cases, or the test is skipped with a message. */
  public static Path folder(String name) {
    String named = System.getenv("TENANT_INSIGHT_CASES");
    Path root =
        Optional.ofNullable(named).map(Path::of).orElse(projectRoot().resolve("../shared/cases"));
    Path folder = root.resolve(name).normalize();
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        "skipped: no cases at " + folder + "; name their folder in TENANT_INSIGHT_CASES");
    return folder;
  }

  /** The settings that the project ships. */
  static Settings shippedSettings() throws SettingsException {
    return SettingsLoader.load(
        projectRoot().resolve("config/settings"),
        List.of("pipeline.indicators=all"),
        ProfileVocabulary.vocabulary());
  }

  /** The project's root, from whichever module's folder the test runs in. */
  public static Path projectRoot() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("mvnw")) ? here : here.getParent();
  }
}

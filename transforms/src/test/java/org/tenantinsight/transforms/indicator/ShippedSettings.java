package org.tenantinsight.transforms.indicator;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.SettingsException;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.config.indicator.Indicator;
import org.tenantinsight.transforms.profile.ProfileVocabulary;

/** The settings that a landlord starts with. */
public final class ShippedSettings {

  private static final Settings ALL = load();

  private ShippedSettings() {}

  /** Everything. */
  public static Settings all() {
    return ALL;
  }

  /** Every indicator of the catalogue. */
  public static List<Indicator> indicators() {
    return ALL.indicators();
  }

  /** Every named parameter of the profile's SQL. */
  public static Map<String, Object> windows() {
    return ALL.windows();
  }

  private static Settings load() {
    try {
      return SettingsLoader.load(
          Path.of("../config/settings"), List.of(), ProfileVocabulary.vocabulary());
    } catch (SettingsException e) {
      throw new IllegalStateException(e);
    }
  }
}

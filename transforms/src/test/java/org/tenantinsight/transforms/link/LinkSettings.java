package org.tenantinsight.transforms.link;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.tenantinsight.config.LinkageModel;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.config.LinkageSettings.Decision;

/** The settings that a landlord starts with. */
public final class LinkSettings {

  public static final LinkageSettings USUAL = with();

  private LinkSettings() {}

  /** The same and what people decided. */
  public static LinkageSettings with(Decision... decisions) {
    return from(20, decisions);
  }

  /** The same where that many bits make one of two rows. */
  static LinkageSettings from(int linkBits, Decision... decisions) {
    return new LinkageSettings(
        linkBits,
        14,
        2,
        5,
        2,
        200,
        25,
        4,
        3,
        30,
        12,
        28,
        1,
        8,
        List.of(LocalDate.parse("1900-01-01")),
        List.of("person"),
        model(),
        List.of(decisions));
  }

  /** The model that ships. */
  private static LinkageModel model() {
    try {
      return new ObjectMapper()
          .readValue(Path.of("../config/settings/linkage-model.json").toFile(), LinkageModel.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

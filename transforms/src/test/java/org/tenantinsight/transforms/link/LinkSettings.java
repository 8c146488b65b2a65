package org.tenantinsight.transforms.link;

import java.time.LocalDate;
import java.util.List;
import org.tenantinsight.config.LinkageSettings;

/** The settings that a landlord starts with. */
public final class LinkSettings {

  public static final LinkageSettings USUAL =
      new LinkageSettings(
          20,
          14,
          -22,
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
          List.of());

  private LinkSettings() {}
}

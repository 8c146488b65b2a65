package org.tenantinsight.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text that is part of the program: SQL files and word lists. The only file access here. */
public final class PackagedText {

  private PackagedText() {}

  /**
   * The text of a resource of the jar, in UTF-8.
   *
   * @param path such as {@code sql/profile/repair_measures.sql}
   * @throws IllegalArgumentException when the program has no such text
   */
  public static String read(String path) {
    try (InputStream in = PackagedText.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no file " + path + " in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

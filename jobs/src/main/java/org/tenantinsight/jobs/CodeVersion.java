package org.tenantinsight.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program, from the build. */
final class CodeVersion {

  private CodeVersion() {}

  /** Such as {@code 0.1.0}. */
  static String text() {
    try (InputStream in = CodeVersion.class.getResourceAsStream("/tenant-insight.properties")) {
      if (in == null) {
        throw new IllegalStateException("The build left no tenant-insight.properties");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

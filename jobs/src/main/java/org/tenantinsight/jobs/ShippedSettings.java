package org.tenantinsight.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.io.Zones;

/** The settings that come with the program, as a landlord's first own. */
final class ShippedSettings {

  private final @Nullable Path shipped;

  /**
   * Those of a program that lies in {@code home}.
   *
   * @param home as the launcher says; null when nobody does, as on a cluster
   */
  ShippedSettings(@Nullable String home) {
    this.shipped = home == null ? null : Path.of(home, "config", "settings");
  }

  /**
   * Copies them to a folder that is not there; one that is there stays as it is. Nobody ever finds
   * half of them.
   *
   * @return whether they were copied
   * @throws UsageException when there is no such folder and nothing to copy
   */
  boolean copyTo(Path folder) throws IOException {
    if (Files.exists(folder)) {
      return false;
    }
    if (shipped == null || !Files.isDirectory(shipped)) {
      throw new UsageException(
          "--settings: there is no folder "
              + folder
              + ", and it is not known where the program's own settings are. Copy config/settings"
              + " of the project there.");
    }
    Path whole = folder.toAbsolutePath();
    Path half = whole.resolveSibling(whole.getFileName() + ".new");
    Zones.delete(half);
    try (Stream<Path> all = Files.walk(shipped)) {
      for (Path path : (Iterable<Path>) all.sorted()::iterator) {
        Path copy = half.resolve(shipped.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Zones.makeFolder(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    }
    Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }
}

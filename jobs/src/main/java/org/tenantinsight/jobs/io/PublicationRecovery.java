package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ends what a publication that died was about, whichever night runs next. A publication takes all
 * folders away that it replaces before it puts the first new one into its place, so what is there
 * tells how far it came:
 *
 * <ul>
 *   <li>a folder is missing: some may be old and some new, so every old one is put back;
 *   <li>none is missing: all are old, or all are new; readers are led to them from the copies.
 * </ul>
 *
 * Whenever that stops too, the next start goes on, and {@code latest} always leads to a whole
 * folder.
 */
public final class PublicationRecovery {

  private PublicationRecovery() {}

  /**
   * Leaves no hidden folder in any zone of {@code out}, which nobody else may be publishing into.
   */
  public static void mend(Path out) throws IOException {
    List<DatedFolder> replaced = new ArrayList<>();
    for (Path zone : zones(out)) {
      replaced.addAll(DatedFolder.halfReplaced(zone));
    }
    replaced.sort(Comparator.comparingInt(folder -> Zones.switchPosition(folder.zone())));
    if (replaced.stream().allMatch(DatedFolder::exists)) {
      for (DatedFolder folder : replaced) {
        folder.finish();
        FaultPoints.pass("recovery of out/" + folder.zone());
      }
    } else {
      putBack(replaced);
    }
  }

  /** All new ones go before the first old one is back: until then one is missing, which tells. */
  private static void putBack(List<DatedFolder> replaced) throws IOException {
    for (DatedFolder folder : replaced) {
      folder.takeAway();
      FaultPoints.pass("recovery of out/" + folder.zone());
    }
    for (DatedFolder folder : replaced) {
      folder.restore();
      FaultPoints.pass("recovery of out/" + folder.zone());
    }
  }

  private static List<Path> zones(Path out) throws IOException {
    if (!Files.isDirectory(out)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(out)) {
      return all.filter(Files::isDirectory)
          .filter(zone -> DatedFolder.areIn(zone.getFileName().toString()))
          .sorted()
          .toList();
    }
  }
}

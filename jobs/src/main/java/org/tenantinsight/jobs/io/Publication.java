package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a night's output appear all at once.
 *
 * <ol>
 *   <li>steps write into a staging folder inside OUT, laid out like OUT itself;
 *   <li>everything in it is closed to others and forced to disk;
 *   <li>files move to their places by rename, {@code latest} not yet among them;
 *   <li>each zone's {@code latest} is switched by rename, what explains before what is acted on.
 * </ol>
 *
 * A run that dies before step 3 leaves only its staging folder, which the next run clears away.
 */
public final class Publication {

  private static final String STAGING = ".staging";

  private final Path out;

  /** Publishes into {@code out}. */
  public Publication(Path out) {
    this.out = out;
  }

  /** A new empty staging folder; what an earlier run left behind is removed. */
  public Path stage() throws IOException {
    Zones.makeOutputFolder(out);
    Path staging = out.resolve(STAGING);
    Zones.delete(staging);
    return Zones.makeFolder(staging);
  }

  /**
   * Publishes what was staged and returns the published files, in order of their names.
   *
   * @param newest whether this is the newest night; an earlier one never takes {@code latest} back
   */
  public List<Path> publish(Path staging, boolean newest) throws IOException {
    Zones.closeToOthers(staging);
    List<Path> files = new ArrayList<>();
    List<Path> links = new ArrayList<>();
    try (Stream<Path> all = Files.walk(staging)) {
      for (Path path : (Iterable<Path>) all.sorted()::iterator) {
        if (Files.isSymbolicLink(path)) {
          links.add(path);
        } else if (Files.isRegularFile(path)) {
          Durable.force(path);
          files.add(path);
        }
      }
    }
    List<Path> published = new ArrayList<>();
    FaultPoints.pass("publication before its files");
    for (Path file : files) {
      published.add(move(staging, file));
      FaultPoints.pass("publication after " + file.getFileName());
    }
    if (!newest) {
      links.clear();
    }
    links.sort(Comparator.comparingInt(link -> switchPosition(staging.relativize(link))));
    for (Path link : links) {
      move(staging, link);
      FaultPoints.pass("publication after a switch of latest");
    }
    for (Path moved : published) {
      Durable.force(moved.getParent());
    }
    Zones.delete(staging);
    return published;
  }

  private Path move(Path staging, Path path) throws IOException {
    Path target = out.resolve(staging.relativize(path));
    Path parent = target.getParent();
    if (parent != null) {
      Zones.makeFolder(parent);
    }
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return target;
  }

  private static int switchPosition(Path relative) {
    int position = Zones.SWITCH_ORDER.indexOf(relative.getName(0).toString());
    return position < 0 ? Zones.SWITCH_ORDER.size() : position;
  }
}

package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes a night's output appear all at once.
 *
 * <ol>
 *   <li>steps write into a staging folder inside OUT, laid out like OUT itself;
 *   <li>everything in it is given to those who may open it, nobody else, and forced to disk;
 *   <li>files move to their places by rename, {@code latest} not yet among them, and are there even
 *       after a power cut;
 *   <li>each zone's {@code latest} is switched by rename, what explains before what is acted on.
 * </ol>
 *
 * A run that dies before step 3 leaves only its staging folder, which the next run clears away.
 */
public final class Publication {

  private static final String STAGING = ".staging";

  private final Path out;
  private final ZoneGroups groups;

  /**
   * Publishes into {@code out}.
   *
   * @param groups who may open what
   */
  public Publication(Path out, ZoneGroups groups) {
    this.out = out;
    this.groups = groups;
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
    groups.openStaged(staging);
    groups.makeDropFolders(staging, out);
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
      FaultPoints.pass("publication after a file of " + zone(staging, file));
    }
    forceFolders(published);
    if (!newest) {
      links.clear();
    }
    links.sort(Comparator.comparingInt(link -> switchPosition(zone(staging, link))));
    List<Path> switched = new ArrayList<>();
    for (Path link : links) {
      switched.add(move(staging, link));
      FaultPoints.pass("publication after latest of " + zone(staging, link));
    }
    forceFolders(switched);
    Zones.delete(staging);
    return published;
  }

  /** Forces the names in every folder on the way to {@code moved}. */
  private void forceFolders(List<Path> moved) throws IOException {
    Set<Path> folders = new TreeSet<>();
    for (Path path : moved) {
      for (Path folder = path.getParent(); !folder.equals(out); folder = folder.getParent()) {
        folders.add(folder);
      }
    }
    for (Path folder : folders) {
      Durable.force(folder);
    }
    Durable.force(out);
  }

  private Path move(Path staging, Path path) throws IOException {
    Path target = out.resolve(staging.relativize(path));
    openFolders(target);
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return target;
  }

  /** Makes the folders on the way to {@code target}; who may open them may have changed. */
  private void openFolders(Path target) throws IOException {
    Path folder = out;
    for (Path name : out.relativize(target.getParent())) {
      folder = Zones.makeFolder(folder.resolve(name));
      groups.open(out, folder);
    }
  }

  private static String zone(Path staging, Path path) {
    return staging.relativize(path).getName(0).toString();
  }

  private static int switchPosition(String zone) {
    int position = Zones.SWITCH_ORDER.indexOf(zone);
    return position < 0 ? Zones.SWITCH_ORDER.size() : position;
  }
}

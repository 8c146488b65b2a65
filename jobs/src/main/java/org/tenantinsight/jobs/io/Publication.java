package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes a night's output appear all at once.
 *
 * <ol>
 *   <li>steps write into a staging folder inside OUT, laid out like OUT itself;
 *   <li>everything in it is given to those who may open it, nobody else, and forced to disk;
 *   <li>where a dated folder is done again, {@code latest} leads to a copy of the old one meanwhile
 *       (see {@link DatedFolder});
 *   <li>old folders are taken away, new ones are there by one rename each, then files that stand
 *       alone (the lists of patches, link reviews) one by one; all are there after a power cut too;
 *   <li>each zone's {@code latest} is switched by rename, what explains before what is acted on;
 *   <li>copies of old folders are removed.
 * </ol>
 *
 * So whoever follows {@code latest} sees all of the old or all of the new, and a dated folder is
 * never half full. A run that dies before step 3 leaves only its staging folder, which the next run
 * clears away; what it leaves later is mended by {@link PublicationRecovery}.
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

  /** A new empty staging folder; what an earlier run left behind is mended or removed. */
  public Path stage() throws IOException {
    Zones.makeOutputFolder(out);
    PublicationRecovery.mend(out);
    Path staging = out.resolve(STAGING);
    Zones.delete(staging);
    return Zones.makeFolder(staging);
  }

  /**
   * What was staged.
   *
   * @param folders dated folders that hold files; they are published whole
   * @param singles files that are in no dated folder
   * @param links every {@code latest}
   * @param files all files
   */
  private record Staged(
      SortedSet<Path> folders, List<Path> singles, List<Path> links, List<Path> files) {
    Staged() {
      this(new TreeSet<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * Publishes what was staged and returns the published files, in order of their names.
   *
   * @param newest whether this is the newest night; an earlier one never takes {@code latest} back
   */
  public List<Path> publish(Path staging, boolean newest) throws IOException {
    groups.openStaged(staging);
    groups.makeDropFolders(staging, out);
    Staged staged = forced(staging);
    FaultPoints.pass("publication before its files");
    List<DatedFolder> folders = replace(staging, staged.folders());
    List<Path> moved = new ArrayList<>();
    for (Path file : staged.singles()) {
      moved.add(move(staging, file));
      FaultPoints.pass("publication after a file of " + zone(staging, file));
    }
    forceFolders(moved);
    if (newest) {
      switchLatest(staging, staged.links());
    }
    for (DatedFolder folder : folders) {
      folder.finish();
    }
    Zones.delete(staging);
    return staged.files().stream().map(file -> out.resolve(staging.relativize(file))).toList();
  }

  /** All that was staged, forced to disk; names in folders too, because these move whole. */
  private static Staged forced(Path staging) throws IOException {
    Staged staged = new Staged();
    try (Stream<Path> all = Files.walk(staging)) {
      for (Path path : (Iterable<Path>) all.sorted()::iterator) {
        if (Files.isSymbolicLink(path)) {
          staged.links().add(path);
          continue;
        }
        Durable.force(path);
        if (Files.isRegularFile(path)) {
          staged.files().add(path);
          Path name = staging.relativize(path);
          if (name.getNameCount() > 2 && DatedFolder.areIn(name.getName(0).toString())) {
            staged.folders().add(staging.resolve(name.subpath(0, 2)));
          } else {
            staged.singles().add(path);
          }
        }
      }
    }
    return staged;
  }

  /**
   * Puts the staged folders into their places. All old ones go before the first new one comes: from
   * that a recovery knows whether all are there.
   */
  private List<DatedFolder> replace(Path staging, SortedSet<Path> staged) throws IOException {
    Map<DatedFolder, Path> news = new LinkedHashMap<>();
    for (Path path : staged) {
      Path place = out.resolve(staging.relativize(path));
      openFolders(place);
      news.put(new DatedFolder(place.getParent(), place.getFileName().toString()), path);
    }
    Durable.force(out);
    List<DatedFolder> folders = List.copyOf(news.keySet());
    List<DatedFolder> followed = new ArrayList<>();
    for (DatedFolder folder : folders) {
      if (folder.exists() && folder.isFollowed()) {
        followed.add(folder);
        folder.copyForReaders();
        FaultPoints.pass("publication after the copy of " + folder.zone());
      }
    }
    for (DatedFolder folder : followed) {
      folder.leadReadersToCopy();
      FaultPoints.pass("publication after latest went to the copy of " + folder.zone());
    }
    for (DatedFolder folder : folders) {
      if (folder.exists()) {
        folder.takeAway();
        FaultPoints.pass("publication after taking away the old of " + folder.zone());
      }
    }
    for (DatedFolder folder : folders) {
      folder.put(news.get(folder));
      FaultPoints.pass("publication after the new folder of " + folder.zone());
    }
    return folders;
  }

  private void switchLatest(Path staging, List<Path> links) throws IOException {
    List<Path> inOrder = new ArrayList<>(links);
    inOrder.sort(Comparator.comparingInt(link -> Zones.switchPosition(zone(staging, link))));
    List<Path> switched = new ArrayList<>();
    for (Path link : inOrder) {
      switched.add(move(staging, link));
      FaultPoints.pass("publication after latest of " + zone(staging, link));
    }
    forceFolders(switched);
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
}

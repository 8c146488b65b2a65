package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a zone holds for one night, or for one month: {@code OUT/ZONE/NAME}. It is there whole, or
 * not at all. Files cannot be exchanged for others all at once, so a folder that is replaced leaves
 * a copy under a hidden name beside it, to which the zone's {@code latest} leads meanwhile:
 *
 * <pre>
 * ZONE/.NAME.before    all of the old folder; nothing else ever has this name
 * ZONE/.NAME.part      on its way to be a copy: nobody needs it
 * ZONE/.NAME.gone      on its way to be deleted: nobody needs it
 * </pre>
 *
 * <p>Every method is on disk when it returns. A stop between two of them, or in the middle of one,
 * is mended by {@link PublicationRecovery}.
 */
final class DatedFolder {

  private static final String LATEST = "latest";
  private static final String PART = "part";
  private static final String BEFORE = "before";
  private static final String GONE = "gone";
  private static final Pattern HIDDEN = Pattern.compile("\\.(.+)\\.(part|before|gone)");

  /** Their folders are those of patches and stay; what is in them is published file by file. */
  private static final Set<String> FOLDERS_OF_PATCHES = Set.of("outreach", "returns");

  private final Path zone;
  private final String name;

  /** The folder of that name in {@code zone}, which is a folder of OUT. */
  DatedFolder(Path zone, String name) {
    this.zone = zone;
    this.name = name;
  }

  /** Whether the zone of that name has dated folders. */
  static boolean areIn(String zone) {
    return !FOLDERS_OF_PATCHES.contains(zone) && !zone.startsWith(".");
  }

  /** The folders of a zone of which a run that died left the old one; what else it left goes. */
  static List<DatedFolder> halfReplaced(Path zone) throws IOException {
    List<Path> children;
    try (Stream<Path> all = Files.list(zone)) {
      children = all.sorted().toList();
    }
    List<DatedFolder> found = new ArrayList<>();
    for (Path child : children) {
      Matcher hidden = HIDDEN.matcher(child.getFileName().toString());
      if (!hidden.matches()) {
        continue;
      }
      if (hidden.group(2).equals(BEFORE) && Files.isDirectory(child)) {
        found.add(new DatedFolder(zone, hidden.group(1)));
      } else if (Files.isSymbolicLink(child)) {
        Files.delete(child); // the next latest, before its rename
      } else if (Files.isDirectory(child)) {
        Zones.delete(child);
      }
    }
    return found;
  }

  /** The zone's name. */
  String zone() {
    return zone.getFileName().toString();
  }

  /** Whether it is there, and so whole. */
  boolean exists() {
    return Files.isDirectory(place());
  }

  /** Whether the zone's {@code latest} leads here. */
  boolean isFollowed() throws IOException {
    return latestLeadsTo(place());
  }

  /** Makes a copy beside it. */
  void copyForReaders() throws IOException {
    copy(place(), hidden(BEFORE));
  }

  /** Leads those who follow {@code latest} to the copy. */
  void leadReadersToCopy() throws IOException {
    leadLatestTo(hidden(BEFORE));
  }

  /** Takes the folder away all at once; without a copy it becomes what a copy would be. */
  void takeAway() throws IOException {
    if (exists()) {
      Path away = hidden(hasCopy() ? GONE : BEFORE);
      Zones.delete(hidden(GONE));
      rename(place(), away);
      Zones.delete(hidden(GONE));
    }
  }

  /** Puts a folder that is on disk whole into its place, which is empty. */
  void put(Path whole) throws IOException {
    rename(whole, place());
  }

  /** Puts the old one back into its place, which is empty, and readers with it. */
  void restore() throws IOException {
    if (latestLeadsTo(hidden(BEFORE))) {
      copy(hidden(BEFORE), place());
      finish();
    } else {
      rename(hidden(BEFORE), place());
    }
  }

  /** Leads readers here who are still with the copy, and removes what was before. */
  void finish() throws IOException {
    if (latestLeadsTo(hidden(BEFORE))) {
      leadLatestTo(place());
    }
    if (hasCopy()) {
      Zones.delete(hidden(GONE));
      rename(hidden(BEFORE), hidden(GONE));
      Zones.delete(hidden(GONE));
    }
  }

  private boolean hasCopy() {
    return Files.isDirectory(hidden(BEFORE));
  }

  private boolean latestLeadsTo(Path folder) throws IOException {
    Path latest = zone.resolve(LATEST);
    return Files.isSymbolicLink(latest)
        && zone.resolve(Files.readSymbolicLink(latest)).normalize().equals(folder.normalize());
  }

  private void leadLatestTo(Path folder) throws IOException {
    Path next = zone.resolve("." + LATEST + "." + PART);
    Files.deleteIfExists(next);
    Files.createSymbolicLink(next, folder.getFileName());
    Path latest = zone.resolve(LATEST);
    Files.move(next, latest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Durable.force(zone);
  }

  private Path place() {
    return zone.resolve(name);
  }

  private Path hidden(String why) {
    return zone.resolve("." + name + "." + why);
  }

  /** A copy appears all at once too, and takes no room where files may have a second name. */
  private void copy(Path folder, Path to) throws IOException {
    Path from = folder.toRealPath();
    Path part = hidden(PART);
    Zones.delete(part);
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path twin = part.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Zones.makeFolder(twin);
          giveToTheSame(path, twin);
          folders.add(twin);
        } else {
          copyFile(path, twin);
        }
      }
    }
    for (Path made : folders) {
      Durable.force(made);
    }
    rename(part, to);
  }

  private static void copyFile(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | FileSystemException e) {
      copyContent(from, to);
    }
  }

  /** For a disk on which a file has one name only. */
  static void copyContent(Path from, Path to) throws IOException {
    Files.copy(from, to);
    giveToTheSame(from, to);
    Durable.force(to);
  }

  private static void giveToTheSame(Path from, Path to) throws IOException {
    PosixFileAttributes given = Files.readAttributes(from, PosixFileAttributes.class);
    PosixFileAttributeView view =
        Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (!view.readAttributes().group().equals(given.group())) {
      view.setGroup(given.group());
    }
    view.setPermissions(given.permissions());
  }

  private void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    Durable.force(zone);
  }
}

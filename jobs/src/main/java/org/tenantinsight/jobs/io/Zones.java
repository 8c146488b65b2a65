package org.tenantinsight.jobs.io;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who may open what: every folder that we make is for its owner only until {@link ZoneGroups} opens
 * it. The output folder itself can be passed through, so that a zone may be opened to a group
 * without opening the others.
 */
public final class Zones {

  /** Pairs for a person to look at, and below returns their answers: no patch has this name. */
  public static final String LINK_REVIEW = "link-review";

  /** The order in which {@code latest} is switched: what explains comes before what is acted on. */
  private static final List<String> SWITCH_ORDER =
      List.of(
          "quality", "export", "board", "restricted", "our-actions", "first-contact", "outreach");

  /** Every folder of the output. */
  public static final List<String> NAMES =
      Stream.concat(SWITCH_ORDER.stream(), Stream.of(LINK_REVIEW, "returns", "run")).toList();

  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> PASS_THROUGH =
      PosixFilePermissions.fromString("rwx--x--x");
  private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  private Zones() {}

  /** Makes the folder and its parents, each for its owner only; existing ones stay as they are. */
  public static Path makeFolder(Path folder) throws IOException {
    Path missing = folder.toAbsolutePath();
    if (Files.isDirectory(missing)) {
      return folder;
    }
    Path parent = missing.getParent();
    if (parent != null) {
      makeFolder(parent);
    }
    try {
      Files.createDirectory(missing, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
    } catch (FileAlreadyExistsException e) {
      return isTakenAwayAgain(missing) ? makeFolder(folder) : folder;
    }
    return folder;
  }

  /** Of a folder that another run, which started in the same moment, made just now. */
  private static boolean isTakenAwayAgain(Path folder) throws IOException {
    try {
      if (!Files.readAttributes(folder, BasicFileAttributes.class, NOFOLLOW_LINKS).isDirectory()) {
        throw new FileAlreadyExistsException(folder.toString());
      }
      return false;
    } catch (NoSuchFileException e) {
      return true;
    }
  }

  /** Makes the output folder, which others may pass through but not list. */
  public static Path makeOutputFolder(Path out) throws IOException {
    boolean isNew = !Files.isDirectory(out);
    makeFolder(out);
    if (isNew) {
      Files.setPosixFilePermissions(out, PASS_THROUGH);
    }
    return out;
  }

  /** Deletes a folder with all that is in it, if it is there; a link goes, not what it leads to. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }

  /** Whether anybody but its owner may do anything with a file or folder that is there. */
  public static boolean isOpenToOthers(Path path) throws IOException {
    return Files.exists(path) && !OWNER_FOLDER.containsAll(Files.getPosixFilePermissions(path));
  }

  /** How early {@code latest} of that zone is switched; zones that are not named come last. */
  static int switchPosition(String zone) {
    int position = SWITCH_ORDER.indexOf(zone);
    return position < 0 ? SWITCH_ORDER.size() : position;
  }

  /** Whether a code from the data may be part of a file name. */
  public static boolean isSafeName(String code) {
    return SAFE_NAME.matcher(code).matches();
  }
}

package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which Unix group may open which part of the output. A part without a group is for its owner
 * alone; each patch is a part of its own, so that an officer opens one patch and cannot even list
 * the others.
 *
 * <pre>
 * zone, outreach/PATCH      rwxr-x---, files rw-r-----, its group
 * board                     rwxr-xr-x, files rw-r--r--: holds nothing about anybody in particular
 * outreach, returns         rwx--x--x: passed through, not listed
 * returns/PATCH             rwxrws---, the patch's group: officers put their lists there
 * returns/link-review       rwxrws---, the group of link-review: so do those who look at pairs
 * </pre>
 */
public final class ZoneGroups {

  private static final String BOARD = "board";
  private static final String OUTREACH = "outreach";

  /** Set-group-id and rwxrwx---: what an officer saves belongs to the patch's group. */
  private static final int DROP_FOLDER = 02770;

  private static final Set<PosixFilePermission> OWNER_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> GROUP_FOLDER =
      PosixFilePermissions.fromString("rwxr-x---");
  private static final Set<PosixFilePermission> GROUP_FILE =
      PosixFilePermissions.fromString("rw-r-----");
  private static final Set<PosixFilePermission> OPEN_FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> OPEN_FILE =
      PosixFilePermissions.fromString("rw-r--r--");
  private static final Set<PosixFilePermission> PASS_THROUGH =
      PosixFilePermissions.fromString("rwx--x--x");

  private final Map<String, GroupPrincipal> zones = new TreeMap<>();
  private final Map<String, GroupPrincipal> patches = new TreeMap<>();

  /**
   * Looks the groups up on this machine.
   *
   * @param zones group of each zone that has one
   * @param patches group of each patch that has one
   * @throws UserPrincipalNotFoundException when the machine does not know a group
   */
  public ZoneGroups(Map<String, String> zones, Map<String, String> patches) throws IOException {
    for (Map.Entry<String, String> zone : zones.entrySet()) {
      this.zones.put(zone.getKey(), group(zone.getValue()));
    }
    for (Map.Entry<String, String> patch : patches.entrySet()) {
      this.patches.put(patch.getKey(), group(patch.getValue()));
    }
  }

  /** Everything for its owner alone. */
  public static ZoneGroups none() {
    try {
      return new ZoneGroups(Map.of(), Map.of());
    } catch (IOException e) {
      throw new IllegalStateException("No group is looked up", e);
    }
  }

  /** Whether this machine knows a group of that name. */
  public static boolean isKnown(String name) throws IOException {
    try {
      group(name);
      return true;
    } catch (UserPrincipalNotFoundException e) {
      return false;
    }
  }

  private static GroupPrincipal group(String name) throws IOException {
    return FileSystems.getDefault()
        .getUserPrincipalLookupService()
        .lookupPrincipalByGroupName(name);
  }

  /** Gives all that was staged to those who may open it, before anything of it is published. */
  void openStaged(Path staging) throws IOException {
    try (Stream<Path> all = Files.walk(staging)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        open(staging, path);
      }
    }
  }

  /** Gives one folder or file below {@code root}, which is laid out like OUT, to its group. */
  void open(Path root, Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return;
    }
    Path relative = root.relativize(path);
    boolean folder = Files.isDirectory(path);
    if (folder && isPassedThrough(relative)) {
      Files.setPosixFilePermissions(path, PASS_THROUGH);
      return;
    }
    if (relative.startsWith(BOARD)) {
      Files.setPosixFilePermissions(path, folder ? OPEN_FOLDER : OPEN_FILE);
      return;
    }
    GroupPrincipal group = path.equals(root) ? null : group(relative);
    if (group == null) {
      Files.setPosixFilePermissions(path, folder ? OWNER_FOLDER : OWNER_FILE);
    } else {
      give(path, group);
      Files.setPosixFilePermissions(path, folder ? GROUP_FOLDER : GROUP_FILE);
    }
  }

  private boolean isPassedThrough(Path relative) {
    return relative.getNameCount() == 1
        && relative.toString().equals(OUTREACH)
        && !patches.isEmpty();
  }

  private @Nullable GroupPrincipal group(Path relative) {
    String zone = relative.getName(0).toString();
    if (!zone.equals(OUTREACH)) {
      return zones.get(zone);
    }
    return relative.getNameCount() < 2 ? null : patches.get(relative.getName(1).toString());
  }

  /**
   * Makes the folders in which people put lists and link reviews that they send back: one for each
   * patch that has a group or was ever given a list.
   */
  void makeDropFolders(Path staging, Path out) throws IOException {
    Path returns = Zones.makeFolder(ReturnedFiles.returns(out));
    GroupPrincipal reviewers = zones.get(Zones.LINK_REVIEW);
    boolean othersPass = reviewers != null || !patches.isEmpty();
    if (othersPass) {
      Files.setPosixFilePermissions(returns, PASS_THROUGH);
    } else {
      close(returns);
    }
    Set<String> named = new TreeSet<>(patches.keySet());
    for (Path root : List.of(staging, out)) {
      ReturnedFiles.children(root.resolve(OUTREACH)).stream()
          .filter(Files::isDirectory)
          .map(ReturnedFiles::name)
          .forEach(named::add);
    }
    for (String patch : named) {
      openDropFolder(returns.resolve(patch), patches.get(patch));
    }
    openDropFolder(returns.resolve(Zones.LINK_REVIEW), reviewers);
  }

  private static void openDropFolder(Path folder, @Nullable GroupPrincipal group)
      throws IOException {
    Zones.makeFolder(folder);
    if (group == null) {
      close(folder);
    } else {
      give(folder, group);
      Files.setAttribute(folder, "unix:mode", DROP_FOLDER);
    }
  }

  /** A folder that another account made stays as that account wants it. */
  private static void close(Path folder) throws IOException {
    try {
      Files.setPosixFilePermissions(folder, OWNER_FOLDER);
    } catch (FileSystemException e) {
      if (Files.getOwner(folder).equals(Files.getOwner(folder.toAbsolutePath().getParent()))) {
        throw e;
      }
    }
  }

  private static void give(Path path, GroupPrincipal group) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view.readAttributes().group().equals(group)) {
      return;
    }
    try {
      view.setGroup(group);
    } catch (FileSystemException e) {
      throw new RefusedException(
          "This account may not give files to the group "
              + group.getName()
              + ". Make it a member of that group, or leave the setting out.");
    }
  }
}

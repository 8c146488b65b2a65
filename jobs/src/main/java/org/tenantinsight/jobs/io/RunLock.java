package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time for a lake. The operating system drops the lock when a process dies, so a
 * killed run never blocks the next one.
 */
public final class RunLock implements AutoCloseable {

  private final FileChannel channel;
  private final Path file;
  private final List<Path> made;

  private RunLock(FileChannel channel, Path file, List<Path> made) {
    this.channel = channel;
    this.file = file;
    this.made = made;
  }

  /**
   * Takes the lock, and makes the lake's folder when it is not there.
   *
   * @throws BusyException when another run holds it
   */
  public static RunLock take(Path lake) throws IOException {
    Path file = lake.resolve("run.lock");
    List<Path> made = missing(lake);
    for (; ; ) {
      Zones.makeFolder(lake);
      RunLock lock = take(file, made);
      if (lock != null) {
        return lock;
      }
    }
  }

  /** Null when the run that made the file took it away again, so that the lock holds nothing. */
  private static @Nullable RunLock take(Path file, List<Path> made) throws IOException {
    Object before = makeAndLookAt(file);
    if (before == null) {
      return null;
    }
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      return null;
    }
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        if (before.equals(lookAt(file))) {
          return new RunLock(channel, file, made);
        }
        channel.close();
        return null;
      }
    } catch (OverlappingFileLockException e) {
      // This very process holds it: the same answer as for another process.
    }
    channel.close();
    throw new BusyException(
        "Another run is working on this lake. Wait until it has ended, then start again. Nothing"
            + " was changed.");
  }

  private static @Nullable Object makeAndLookAt(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // a run before this one made it
    } catch (NoSuchFileException e) {
      return null; // the folder went away again
    }
    return lookAt(file);
  }

  /** Which file stands under that name; null when none does. */
  private static @Nullable Object lookAt(Path file) throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** The folder and those on the way to it that are not there, innermost first. */
  private static List<Path> missing(Path lake) {
    List<Path> missing = new ArrayList<>();
    for (Path folder = lake.toAbsolutePath();
        folder != null && !Files.exists(folder);
        folder = folder.getParent()) {
      missing.add(folder);
    }
    return missing;
  }

  /**
   * Lets the lock go. A run that made the lake's folder and put nothing into it takes it away: it
   * was refused before it touched data, perhaps because the folder's name was mistyped.
   */
  @Override
  public void close() throws IOException {
    try (channel) {
      if (!made.isEmpty() && holdsOnly(made.get(0), file)) {
        Files.delete(file);
        for (Path folder : made) {
          Files.delete(folder);
        }
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // somebody else has put something there meanwhile, or taken it away
    }
  }

  private static boolean holdsOnly(Path folder, Path file) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.allMatch(path -> path.getFileName().equals(file.getFileName()));
    }
  }
}

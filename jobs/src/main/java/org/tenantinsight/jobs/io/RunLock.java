package org.tenantinsight.jobs.io;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time for a lake. The operating system drops the lock when a process dies, so a
 * killed run never blocks the next one.
 *
 * <p>Within this process a set of the lakes that are held decides, and no second channel to the
 * file is ever opened: to close it would drop the operating system's lock, and the JVM's own table
 * of file locks loses an entry now and then when many open and close at once.
 */
public final class RunLock implements AutoCloseable {

  /** By the file's real path: a folder may have many names. */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  /** What stands in a lock file that was taken away while somebody else had it open. */
  private static final ByteBuffer TAKEN_AWAY =
      ByteBuffer.wrap("taken away".getBytes(US_ASCII)).asReadOnlyBuffer();

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
    List<Path> made = missing(lake);
    RunLock lock = null;
    while (lock == null) {
      try {
        lock = take(Zones.makeFolder(lake).toRealPath().resolve("run.lock"), made);
      } catch (NoSuchFileException e) {
        // the run that made the folder has taken it away again
      }
    }
    return lock;
  }

  /** Null when the run that made the file took it away again, so that the lock holds nothing. */
  private static @Nullable RunLock take(Path file, List<Path> made) throws IOException {
    if (!HELD_HERE.add(file)) {
      throw busy();
    }
    RunLock lock = null;
    try {
      FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
      try {
        if (channel.tryLock() == null) {
          throw busy();
        }
        lock = isTakenAway(channel) ? null : new RunLock(channel, file, made);
        return lock;
      } finally {
        if (lock == null) {
          channel.close();
        }
      }
    } finally {
      if (lock == null) {
        HELD_HERE.remove(file);
      }
    }
  }

  private static BusyException busy() {
    return new BusyException(
        "Another run is working on this lake. Wait until it has ended, then start again. Nothing"
            + " was changed.");
  }

  private static boolean isTakenAway(FileChannel channel) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(TAKEN_AWAY.capacity());
    channel.read(start, 0);
    return start.flip().equals(TAKEN_AWAY);
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
        takeAway();
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // somebody else has put something there meanwhile, or taken it away
    } finally {
      HELD_HERE.remove(file);
    }
  }

  /**
   * The file is marked after it is gone and while it is still locked: who opened it before finds
   * the mark with the lock, and nobody ever finds a marked file under the name.
   */
  private void takeAway() throws IOException {
    Files.delete(file);
    channel.write(TAKEN_AWAY.duplicate(), 0);
    for (Path folder : made) {
      Files.delete(folder);
    }
  }

  private static boolean holdsOnly(Path folder, Path file) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.allMatch(path -> path.getFileName().equals(file.getFileName()));
    }
  }
}

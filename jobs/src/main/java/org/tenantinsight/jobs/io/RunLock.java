package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One run at a time for a lake. The operating system drops the lock when a process dies, so a
 * killed run never blocks the next one.
 */
public final class RunLock implements AutoCloseable {

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws BusyException when another run holds it
   */
  public static RunLock take(Path lake) throws IOException {
    Zones.makeFolder(lake);
    FileChannel channel =
        FileChannel.open(
            lake.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new RunLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // This very process holds it: the same answer as for another process.
    }
    channel.close();
    throw new BusyException(
        "Another run is working on this lake. Wait until it has ended, then start again. Nothing was"
            + " changed.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

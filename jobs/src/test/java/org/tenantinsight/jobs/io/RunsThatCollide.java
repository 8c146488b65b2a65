package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process that takes locks as fast as it can, each for the lake of that moment, and puts a file
 * beside the lake as long as it holds one. Prints how many it took and how often another process's
 * file was there.
 */
final class RunsThatCollide {

  private static final Duration MOMENT = Duration.ofMillis(4);

  private RunsThatCollide() {}

  /** Takes the folder of the lakes and the number of seconds. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(arguments[1])).toNanos();
    int taken = 0;
    int notAlone = 0;
    while (System.nanoTime() < end) {
      String moment = "lake-" + System.currentTimeMillis() / MOMENT.toMillis();
      try (RunLock lock = RunLock.take(folder.resolve(moment))) {
        taken++;
        notAlone += isAlone(folder.resolve(moment + ".held")) ? 0 : 1;
      } catch (BusyException e) {
        // the answer that another process has it
      }
    }
    System.out.println((taken > 0 ? "some" : "none") + " taken, " + notAlone + " not alone");
  }

  private static boolean isAlone(Path held) throws IOException {
    try {
      Files.createFile(held);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    Thread.yield();
    Files.delete(held);
    return true;
  }
}

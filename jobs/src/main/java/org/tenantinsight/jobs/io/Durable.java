package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Forces what was written to the disk itself. Until then a power cut may leave a file empty, or
 * half, under its right name: the engine would read that as a table that never had the rows.
 */
final class Durable {

  private Durable() {}

  /** Forces a file's content, or which names a folder holds. */
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}

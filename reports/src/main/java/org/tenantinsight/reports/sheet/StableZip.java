package org.tenantinsight.reports.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs an archive again so that the same content always gives the same bytes. */
final class StableZip {

  /** The first moment that an archive can name. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private StableZip() {}

  /** The same entries in the same order, all with one fixed time. */
  static byte[] withoutTimes(byte[] archive) {
    ByteArrayOutputStream stable = new ByteArrayOutputStream(archive.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(stable)) {
      for (ZipEntry read = in.getNextEntry(); read != null; read = in.getNextEntry()) {
        ZipEntry written = new ZipEntry(read.getName());
        written.setTimeLocal(NO_TIME);
        out.putNextEntry(written);
        in.transferTo(out);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stable.toByteArray();
  }
}

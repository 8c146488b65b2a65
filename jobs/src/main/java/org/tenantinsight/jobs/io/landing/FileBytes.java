package org.tenantinsight.jobs.io.landing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Opens a delivered file as bytes in which ASCII characters stand for themselves. */
final class FileBytes {

  private static final int BUFFER = 1 << 16;

  private FileBytes() {}

  /**
   * An opened file.
   *
   * @param in its bytes
   * @param marked whether a UTF-8 byte order mark was taken off
   */
  record Opened(InputStream in, boolean marked) {}

  /**
   * Opens {@code file} without its byte order mark; {@code .gz} and {@code .zip} are unpacked,
   * UTF-16 becomes UTF-8.
   *
   * @param encoding the declared encoding
   * @throws FileRefusedException when the file is empty, damaged, a link, or of another encoding
   */
  static Opened open(Path file, Charset encoding) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileRefusedException("it is not a regular file; deliver the file itself, no link");
    }
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      return withoutMark(plain(file, raw), encoding);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static InputStream plain(Path file, InputStream raw) throws IOException {
    String name = file.toString();
    if (name.endsWith(".zip")) {
      return new Unpacked(ZipDelivery.open(file, raw), Files.size(file), "zip");
    }
    return name.endsWith(".gz") ? new Unpacked(members(raw), Files.size(file), "gzip") : raw;
  }

  /** All members one after the other; unlike Java's own reader it passes over no byte between. */
  private static InputStream members(InputStream raw) throws FileRefusedException {
    try {
      return GzipCompressorInputStream.builder()
          .setInputStream(raw)
          .setDecompressConcatenated(true)
          .get();
    } catch (IOException e) {
      throw Unpacked.damaged("gzip");
    }
  }

  private static Opened withoutMark(InputStream plain, Charset encoding) throws IOException {
    PushbackInputStream in = new PushbackInputStream(plain, 3);
    byte[] head = in.readNBytes(3);
    if (head.length == 0) {
      throw new FileRefusedException(
          "it has no bytes; deliver it again, with a header line at least");
    }
    boolean utf16 = encoding.name().startsWith("UTF-16");
    boolean utf16Mark = head.length > 1 && (isMark(head, 0xff, 0xfe) || isMark(head, 0xfe, 0xff));
    if (utf16 != utf16Mark) {
      throw new FileRefusedException(
          utf16
              ? "it has no UTF-16 byte order mark, but is declared as UTF-16"
              : "it is UTF-16, but is declared as "
                  + encoding.name()
                  + "; declare encoding: UTF-16");
    }
    boolean utf8Mark = head.length == 3 && isMark(head, 0xef, 0xbb) && (head[2] & 0xff) == 0xbf;
    if (utf8Mark && !encoding.equals(StandardCharsets.UTF_8)) {
      throw new FileRefusedException(
          "its byte order mark says UTF-8, but it is declared as "
              + encoding.name()
              + "; declare encoding: UTF-8");
    }
    if (!utf8Mark) {
      in.unread(head);
    }
    return new Opened(utf16 ? new Utf16AsUtf8(in) : in, utf8Mark);
  }

  private static boolean isMark(byte[] head, int first, int second) {
    return (head[0] & 0xff) == first && (head[1] & 0xff) == second;
  }

  /** The encoding of the bytes that {@link #open} gives. */
  static Charset encodingOfBytes(Charset declared) {
    return declared.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : declared;
  }
}

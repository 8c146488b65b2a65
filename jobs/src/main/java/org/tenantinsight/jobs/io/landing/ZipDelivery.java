package org.tenantinsight.jobs.io.landing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The one CSV file in a zip:
 *
 * <ol>
 *   <li>the directory at the end of the zip must name one member, which begins the file, stand
 *       right behind it, and end the file: a zip behind another would hide the other's rows;
 *   <li>the member is not encrypted, and its name is a plain name that ends in {@code .csv};
 *   <li>it is read from the front, its checksum included, and no other may stand behind it.
 * </ol>
 *
 * <p>Nothing is written to disk, the name goes nowhere, and memory does not depend on the file.
 */
final class ZipDelivery {

  private static final int END_BYTES = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int MAX_COMMENT = 0xffff;
  private static final int ENTRY_BYTES = 46;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int PACKED_SIZE = 20;
  private static final int MEMBER_AT = 42;
  private static final int LOCAL_BYTES = 30;
  private static final int MAX_ENTRY = ENTRY_BYTES + 3 * MAX_COMMENT;
  private static final int ENCRYPTED = 1;
  private static final int SIZES_BEHIND = 8;

  /** Checksum and two sizes behind a member, each size in 4 or 8 bytes, with a signature or not. */
  private static final Set<Long> SIZES_BYTES = Set.of(12L, 16L, 20L, 24L);

  private ZipDelivery() {}

  /**
   * The member's bytes.
   *
   * @param file the zip
   * @param raw its bytes from the front
   * @throws FileRefusedException when it is damaged, encrypted, or holds anything but one CSV file
   */
  static InputStream open(Path file, InputStream raw) throws IOException {
    refuseUnlessOnePlainFile(file);
    ZipInputStream zip = new ZipInputStream(raw, StandardCharsets.ISO_8859_1);
    if (next(zip) == null) {
      throw Unpacked.damaged("zip");
    }
    return new FilterInputStream(zip) {
      private boolean ended;

      @Override
      public int read(byte[] target, int offset, int wanted) throws IOException {
        int read = ended ? -1 : in.read(target, offset, wanted);
        if (read < 0 && !ended && next(zip) != null) {
          throw several();
        }
        ended |= read < 0;
        return read;
      }
    };
  }

  /** A name that is not what it says it is makes Java's reader give up in words of its own. */
  private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IOException | IllegalArgumentException e) {
      throw Unpacked.damaged("zip");
    }
  }

  private static void refuseUnlessOnePlainFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer tail = tail(channel, END_BYTES + MAX_COMMENT, channel.size());
      int end = endOf(tail);
      int members = tail.getShort(end + 10) & 0xffff;
      long directory = tail.getInt(end + 12) & 0xffffffffL;
      if (members > 1) {
        throw several();
      }
      long endsAt = channel.size() - tail.limit() + end;
      long directoryAt = tail.getInt(end + 16) & 0xffffffffL;
      boolean stands = directoryAt == endsAt - directory;
      if (members == 0 || directory < ENTRY_BYTES || directory > MAX_ENTRY || !stands) {
        throw Unpacked.damaged("zip");
      }
      ByteBuffer entry = tail(channel, (int) directory, endsAt);
      refuseUnlessPlain(entry);
      refuseUnlessFilled(channel, entry.getInt(PACKED_SIZE) & 0xffffffffL, directoryAt);
    }
  }

  /** Between the front of the file and its directory there is nothing but the member. */
  private static void refuseUnlessFilled(FileChannel channel, long packed, long directoryAt)
      throws IOException {
    if (directoryAt < LOCAL_BYTES) {
      throw Unpacked.damaged("zip");
    }
    ByteBuffer local = tail(channel, LOCAL_BYTES, LOCAL_BYTES);
    int names = (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
    long behind = directoryAt - LOCAL_BYTES - names - packed;
    boolean sizesBehind = (local.getShort(6) & SIZES_BEHIND) != 0;
    if (sizesBehind ? !SIZES_BYTES.contains(behind) : behind != 0) {
      throw Unpacked.damaged("zip");
    }
  }

  private static FileRefusedException several() {
    return new FileRefusedException(
        "its zip holds several files; deliver one CSV file in each, or unpacked");
  }

  private static void refuseUnlessPlain(ByteBuffer entry) throws FileRefusedException {
    int length = entry.limit() < ENTRY_BYTES ? 0 : entry.getShort(28) & 0xffff;
    boolean whole =
        length > 0
            && entry.limit() >= ENTRY_BYTES + length
            && entry.getInt(0) == ENTRY_SIGNATURE
            && entry.getInt(MEMBER_AT) == 0;
    if (!whole) {
      throw Unpacked.damaged("zip");
    }
    if ((entry.getShort(8) & ENCRYPTED) != 0) {
      throw new FileRefusedException("its zip is encrypted; deliver it without a password");
    }
    String name = new String(entry.array(), ENTRY_BYTES, length, StandardCharsets.ISO_8859_1);
    boolean plain = name.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\' || c == ':');
    if (!plain || !name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      throw new FileRefusedException(
          "its zip does not hold a CSV file under a plain name; deliver one .csv without folders");
    }
  }

  /** Where the end record stands: its comment reaches exactly to the end of the file. */
  private static int endOf(ByteBuffer tail) throws FileRefusedException {
    for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
      boolean reaches =
          tail.getInt(at) == END_SIGNATURE
              && at + END_BYTES + (tail.getShort(at + 20) & 0xffff) == tail.limit();
      if (reaches) {
        return at;
      }
    }
    throw Unpacked.damaged("zip");
  }

  /** Up to {@code most} bytes before {@code end}. */
  private static ByteBuffer tail(FileChannel channel, int most, long end) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate((int) Math.min(most, end)).order(ByteOrder.LITTLE_ENDIAN);
    long from = end - bytes.limit();
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      // Reads on: a channel may give less than asked for.
    }
    return bytes.flip();
  }
}

package org.tenantinsight.jobs.io.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A UTF-16 file, whose byte order mark says which kind, as UTF-8 bytes, strictly.
 *
 * @see java.nio.charset.CharacterCodingException thrown by {@code read} where it is not UTF-16
 */
final class Utf16AsUtf8 extends InputStream {

  private static final int CHARS = 8192;

  private final Reader reader;
  private final char[] chars = new char[CHARS];
  private int held;
  private byte[] bytes = {};
  private int position;

  Utf16AsUtf8(InputStream in) {
    this.reader =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_16
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public int read() throws IOException {
    return more() ? bytes[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) throws IOException {
    if (!more()) {
      return -1;
    }
    int count = Math.min(wanted, bytes.length - position);
    System.arraycopy(bytes, position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Makes sure that there are bytes; a pair of surrogates is never torn apart. */
  private boolean more() throws IOException {
    while (position == bytes.length) {
      int read = reader.read(chars, held, CHARS - held);
      if (read < 0) {
        return false;
      }
      int end = held + read;
      int whole = Character.isHighSurrogate(chars[end - 1]) ? end - 1 : end;
      bytes = new String(chars, 0, whole).getBytes(StandardCharsets.UTF_8);
      position = 0;
      held = end - whole;
      chars[0] = chars[end - 1];
    }
    return true;
  }
}

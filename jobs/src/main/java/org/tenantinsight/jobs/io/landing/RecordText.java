package org.tenantinsight.jobs.io.landing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of one record into text, strictly: what does not decode is not replaced. */
final class RecordText {

  private final Charset encoding;
  private final @Nullable Charset fallback;
  private long fallbacks;

  /**
   * @param encoding the declared encoding
   * @param fallback the declared second encoding; null = there is none
   */
  RecordText(Charset encoding, @Nullable Charset fallback) {
    this.encoding = encoding;
    this.fallback = fallback;
  }

  /** The text; null when the bytes are not of a declared encoding. */
  @Nullable String decode(byte[] bytes, int offset, int length) {
    if (isAscii(bytes, offset, length)) {
      return new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
    }
    String text = strictly(encoding, bytes, offset, length);
    if (text == null && fallback != null) {
      text = strictly(fallback, bytes, offset, length);
      fallbacks += text == null ? 0 : 1;
    }
    return text;
  }

  /** How many texts were of the second encoding only. */
  long fallbacks() {
    return fallbacks;
  }

  /** Text for the quarantine, where a byte that does not decode shows as itself in hexadecimal. */
  static String raw(byte[] bytes, int offset, int length) {
    String text = strictly(StandardCharsets.UTF_8, bytes, offset, length);
    if (text != null) {
      return text;
    }
    StringBuilder shown = new StringBuilder(length + 16);
    for (int i = offset; i < offset + length; i++) {
      int b = bytes[i] & 0xff;
      if (b < 0x80) {
        shown.append((char) b);
      } else {
        shown.append(String.format("\\x%02X", b));
      }
    }
    return shown.toString();
  }

  private static boolean isAscii(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String strictly(Charset charset, byte[] bytes, int offset, int length) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, offset, length));
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}

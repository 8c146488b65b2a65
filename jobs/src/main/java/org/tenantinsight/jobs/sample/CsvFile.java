package org.tenantinsight.jobs.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One delivered file while it is written: RFC 4180, UTF-8, one line feed a row; an absent value is
 * an empty field. Counts its rows and keeps the SHA-256 of its bytes for the manifest.
 */
final class CsvFile implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final OutputStream out;
  private final MessageDigest digest;
  private byte[] buffer = new byte[1 << 10];
  private int used;
  private int rowStart;
  private int lastRowStart;
  private int lastRowEnd;
  private boolean midRow;
  private long rows;

  CsvFile(Path file, List<String> header) throws IOException {
    this.out = Files.newOutputStream(file);
    this.digest = sha256();
    header.forEach(this::text);
    endRow();
    rows = 0;
  }

  /** Rows below the header. */
  long rows() {
    return rows;
  }

  /** SHA-256 of the file in hex, to be asked for once, after the file is closed. */
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  CsvFile text(@Nullable String value) {
    separate();
    if (value != null) {
      plain(value);
    }
    return this;
  }

  CsvFile flag(boolean value) {
    return text(value ? "Y" : "N");
  }

  CsvFile number(long value) {
    separate();
    digits(value, 1);
    return this;
  }

  /** An amount in pence, written in pounds with two decimals. */
  CsvFile money(long pence) {
    separate();
    if (pence < 0) {
      put('-');
    }
    digits(Math.abs(pence) / 100, 1);
    put('.');
    digits(Math.abs(pence) % 100, 2);
    return this;
  }

  CsvFile date(@Nullable LocalDate value) {
    separate();
    if (value != null) {
      day(value);
    }
    return this;
  }

  /** A moment on a London clock, written with its offset. */
  CsvFile moment(@Nullable LocalDateTime value) {
    separate();
    if (value != null) {
      day(value.toLocalDate());
      put('T');
      digits(value.getHour(), 2);
      put(':');
      digits(value.getMinute(), 2);
      plain(":00");
      plain(LONDON.getRules().getOffset(value).getId());
    }
    return this;
  }

  /** Ends the row. Every row has as many fields as the header: the caller writes them in order. */
  void endRow() {
    lastRowStart = rowStart;
    lastRowEnd = used;
    put('\n');
    midRow = false;
    rowStart = used;
    rows++;
    if (used >= BUFFER_BYTES) {
      flush();
    }
  }

  /** The row that was just written, without its line end. */
  String lastRow() {
    return new String(buffer, lastRowStart, lastRowEnd - lastRowStart, StandardCharsets.UTF_8);
  }

  /** Writes a whole line as it is. */
  void line(String text) {
    utf8(text);
    endRow();
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }

  private void separate() {
    if (midRow) {
      put(',');
    }
    midRow = true;
  }

  private void day(LocalDate value) {
    digits(value.getYear(), 4);
    put('-');
    digits(value.getMonthValue(), 2);
    put('-');
    digits(value.getDayOfMonth(), 2);
  }

  private void digits(long value, int width) {
    String digits = Long.toString(value);
    for (int i = digits.length(); i < width; i++) {
      put('0');
    }
    plain(digits);
  }

  /** Copies ASCII that needs no quotes; anything else is written with care. */
  private void plain(String value) {
    int length = value.length();
    room(length);
    int at = used;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c < ' ' || c >= 0x80 || c == ',' || c == '"') {
        quoted(value);
        return;
      }
      buffer[at++] = (byte) c;
    }
    used = at;
  }

  private void quoted(String value) {
    utf8("\"" + value.replace("\"", "\"\"") + "\"");
  }

  private void utf8(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
  }

  private void put(char value) {
    room(1);
    buffer[used++] = (byte) value;
  }

  private void room(int more) {
    if (used + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, used + more));
    }
  }

  private void flush() {
    try {
      digest.update(buffer, 0, used);
      out.write(buffer, 0, used);
      used = 0;
      rowStart = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

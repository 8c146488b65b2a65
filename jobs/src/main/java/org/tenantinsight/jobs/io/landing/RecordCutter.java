package org.tenantinsight.jobs.io.landing;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.transforms.conform.Rules;

/**
 * Cuts a delivered file into records, so that one bad record never changes its neighbours.
 *
 * <ol>
 *   <li>CR, LF and CRLF all end a record, but not inside quotes (RFC 4180). A quote opens only at
 *       the start of a field.
 *   <li>A quote within an unquoted field, or text after a closing quote, makes a record bad; a bad
 *       record ends with its line. Where the feed is declared so, a quote within an unquoted field
 *       is a character like any other; such a record must end with its line.
 *   <li>When a quote stays open for more than {@value #MAX_LINES} lines or {@value #MAX_BYTES}
 *       bytes, to the end of the file, or until the record turns out bad, then the quote was a
 *       slip: only the first line is bad, and reading resumes on the next.
 *   <li>A single longer line is bad as a whole and its rest is passed over without being kept.
 * </ol>
 *
 * <p>It works on bytes of an encoding in which ASCII characters stand for themselves (UTF-8,
 * windows-1252), so that each record can then be decoded by itself. Memory is bounded whatever the
 * file holds.
 */
final class RecordCutter {

  static final int MAX_BYTES = 64 * 1024;
  static final int MAX_LINES = 50;

  private static final int WINDOW = MAX_BYTES + 2;
  private static final int NONE = -1;

  private final InputStream in;
  private final byte delimiter;
  private final boolean lenient;
  private final byte[] buffer = new byte[4 * WINDOW];
  private int limit;
  private boolean ended;

  private int start;
  private int length;
  private int next;
  private boolean restOfLine;
  private int line;
  private int nextLine = 1;
  private int recordNo;
  private @Nullable String defect;
  private boolean quoteKept;
  private int lineEnds;

  /**
   * @param in the file's bytes without a byte order mark
   * @param delimiter an ASCII character
   * @param lenient whether a quote within an unquoted field may stand
   */
  RecordCutter(InputStream in, char delimiter, boolean lenient) {
    this.in = in;
    this.lenient = lenient;
    this.delimiter = (byte) delimiter;
  }

  /** Moves to the next record; false at the end of the file. */
  boolean advance() throws IOException {
    if (restOfLine) {
      passOverRestOfLine();
    }
    look();
    if (start == limit) {
      return false;
    }
    line = nextLine;
    recordNo++;
    cut();
    return true;
  }

  /** Which record it is, from 1. */
  int recordNo() {
    return recordNo;
  }

  /** The line on which it begins, from 1. */
  int line() {
    return line;
  }

  /** The rule that the record breaks by itself; null = none. */
  @Nullable String defect() {
    return defect;
  }

  /** Whether a quote within an unquoted field was let stand; all else must be right then. */
  boolean quoteKept() {
    return quoteKept;
  }

  /** Holds the record's bytes from {@link #offset} until the next {@link #advance}. */
  byte[] bytes() {
    return buffer;
  }

  /** Place of the record's first byte. */
  int offset() {
    return start;
  }

  /** Bytes without the line end; of an endless line the first {@value #MAX_BYTES}. */
  int length() {
    return length;
  }

  /** Whether records end in more than one of the ways CR, LF, CRLF. */
  boolean endsDiffer() {
    return Integer.bitCount(lineEnds) > 1;
  }

  private void cut() {
    FieldState state = FieldState.FIELD_START;
    boolean bad = false;
    quoteKept = false;
    int lines = 1;
    int firstLineEnd = NONE;
    int end = Math.min(limit, start + MAX_BYTES + 1);
    for (int p = start; p < end; p++) {
      byte b = buffer[p];
      if (b == '\n' || b == '\r') {
        if (state != FieldState.QUOTED || quoteKept) {
          bad |= state == FieldState.QUOTED;
          finish(p, lines, bad ? Rules.QUOTE : null);
          return;
        }
        firstLineEnd = firstLineEnd == NONE ? p : firstLineEnd;
        if (++lines > MAX_LINES) {
          finish(firstLineEnd, 1, Rules.QUOTE);
          return;
        }
        p = afterLineEnd(p) - 1;
      } else {
        boolean kept = lenient && lines == 1 && state == FieldState.UNQUOTED && b == '"';
        quoteKept |= kept;
        if (!kept && state.isSlip(b, delimiter)) {
          if (lines > 1) {
            finish(firstLineEnd, 1, Rules.QUOTE);
            return;
          }
          bad = true;
        }
        state = bad || kept ? FieldState.UNQUOTED : state.after(b, delimiter);
      }
    }
    if (limit - start > MAX_BYTES) {
      finishTooLong(firstLineEnd);
    } else {
      finishAtEnd(state, bad, lines, firstLineEnd);
    }
  }

  private void finish(int lineEnd, int lines, @Nullable String rule) {
    length = lineEnd - start;
    next = afterLineEnd(lineEnd);
    lineEnds |= next - lineEnd == 2 ? 1 : buffer[lineEnd] == '\r' ? 2 : 4;
    nextLine = line + lines;
    defect = rule;
  }

  private void finishTooLong(int firstLineEnd) {
    if (firstLineEnd == NONE) {
      length = MAX_BYTES;
      next = start + MAX_BYTES;
      restOfLine = true;
      nextLine = line + 1;
      defect = Rules.TOO_LONG;
    } else {
      finish(firstLineEnd, 1, Rules.TOO_LONG);
    }
  }

  private void finishAtEnd(FieldState state, boolean bad, int lines, int firstLineEnd) {
    boolean open = state == FieldState.QUOTED;
    if (open && firstLineEnd != NONE) {
      finish(firstLineEnd, 1, Rules.QUOTE);
    } else {
      length = limit - start;
      next = limit;
      nextLine = line + lines;
      defect = open || bad ? Rules.QUOTE : null;
    }
  }

  private int afterLineEnd(int p) {
    boolean pair = buffer[p] == '\r' && p + 1 < limit && buffer[p + 1] == '\n';
    return p + (pair ? 2 : 1);
  }

  private void passOverRestOfLine() throws IOException {
    restOfLine = false;
    while (true) {
      look();
      if (start == limit) {
        return;
      }
      for (int p = start; p < limit - 1 || (ended && p < limit); p++) {
        if (buffer[p] == '\n' || buffer[p] == '\r') {
          next = afterLineEnd(p);
          return;
        }
      }
      next = ended ? limit : limit - 1;
    }
  }

  /** Goes to where reading resumes, with a whole window of bytes in sight or the file's end. */
  private void look() throws IOException {
    start = next;
    if (ended || limit - start >= WINDOW) {
      return;
    }
    System.arraycopy(buffer, start, buffer, 0, limit - start);
    limit -= start;
    start = 0;
    next = 0;
    while (limit < buffer.length) {
      int read = in.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        ended = true;
        return;
      }
      limit += read;
    }
  }
}

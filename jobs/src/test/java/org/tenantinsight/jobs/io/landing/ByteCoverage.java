package org.tenantinsight.jobs.io.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lays the records that the cutter gives side by side and compares them with the file. */
public final class ByteCoverage {

  /**
   * A record's place in the file.
   *
   * @param from its first byte
   * @param to the byte after its last, the line end left out
   * @param next the byte after its line end
   * @param whole whether the cutter finds nothing wrong with it
   */
  public record Place(int from, int to, int next, boolean whole) {}

  private ByteCoverage() {}

  /** The records' places; fails unless they cover {@code bytes} from the first to the last. */
  public static List<Place> of(byte[] bytes, char delimiter) throws IOException {
    List<Place> places = new ArrayList<>();
    RecordCutter cutter = new RecordCutter(new ByteArrayInputStream(bytes), delimiter, false);
    int at = 0;
    while (cutter.advance()) {
      int from = at;
      for (int i = 0; i < cutter.length(); i++) {
        if (at >= bytes.length || bytes[at] != cutter.bytes()[cutter.offset() + i]) {
          throw new AssertionError("record " + cutter.recordNo() + " is not what stands there");
        }
        at++;
      }
      while (cutter.length() == RecordCutter.MAX_BYTES
          && at < bytes.length
          && !isLineEnd(bytes, at)) {
        at++;
      }
      int to = at;
      if (at < bytes.length) {
        assertThat(isLineEnd(bytes, at)).as("a record ends with its line").isTrue();
        at += bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? 2 : 1;
      }
      places.add(new Place(from, to, at, cutter.defect() == null));
    }
    assertThat(at).as("bytes that belong to a record").isEqualTo(bytes.length);
    return places;
  }

  private static boolean isLineEnd(byte[] bytes, int at) {
    return bytes[at] == '\n' || bytes[at] == '\r';
  }
}

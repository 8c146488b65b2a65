package org.tenantinsight.jobs.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the end of a Parquet file into one order. The writer lists the encodings of a column in an
 * order that changes with every start of Java, and the same rows must give the same bytes.
 *
 * <p>Such a file ends with its description, the description's length (4 bytes, smallest first) and
 * {@code PAR1}; nothing in it points at the description.
 */
final class ParquetFooter {

  private static final byte[] END = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int TAIL = Integer.BYTES + END.length;

  private ParquetFooter() {}

  /** Rewrites the description of {@code file}. */
  static void settle(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int length =
        ByteBuffer.wrap(bytes, bytes.length - TAIL, Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .getInt();
    int start = bytes.length - TAIL - length;
    FileMetaData description =
        Util.readFileMetaData(new ByteArrayInputStream(bytes, start, length));
    for (RowGroup group : description.getRow_groups()) {
      group.getColumns().forEach(column -> Collections.sort(column.getMeta_data().getEncodings()));
    }
    ByteArrayOutputStream settled = new ByteArrayOutputStream();
    settled.write(bytes, 0, start);
    Util.writeFileMetaData(description, settled);
    int newLength = settled.size() - start;
    settled.write(
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(newLength)
            .array());
    settled.write(END);
    byte[] result = settled.toByteArray();
    if (!Arrays.equals(result, bytes)) {
      Files.write(file, result);
    }
  }
}

package org.tenantinsight.jobs.io.landing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of a file while they are read, and how many of them are NUL. */
final class CountedBytes extends FilterInputStream {

  private static final long MANY_FROM = 10;
  private static final long MANY_ONE_IN = 100;

  private long bytes;
  private long nuls;

  CountedBytes(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) throws IOException {
    int read = in.read(target, offset, wanted);
    for (int i = offset; i < offset + read; i++) {
      nuls += target[i] == 0 ? 1 : 0;
    }
    bytes += Math.max(0, read);
    return read;
  }

  /** More than one byte in a hundred is NUL: a torn write, or another encoding. */
  boolean isTorn() {
    return nuls >= MANY_FROM && nuls * MANY_ONE_IN > bytes;
  }
}

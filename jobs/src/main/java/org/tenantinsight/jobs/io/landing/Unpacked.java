package org.tenantinsight.jobs.io.landing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a packed file unpacks to, which may not be many times its size. */
final class Unpacked extends FilterInputStream {

  private static final long MOST = 20L << 30;
  private static final long MOST_TIMES = 200;
  private static final long TIMES_FROM = 1 << 20;

  private final long packed;
  private final String format;
  private long count;

  /**
   * @param in the unpacked bytes
   * @param packed size of the packed file
   * @param format what it is packed as, for messages
   */
  Unpacked(InputStream in, long packed, String format) {
    super(in);
    this.packed = packed;
    this.format = format;
  }

  static FileRefusedException damaged(String format) {
    return new FileRefusedException("its " + format + " is damaged or cut short; deliver it again");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) throws IOException {
    int read = piece(target, offset, wanted);
    count += Math.max(0, read);
    if (count > MOST || (count > TIMES_FROM && count / MOST_TIMES > packed)) {
      throw new FileRefusedException(
          "it unpacks to more than 20 GB or 200 times its size; deliver it unpacked");
    }
    return read;
  }

  private int piece(byte[] target, int offset, int wanted) throws IOException {
    try {
      return in.read(target, offset, wanted);
    } catch (FileRefusedException e) {
      throw e;
    } catch (IOException e) {
      throw damaged(format);
    }
  }
}

package org.tenantinsight.jobs.io.landing;

import java.io.IOException;

/**
 * A delivered file cannot be used as a whole: nothing of it is loaded, and the last good rows of
 * the feed stand. The message says what is wrong and what to do, and holds no value from the file.
 */
public final class FileRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with the file, and what to do. */
  public FileRefusedException(String message) {
    super(message);
  }
}

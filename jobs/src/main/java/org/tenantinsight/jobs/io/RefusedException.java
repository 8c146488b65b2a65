package org.tenantinsight.jobs.io;

/**
 * What was delivered is missing or broken, so nothing is published and yesterday's output stays:
 * the command ends with exit code 4. The message names the file, what is wrong and what to do,
 * never a value from a row.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is missing or broken, and what to do. */
  public RefusedException(String message) {
    super(message);
  }
}

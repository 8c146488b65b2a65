package org.tenantinsight.jobs.io;

/** Nothing is wrong, but it cannot be done now: the command ends with exit code 75. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is in the way and when to come back. */
  public BusyException(String message) {
    super(message);
  }
}

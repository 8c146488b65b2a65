package org.tenantinsight.jobs;

/** The command was used in a way that it does not know; exit code 2. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}

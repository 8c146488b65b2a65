package org.tenantinsight.jobs;

/**
 * What is said when somebody stops the program before its end: SIGTERM from a scheduler, Ctrl-C,
 * the end of a session. What is on disk then is what any sudden end leaves, and the next run mends
 * it.
 */
final class Stopping {

  private static final String MESSAGE =
      "The run was stopped before its end by a signal. What people open is as it was, or already"
          + " tonight's. Start the same command again.";

  private boolean tooLate;

  private Stopping() {}

  /**
   * From now on a stop is told: exit code 70, the last line of standard error, the line of JSON.
   */
  static Stopping watch() {
    Stopping stopping = new Stopping();
    Runtime.getRuntime().addShutdownHook(new Thread(stopping::tell, "stopping"));
    return stopping;
  }

  /** The program has ended of itself and has said how. */
  synchronized void tooLate() {
    tooLate = true;
  }

  /** Ends at once: whatever else the machine would still tidy up, the next run does. */
  private synchronized void tell() {
    if (!tooLate) {
      Failures.sayLast(
          ExitCode.FAULT, MESSAGE, () -> Runtime.getRuntime().halt(ExitCode.FAULT.number()));
    }
  }
}

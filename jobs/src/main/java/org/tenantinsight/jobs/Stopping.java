package org.tenantinsight.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is said when somebody stops the program before its end: SIGTERM from a scheduler, Ctrl-C,
 * the end of a session. What is on disk then is what any sudden end leaves, and the next run mends
 * it.
 */
final class Stopping {

  private static final String MESSAGE =
      "The run was stopped before its end by a signal. What people open is as it was, or already"
          + " tonight's. Start the same command again.";

  private final Supplier<@Nullable LocalDate> night;
  private final long start = System.nanoTime();
  private boolean tooLate;

  private Stopping(Supplier<@Nullable LocalDate> night) {
    this.night = night;
  }

  /**
   * From now on a stop is told: exit code 70, the last line of standard error, the line of JSON.
   *
   * @param night the night that the run is about, if it is about one
   */
  static Stopping watch(Supplier<@Nullable LocalDate> night) {
    Stopping stopping = new Stopping(night);
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
      LastLine.say(
          Report.of(ExitCode.FAULT, night.get()).warning(List.of(MESSAGE)).since(start),
          List.of(MESSAGE),
          () -> Runtime.getRuntime().halt(ExitCode.FAULT.number()));
    }
  }
}

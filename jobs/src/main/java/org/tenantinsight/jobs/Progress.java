package org.tenantinsight.jobs;

import java.io.PrintStream;
import java.util.Locale;

/** Tells on standard error what is being done: a line a step, with rows and seconds. */
public final class Progress {

  private static final double NANOS = 1e9;

  private final PrintStream out;

  /** Writes to {@code out}. */
  public Progress(PrintStream out) {
    this.out = out;
  }

  /** One line that needs no number. */
  public void say(String line) {
    out.println(line);
  }

  /** One finished piece of work, timed since {@code startNanos} of {@link System#nanoTime()}. */
  public void done(String what, long rows, long startNanos) {
    double seconds = (System.nanoTime() - startNanos) / NANOS;
    out.println(String.format(Locale.UK, "%-28s %,12d rows %8.1f s", what, rows, seconds));
  }
}

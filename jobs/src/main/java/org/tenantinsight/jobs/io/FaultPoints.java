package org.tenantinsight.jobs.io;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Places where a run may be stopped on purpose, as a power cut would stop it, to prove that the
 * next run mends what is left. {@code -Dtenantinsight.fault=N} stops the program at the N-th place
 * that it passes, {@code -Dtenantinsight.fault=NAME} at the first of that name; without it nothing
 * happens. {@code jobs/FAULTS.md} names them all.
 */
final class FaultPoints {

  /** The exit code of a program that was killed. */
  private static final int KILLED = 137;

  private static final String STOP_AT = System.getProperty("tenantinsight.fault", "");
  private static final AtomicInteger PASSED = new AtomicInteger();

  private static volatile Consumer<String> atEachPlace = FaultPoints::stopIfAsked;

  private FaultPoints() {}

  /** Passes the place of this name, or stops here without any tidying up. */
  static void pass(String name) {
    atEachPlace.accept(name);
  }

  /** Lets {@code watcher} look at each place instead of stopping there; null = stop again. */
  static void watch(@Nullable Consumer<String> watcher) {
    atEachPlace = watcher == null ? FaultPoints::stopIfAsked : watcher;
  }

  private static void stopIfAsked(String name) {
    if (STOP_AT.isEmpty()) {
      return;
    }
    String number = String.valueOf(PASSED.incrementAndGet());
    if (STOP_AT.equals(number) || STOP_AT.equals(name)) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}

package org.tenantinsight.jobs.io;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Places where a run may be stopped on purpose, as a power cut would stop it, to prove that the
 * next run mends what is left. {@code -Dtenantinsight.fault=N} stops the program at the N-th place
 * that it passes; without it nothing happens.
 */
public final class FaultPoints {

  /** The exit code of a program that was killed. */
  private static final int KILLED = 137;

  private static final int STOP_AT = Integer.getInteger("tenantinsight.fault", 0);
  private static final AtomicInteger PASSED = new AtomicInteger();

  private FaultPoints() {}

  /** Passes the place of this name, or stops here without any tidying up. */
  public static void pass(String name) {
    if (STOP_AT > 0 && PASSED.incrementAndGet() == STOP_AT) {
      System.err.println("Stopped on purpose at place " + STOP_AT + ": " + name);
      Runtime.getRuntime().halt(KILLED);
    }
  }
}

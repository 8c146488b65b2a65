package org.tenantinsight.jobs;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A verb of the command that runs work. However it ends, {@link LastLine} says so. */
interface Verb extends Callable<Integer> {

  /**
   * Does the work.
   *
   * @throws Exception whatever went wrong; {@link Failures} knows what it means
   */
  Report run() throws Exception;

  /** The night that the command line asks for, as far as it says; for a run that fails. */
  default @Nullable LocalDate night() {
    return null;
  }

  /** The work and its last line; the exit code. */
  @Override
  default Integer call() {
    long start = System.nanoTime();
    try {
      return LastLine.say(run().since(start));
    } catch (Exception | Error fault) {
      return Failures.sayLast(fault, night(), start);
    }
  }
}

package org.tenantinsight.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tenantinsight.config.SettingsException;
import org.tenantinsight.jobs.io.BusyException;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.transforms.link.LinkageException;

/**
 * Turns what went wrong into an exit code and a message that a person can act on.
 *
 * <p>The engine's own messages may quote rows, so they are never shown: of an unforeseen fault we
 * say its kind and the place in our own code, which is what a maintainer needs.
 */
final class Failures {

  private static final String OURS = "org.tenantinsight.";

  private Failures() {}

  /** Says on standard error what happened, ends standard output with one line of JSON. */
  static int explain(Exception fault) {
    ExitCode code = code(fault);
    String message = code == ExitCode.FAULT ? place(fault) : String.valueOf(fault.getMessage());
    sayLast(code, message, () -> {});
    return code.number();
  }

  /** Says the last words, before or after anybody else's but never among them, then ends so. */
  static synchronized void sayLast(ExitCode code, String message, Runnable then) {
    System.err.println(message);
    if (code == ExitCode.REFUSED) {
      System.err.println("Nothing was published. Yesterday's output is still in place.");
    }
    ObjectNode line = new ObjectMapper().createObjectNode();
    line.put("status", code.status());
    line.put("exit", code.number());
    line.putArray("warnings").add(message);
    System.out.println(line);
    then.run();
  }

  private static ExitCode code(Throwable fault) {
    if (fault instanceof SettingsException || fault instanceof UsageException) {
      return ExitCode.USAGE;
    }
    if (fault instanceof RefusedException || fault instanceof LinkageException) {
      return ExitCode.REFUSED;
    }
    if (fault instanceof BusyException) {
      return ExitCode.BUSY;
    }
    return ExitCode.FAULT;
  }

  /** Kind and place of a fault, without its message. */
  private static String place(Throwable fault) {
    StringBuilder text = new StringBuilder("Something failed that we did not foresee: ");
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      text.append(cause.getClass().getSimpleName());
      for (StackTraceElement element : cause.getStackTrace()) {
        if (element.getClassName().startsWith(OURS)) {
          text.append(" at ").append(element);
          break;
        }
      }
      text.append(cause.getCause() == null ? "" : ", caused by ");
    }
    return text.append(". Nothing was published by this run.").toString();
  }
}

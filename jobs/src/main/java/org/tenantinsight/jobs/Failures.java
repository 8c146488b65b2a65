package org.tenantinsight.jobs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.SettingsException;
import org.tenantinsight.jobs.io.BusyException;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.transforms.link.LinkageException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into an exit code and a message that a person can act on.
 *
 * <p>The engine's own messages may quote rows, so they are never shown: of an unforeseen fault we
 * say its kind and the place in our own code, which is what a maintainer needs.
 */
final class Failures {

  private static final String OURS = "org.tenantinsight.";

  private Failures() {}

  /**
   * Says how a verb failed; the exit code.
   *
   * @param night the night it was about, if it was about one
   * @param startNanos when it began, of {@link System#nanoTime()}
   */
  static int sayLast(Throwable fault, @Nullable LocalDate night, long startNanos) {
    ExitCode code = code(fault);
    String message = code == ExitCode.FAULT ? place(fault) : String.valueOf(fault.getMessage());
    List<String> toAPerson =
        code == ExitCode.REFUSED
            ? List.of(message, "Nothing was published. Yesterday's output is still in place.")
            : List.of(message);
    Report report = Report.of(code, night).warning(List.of(message)).since(startNanos);
    return LastLine.say(report, toAPerson, () -> {});
  }

  /** Says what is wrong with the words of a command line; the exit code. */
  static int sayUsage(ParameterException fault) {
    CommandSpec verb = fault.getCommandLine().getCommandSpec();
    StringWriter similar = new StringWriter();
    String message;
    if (fault instanceof UnmatchedArgumentException unmatched && verb.parent() != null) {
      message = notKnown(verb, unmatched);
    } else if (isUnreadableDay(fault)) {
      message = ((OptionSpec) fault.getArgSpec()).longestName() + " needs a date as 2026-10-31.";
    } else {
      message = String.valueOf(fault.getMessage());
      UnmatchedArgumentException.printSuggestions(fault, new PrintWriter(similar, true));
    }
    List<String> toAPerson =
        List.of(message, similar + "For help: " + verb.qualifiedName() + " --help");
    return LastLine.say(
        Report.of(ExitCode.USAGE, null).warning(List.of(message)), toAPerson, () -> {});
  }

  /** The library's own message quotes what was typed, and a class of Java. */
  private static boolean isUnreadableDay(ParameterException fault) {
    return fault.getClass() == ParameterException.class
        && fault.getArgSpec() instanceof OptionSpec option
        && option.type() == LocalDate.class;
  }

  /** Names options only: another word may be half of a name, and what is said is kept in logs. */
  private static String notKnown(CommandSpec verb, UnmatchedArgumentException fault) {
    List<String> options =
        fault.getUnmatched().stream()
            .filter(word -> word.startsWith("-"))
            .map(word -> word.replaceFirst("=.*", ""))
            .toList();
    return options.isEmpty()
        ? "There are more words after " + verb.qualifiedName() + " than it takes."
        : verb.qualifiedName() + " has no option " + String.join(", ", options) + ".";
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

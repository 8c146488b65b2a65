package org.tenantinsight.jobs;

import java.util.List;

/**
 * How every verb ends: what a person must know on standard error, then one JSON object as the last
 * line of standard output. Nobody else writes either.
 */
final class LastLine {

  private LastLine() {}

  /** Says that the work has ended so; the exit code. */
  static int say(Report report) {
    return say(report, List.of(), () -> {});
  }

  /**
   * Says it before or after anybody else's last words but never among them, then goes on with
   * {@code then}, when nobody else can say anything more.
   *
   * @param toAPerson lines for standard error
   */
  static synchronized int say(Report report, List<String> toAPerson, Runnable then) {
    toAPerson.forEach(System.err::println);
    System.out.println(report.toJson());
    System.out.flush();
    then.run();
    return report.exit().number();
  }
}

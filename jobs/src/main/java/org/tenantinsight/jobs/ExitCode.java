package org.tenantinsight.jobs;

/** How a command ended. Schedulers act on the number, so it never changes its meaning. */
public enum ExitCode {
  /** Done. */
  DONE(0, "DONE"),
  /** The second run of the same night: nothing was changed. */
  UNCHANGED(0, "UNCHANGED"),
  /** A look-up found nothing: it did what it was asked to. */
  NOTHING_FOUND(1, "DONE"),
  /** The command or the settings are wrong; no data was touched. */
  USAGE(2, "REFUSED"),
  /** Done, but something about tonight's data needs attention. */
  WARN(3, "WARN"),
  /** An input is missing or broken: nothing published, the last good output kept. */
  REFUSED(4, "REFUSED"),
  /** A figure did not pass the disclosure check: the board page is not published. */
  DISCLOSURE(5, "DISCLOSURE"),
  /** A fault of the program or the machine. */
  FAULT(70, "FAULT"),
  /** Try again later. */
  BUSY(75, "BUSY");

  private final int number;
  private final String status;

  ExitCode(int number, String status) {
    this.number = number;
    this.status = status;
  }

  /** The process's exit code. */
  public int number() {
    return number;
  }

  /** The word in the last line's JSON. */
  public String status() {
    return status;
  }
}

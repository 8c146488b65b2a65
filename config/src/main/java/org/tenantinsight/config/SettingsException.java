package org.tenantinsight.config;

import java.util.List;
import java.util.stream.Collectors;

/** The settings cannot be used. Holds every problem, so that all can be mended in one go. */
public final class SettingsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public SettingsException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every problem, in the order of files and of places in them. */
  public List<Problem> problems() {
    return problems;
  }
}

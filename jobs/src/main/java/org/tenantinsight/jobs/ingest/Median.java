package org.tenantinsight.jobs.ingest;

import java.util.Collection;

/** What is usual: one odd day among the days before does not move it. */
public final class Median {

  private Median() {}

  /** The middle one of {@code numbers}, at least one of them; of an even number the mean of two. */
  public static double of(Collection<? extends Number> numbers) {
    double[] sorted = numbers.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}

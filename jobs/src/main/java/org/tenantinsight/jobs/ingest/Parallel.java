package org.tenantinsight.jobs.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent pieces of work a few at a time; results come in the order of the work. */
final class Parallel {

  /** More would only wait for each other: reading is bound by the processor, writing by Delta. */
  private static final int MOST = 4;

  private Parallel() {}

  /** Runs all of {@code work} and gives its results; the first failure stops what has not begun. */
  static <T> List<T> run(List<Callable<T>> work) {
    int threads = Math.min(MOST, Math.max(2, Runtime.getRuntime().availableProcessors()));
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> running = work.stream().map(executor::submit).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : running) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      executor.shutdownNow();
    }
  }
}

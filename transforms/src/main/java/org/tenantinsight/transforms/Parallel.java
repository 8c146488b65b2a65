package org.tenantinsight.transforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs independent pieces of work a few at a time; results come in the order of the work. While one
 * small query is planned or starts, it leaves most of a machine to another one.
 */
public final class Parallel {

  /** More would only wait for each other: all of it is bound by the processor. */
  private static final int MOST = 4;

  private Parallel() {}

  /** A piece of work on one of many. */
  public interface Work<A, T> {
    /** The result for {@code one}. */
    T on(A one) throws IOException;
  }

  /** What {@code work} gives for each of {@code all}, in their order. */
  public static <A, T> List<T> each(Collection<A> all, Work<A, T> work) {
    return run(all.stream().map(one -> (Callable<T>) () -> work.on(one)).toList());
  }

  /** Runs all of {@code work} and gives its results; the first failure stops what has not begun. */
  public static <T> List<T> run(List<Callable<T>> work) {
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
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(cause);
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

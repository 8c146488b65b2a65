package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a stop at each place of a run would have left on the disk: the run goes on undisturbed, and
 * at each place its lake and its output are copied as they are at that moment. One run so gives as
 * many states as a run that is killed again and again.
 */
public final class CrashStates {

  private final List<String> places = new ArrayList<>();
  private final List<State> states = new ArrayList<>();
  private final Path from;
  private final Path to;
  private final Predicate<String> kept;

  private CrashStates(Path from, Path to, Predicate<String> kept) {
    this.from = from;
    this.to = to;
    this.kept = kept;
  }

  /** The disk at one place. */
  public record State(String place, Path folder) {}

  /** A run to watch. */
  public interface Run {
    void go() throws Exception;
  }

  /**
   * Watches a run.
   *
   * @param from holds {@code lake} and {@code out}
   * @param to where copies go, each into a folder of its own
   * @param kept places of which a copy is wanted
   */
  public static CrashStates during(Path from, Path to, Predicate<String> kept, Run run)
      throws Exception {
    CrashStates seen = new CrashStates(from, to, kept);
    FaultPoints.watch(seen::pass);
    try {
      run.go();
    } finally {
      FaultPoints.watch(null);
    }
    return seen;
  }

  /** Every place that was passed, in that order. */
  public List<String> places() {
    return List.copyOf(places);
  }

  /** The copies. */
  public List<State> states() {
    return List.copyOf(states);
  }

  /** Threads come one after the other, or a copy would hold more than one stop could leave. */
  private synchronized void pass(String place) {
    places.add(place);
    if (kept.test(place)) {
      Path folder = to.resolve(String.valueOf(places.size()));
      try {
        copy(from.resolve("lake"), folder.resolve("lake"));
        copy(from.resolve("out"), folder.resolve("out"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      states.add(new State(place, folder));
    }
  }

  /** A log comes before its data, so no commit in the copy is without its rows. */
  private static void copy(Path from, Path to) throws IOException {
    if (Files.isSymbolicLink(from) || !Files.isDirectory(from)) {
      copyFile(from, to);
      return;
    }
    Files.createDirectories(to);
    List<Path> children;
    try (Stream<Path> all = Files.list(from)) {
      children = all.sorted().toList();
    } catch (NoSuchFileException e) {
      return; // another thread was done with a temporary folder
    }
    for (Path child : children) {
      copy(child, to.resolve(child.getFileName().toString()));
    }
  }

  /** Data files never change once they are written, so a second name will do. */
  private static void copyFile(Path from, Path to) throws IOException {
    try {
      if (from.toString().endsWith(".parquet")) {
        Files.createLink(to, from);
      } else {
        Files.copy(from, to, LinkOption.NOFOLLOW_LINKS);
      }
    } catch (NoSuchFileException e) {
      // Another thread was done with a temporary file.
    }
  }
}

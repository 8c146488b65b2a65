package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.jobs.io.CrashStates;
import org.tenantinsight.jobs.io.Hashes;
import org.tenantinsight.jobs.io.Ledger;

/**
 * The newest night of a small landlord done again, because one of its files was corrected: every
 * folder that it publishes stands there already, and readers follow {@code latest} to it.
 */
final class CorrectedNight {

  private final Path folder;
  private final SmallLandlord landlord;
  private final SparkSession spark;
  private final Path undisturbed;
  private final SortedMap<String, String> before;
  private final Set<String> placesOfRecovery = new TreeSet<>();

  /** Corrects the landlord in {@code folder} whose newest night was run undisturbed. */
  CorrectedNight(Path folder, StoppedNight night, SparkSession spark) throws IOException {
    this.folder = folder;
    this.landlord = new SmallLandlord(folder);
    this.spark = spark;
    this.undisturbed = night.undisturbed();
    this.before = output(undisturbed);
  }

  /** Corrects the file and runs the night again to its end; what stops would leave. */
  CrashStates stops(Predicate<String> wanted) throws Exception {
    Path contacts = folder.resolve("landing/" + SmallLandlord.LAST + "/contact.csv");
    List<String> lines = Files.readAllLines(contacts);
    Files.write(contacts, lines.subList(0, lines.size() - 1));
    // the manifest has the hash of the other file
    Files.writeString(contacts.resolveSibling("manifest.json"), "{}");
    CrashStates stops =
        CrashStates.during(
            undisturbed,
            folder.resolve("stops-of-the-corrected-night"),
            wanted,
            () -> landlord.nights(undisturbed, spark).upTo(SmallLandlord.LAST, 1));
    for (String zone : List.of("export/latest", "quality/latest")) {
      assertThat(led(zone, output(undisturbed))).as("corrected").isNotEqualTo(led(zone, before));
    }
    return stops;
  }

  /**
   * Whatever a reader can open is all of the old or all of the new; after what every start mends,
   * nothing is hidden any more.
   */
  void readersSeeTheOldOrTheNew(CrashStates.State stop) throws Exception {
    everythingIsOldOrNew(stop);
    CrashStates again =
        CrashStates.during(
            stop.folder(),
            folder.resolve("stops-of-putting-right").resolve(stop.folder().getFileName()),
            place -> place.startsWith("recovery of out/") && placesOfRecovery.add(place),
            () -> mend(stop));
    for (CrashStates.State second : again.states()) {
      everythingIsOldOrNew(second);
      mend(second);
      everythingIsOldOrNew(second);
      nothingIsHidden(second);
    }
    everythingIsOldOrNew(stop);
    nothingIsHidden(stop);
  }

  private void mend(CrashStates.State stop) throws IOException {
    Folders folders = landlord.folders(stop.folder());
    new Replay(folders, new Ledger(folders.lake()), SmallLandlord.silent()).mend();
  }

  /** The places that mending the output has passed so far. */
  Set<String> placesOfRecovery() {
    return Set.copyOf(placesOfRecovery);
  }

  private void everythingIsOldOrNew(CrashStates.State stop) throws IOException {
    SortedMap<String, String> after = output(undisturbed);
    SortedMap<String, String> now = output(stop.folder());
    Set<String> latest = SmallLandlord.latest(undisturbed).keySet();
    assertThat(SmallLandlord.latest(stop.folder()).keySet()).as(stop.place()).isEqualTo(latest);
    Set<String> open = new TreeSet<>(latest);
    for (String zone : List.of("export/", "quality/", "restricted/")) {
      open.add(zone + SmallLandlord.LAST);
    }
    for (String place : open) {
      SortedMap<String, String> seen = led(place, now);
      if (latest.contains(place) || !seen.isEmpty()) {
        assertThat(seen)
            .as(stop.place() + ": " + place)
            .isIn(led(place, before), led(place, after));
        assertThat(seen).as(stop.place() + ": " + place).isNotEmpty();
      }
    }
  }

  private static void nothingIsHidden(CrashStates.State stop) throws IOException {
    try (Stream<Path> all = Files.walk(stop.folder().resolve("out"), 2)) {
      assertThat(all.filter(path -> path.getParent().getFileName().toString().matches("[^.].*")))
          .as(stop.place())
          .noneMatch(
              path ->
                  path.getFileName().toString().startsWith(".")
                      && !path.getFileName().toString().equals(".staging"));
    }
  }

  /** What stands under a name: a folder's files, or the file itself. */
  private static SortedMap<String, String> led(String place, SortedMap<String, String> files) {
    SortedMap<String, String> found = new TreeMap<>();
    files.forEach(
        (file, hash) -> {
          if (file.equals(place) || file.startsWith(place + "/")) {
            found.put(file, hash);
          }
        });
    return found;
  }

  /** Every file of OUT that somebody can open, under {@code latest} too, with its hash. */
  private static SortedMap<String, String> output(Path copy) throws IOException {
    Path out = copy.resolve("out");
    SortedMap<String, String> files = new TreeMap<>(SmallLandlord.published(copy));
    for (String latest : SmallLandlord.latest(copy).keySet()) {
      Path real = out.resolve(latest).toRealPath();
      try (Stream<Path> all = Files.walk(real)) {
        for (Path file : all.filter(CorrectedNight::isFile).toList()) {
          files.put(
              Path.of(latest).resolve(real.relativize(file)).normalize().toString(),
              Hashes.sha256(file));
        }
      }
    }
    return files;
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }
}

package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.jobs.ingest.BackfillNeeded;
import org.tenantinsight.jobs.io.CrashStates;
import org.tenantinsight.jobs.io.LakeContent;
import org.tenantinsight.jobs.io.Ledger;
import org.tenantinsight.jobs.io.Publication;
import org.tenantinsight.jobs.io.ZoneGroups;
import org.tenantinsight.jobs.io.Zones;

/** The second night of a small landlord, undisturbed, and what a stop of it must and may leave. */
final class StoppedNight {

  private final Path folder;
  private final SmallLandlord landlord;
  private final SparkSession spark;
  private final SortedMap<String, String> lakeBefore;
  private final Set<String> placesOfRecovery = new TreeSet<>();
  private int times;

  private StoppedNight(Path folder, SmallLandlord landlord, SparkSession spark) throws Exception {
    this.folder = folder;
    this.landlord = landlord;
    this.spark = spark;
    this.lakeBefore = LakeContent.files(undisturbed().resolve("lake"));
  }

  /** A landlord in {@code folder} who goes on after the first night. */
  static StoppedNight after(FirstNight first, Path folder, SparkSession spark) throws Exception {
    first.copy("landing", folder.resolve("landing"));
    first.copy("lake", folder.resolve("undisturbed/lake"));
    first.copy("out", folder.resolve("undisturbed/out"));
    return new StoppedNight(folder, new SmallLandlord(folder), spark);
  }

  /** Runs the second night to its end; what a stop at each place that is wanted would leave. */
  CrashStates stops(Predicate<String> wanted) throws Exception {
    return CrashStates.during(
        undisturbed(),
        folder.resolve("stops"),
        wanted,
        () -> landlord.nights(undisturbed(), spark).upTo(SmallLandlord.LAST, 1));
  }

  /**
   * Whatever a {@code latest} leads to is there with every file and byte that it has at the end.
   */
  void everyLatestLeadsToSomethingWhole(CrashStates.State stop) throws Exception {
    SortedMap<String, String> whole = SmallLandlord.published(undisturbed());
    SortedMap<String, String> published = SmallLandlord.published(stop.folder());
    Map<String, String> latest = SmallLandlord.latest(stop.folder());

    assertThat(latest).as(stop.place()).isNotEmpty();
    latest.forEach(
        (link, target) -> {
          assertThat(stop.folder().resolve("out").resolve(target)).as(stop.place()).exists();
          // A list is one of three files of one name; every other zone has a folder.
          String start = target.replaceFirst("\\.xlsx$", "");
          assertThat(startingWith(start, published))
              .as(stop.place() + ": " + link)
              .isNotEmpty()
              .isEqualTo(startingWith(start, whole));
        });
  }

  private static SortedMap<String, String> startingWith(
      String start, SortedMap<String, String> files) {
    return files.subMap(start, start + Character.MAX_VALUE);
  }

  /** Mends the lake as every start does; stops there are noted, and mended too. */
  void theLakeGoesBackToWhatItsLedgerKnows(CrashStates.State stop) throws Exception {
    CrashStates again =
        CrashStates.during(
            stop.folder(),
            folder.resolve("stops-of-mending").resolve(stop.folder().getFileName()),
            place -> placesOfRecovery.add(place),
            () -> mend(stop.folder()));
    for (CrashStates.State second : again.states()) {
      mend(second.folder());
      theLakeIsAsBeforeOrAfterTheNight(second);
    }
    theLakeIsAsBeforeOrAfterTheNight(stop);
  }

  private void mend(Path copy) throws Exception {
    replay(copy).mend();
  }

  private void theLakeIsAsBeforeOrAfterTheNight(CrashStates.State stop) throws Exception {
    Path lake = stop.folder().resolve("lake");
    boolean done = new Ledger(lake).newest(SmallLandlord.LAST).isPresent();
    SortedMap<String, String> expected =
        done ? LakeContent.files(undisturbed().resolve("lake")) : lakeBefore;
    SortedMap<String, String> actual = LakeContent.files(lake);
    // A line that was written without the number of lines counts, and the number follows later.
    areTheSame(
        stop.place(), without("ledger.jsonl.end", actual), without("ledger.jsonl.end", expected));
  }

  /** Keeps what the night has staged at that place, before anything of it is published. */
  Path staged(CrashStates.State beforePublication) throws Exception {
    Path staged = folder.resolve("staged").resolve(String.valueOf(times++));
    SmallLandlord.copy(beforePublication.folder().resolve("out/.staging"), staged);
    return staged;
  }

  /** Publishes over what the stop left, as the next run does at its end. */
  void publishingAgainGivesTheSame(CrashStates.State stop, Path staged) throws Exception {
    Path out = stop.folder().resolve("out");
    Publication publication = new Publication(out, ZoneGroups.none());
    Path staging = publication.stage();
    Zones.delete(staging);
    SmallLandlord.copy(staged, staging);
    publication.publish(staging, true);
    areTheSame(
        stop.place(),
        SmallLandlord.published(stop.folder()),
        SmallLandlord.published(undisturbed()));
    assertThat(SmallLandlord.latest(stop.folder()))
        .as(stop.place())
        .isEqualTo(SmallLandlord.latest(undisturbed()));
  }

  /** Runs the night again and compares every published byte and every row of the lake. */
  void theNextRunGivesTheSame(CrashStates.State stop) throws Exception {
    landlord.nights(stop.folder(), spark).upTo(SmallLandlord.LAST, 1);
    isAsUndisturbed(stop.place(), stop.folder());
  }

  /** Compares every published byte and every row of the lake with the undisturbed night's. */
  void isAsUndisturbed(String what, Path copy) throws Exception {
    areTheSame(what, SmallLandlord.published(copy), SmallLandlord.published(undisturbed()));
    assertThat(SmallLandlord.latest(copy)).as(what).isEqualTo(SmallLandlord.latest(undisturbed()));
    areTheSame(
        what,
        LakeContent.rows(copy.resolve("lake"), spark),
        LakeContent.rows(undisturbed().resolve("lake"), spark));
    assertThat(copy.resolve("out/.staging")).as(what).doesNotExist();
  }

  /**
   * A file that came late takes the lake back; a stop before the ledger says so changes nothing.
   */
  void goingBackIsDoneWholeOrNotAtAll() throws Exception {
    Path copy = folder.resolve("late");
    SmallLandlord.copy(undisturbed(), copy);
    CrashStates stops =
        CrashStates.during(
            copy,
            folder.resolve("going-back"),
            placesOfRecovery::add,
            () -> replay(copy).goBack(new BackfillNeeded("contact.csv", SmallLandlord.LAST)));
    for (CrashStates.State stop : stops.states()) {
      mend(stop.folder());
      boolean back = new Ledger(stop.folder().resolve("lake")).owed().contains(SmallLandlord.LAST);
      SortedMap<String, String> expected =
          back ? lakeBefore : LakeContent.files(undisturbed().resolve("lake"));
      areTheSame(
          stop.place(),
          without("ledger.jsonl", LakeContent.files(stop.folder().resolve("lake"))),
          without("ledger.jsonl", expected));
    }
  }

  /** Names what differs and not what is the same, which is much. */
  private static void areTheSame(
      String what, SortedMap<String, String> actual, SortedMap<String, String> expected) {
    Set<Map.Entry<String, String>> differences = new HashSet<>(actual.entrySet());
    differences.removeAll(expected.entrySet());
    Set<Map.Entry<String, String>> lost = new HashSet<>(expected.entrySet());
    lost.removeAll(actual.entrySet());
    assertThat(differences).as(what + ": too many or changed").isEmpty();
    assertThat(lost).as(what + ": lost").isEmpty();
  }

  private static SortedMap<String, String> without(String start, SortedMap<String, String> files) {
    SortedMap<String, String> rest = new TreeMap<>(files);
    rest.keySet().removeIf(file -> file.startsWith(start));
    return rest;
  }

  private Replay replay(Path copy) {
    Folders folders = landlord.folders(copy);
    return new Replay(folders, new Ledger(folders.lake()), SmallLandlord.silent());
  }

  /** The places that mending and going back have passed so far. */
  Set<String> placesOfRecovery() {
    return Set.copyOf(placesOfRecovery);
  }

  /** Whether a stop left the same files as another, so that the next run must give the same. */
  static String leftOnDisk(CrashStates.State mended) throws Exception {
    return LakeContent.files(mended.folder().resolve("lake"))
        + SmallLandlord.published(mended.folder()).toString()
        + SmallLandlord.latest(mended.folder());
  }

  /** The copy on which nothing was disturbed. */
  Path undisturbed() {
    return folder.resolve("undisturbed");
  }
}

package org.tenantinsight.jobs.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.ingest.FileMutants.FileMutant;
import org.tenantinsight.jobs.ingest.FileMutants.Outcome;

/** One damage at a time to a file of every shipped feed. */
class FileMutantsTest {

  private static final int FEWEST = 60;
  private static final String CANARY = "kanarienvogel";

  @TempDir Path temp;

  static Stream<String> feeds() {
    return Feeds.shipped().stream().map(FeedSpec::name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feeds")
  void everyDamagedFileHasTheOutcomeThatTheDeclarationSays(String name) throws Exception {
    FeedSpec feed = Feeds.shipped(name);
    List<String> good = read(FileMutants.of(feed).get(0)).outcomes(feed.columns().size());
    List<String> wrong = new ArrayList<>();
    List<FileMutant> mutants = FileMutants.of(feed);
    for (FileMutant mutant : mutants) {
      ReadFile read = read(mutant);
      Outcome is = outcome(mutant, read, good);
      if (is != mutant.outcome() || !addsUp(read)) {
        wrong.add(
            mutant.about()
                + ": is "
                + is
                + ", must be "
                + mutant.outcome()
                + " ("
                + read.refusal()
                + ")");
      }
    }

    assertThat(mutants).hasSizeGreaterThan(FEWEST);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feeds")
  void noCellOfADamagedFileStandsInAMessage(String name) throws Exception {
    FeedSpec feed = Feeds.shipped(name);
    for (FileMutant mutant : FileMutants.of(feed)) {
      for (String damaged : canaries(mutant, feed)) {
        ReadFile read =
            ReadFile.of(
                damaged.getBytes(UTF_8), temp, "canary.csv", mutant.feed(), Set.of("ethnic_group"));

        assertThat(String.join("\n", read.messages()).toLowerCase(Locale.ROOT))
            .as("%s", mutant.about())
            .doesNotContain(CANARY);
      }
    }
  }

  /** The mutant with a canary in every cell of its rows, and with one in every cell there is. */
  private static List<String> canaries(FileMutant mutant, FeedSpec feed) {
    if (mutant.bytes().length > 5_000) {
      return List.of();
    }
    String text = new String(mutant.bytes(), UTF_8);
    int rows = Math.max(text.indexOf('\n'), 0);
    String everywhere = text.replaceAll("[A-Za-z0-9_]+", CANARY);
    return List.of(
        text.substring(0, rows) + everywhere.substring(Math.max(everywhere.indexOf('\n'), 0)),
        everywhere);
  }

  private ReadFile read(FileMutant mutant) throws IOException {
    return ReadFile.of(
        mutant.bytes(), temp, mutant.file(), mutant.feed(), restricted(mutant.feed()));
  }

  private static Set<String> restricted(FeedSpec feed) {
    boolean declared = feed.columns().stream().anyMatch(c -> c.name().equals("ethnic_group"));
    return declared ? Set.of() : Set.of("ethnic_group");
  }

  private static boolean addsUp(ReadFile read) {
    Survey survey = read.survey();
    return read.refusal() != null
        || survey.records() == survey.good() + survey.quarantined() + survey.skipped();
  }

  private static Outcome outcome(FileMutant mutant, ReadFile read, List<String> good) {
    if (read.refusal() != null) {
      return Outcome.REFUSED;
    }
    List<String> is = read.outcomes(mutant.feed().columns().size());
    if (is.equals(good) || is.isEmpty()) {
      return Outcome.SAME;
    }
    if (is.size() == good.size() && is.get(FileMutants.DAMAGED).startsWith("Finding")) {
      List<String> others = new ArrayList<>(is);
      others.set(FileMutants.DAMAGED, good.get(FileMutants.DAMAGED));
      return others.equals(good) ? Outcome.QUARANTINED : Outcome.NOTHING_GOOD;
    }
    return read.survey().quarantined() == 0 && is.size() == good.size()
        ? Outcome.WITHOUT_COLUMN
        : Outcome.NOTHING_GOOD;
  }
}

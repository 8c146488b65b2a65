package org.tenantinsight.jobs.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.ingest.CellMutants.CellMutant;
import org.tenantinsight.jobs.ingest.FeedFile.FeedRecord;
import org.tenantinsight.jobs.ingest.FeedFile.Kind;
import org.tenantinsight.transforms.conform.ReadRow;
import org.tenantinsight.transforms.conform.ReadRow.Finding;

/** One damaged cell at a time, in every column of every shipped feed, between two good rows. */
class CellMutantsTest {

  private static final int FEWEST = 80;

  @TempDir Path temp;

  static Stream<String> feeds() {
    return Feeds.shipped().stream().map(FeedSpec::name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feeds")
  void everyDamagedCellHasTheOutcomeThatTheDeclarationSays(String name) throws Exception {
    FeedSpec feed = Feeds.shipped(name);
    List<CellMutant> mutants = CellMutants.of(feed);
    List<FeedRecord> records = read(feed, mutants).records();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i++) {
      String difference = difference(feed, mutants.get(i), i, records.get(2 * i + 2));
      if (difference != null) {
        wrong.add(difference);
      }
    }

    assertThat(mutants).hasSizeGreaterThan(FEWEST);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feeds")
  void noDamagedCellChangesItsNeighbours(String name) throws Exception {
    FeedSpec feed = Feeds.shipped(name);
    List<CellMutant> mutants = CellMutants.of(feed);
    List<FeedRecord> records = read(feed, mutants).records();
    List<FeedRecord> alone = read(feed, List.of()).records();
    String good = values(feed, alone.get(1)).replace("REF999999", "REF0");

    assertThat(records).hasSize(2 * mutants.size() + 2);
    for (int i = 0; i <= mutants.size(); i++) {
      assertThat(values(feed, records.get(2 * i + 1)))
          .as("the row after mutant %d", i)
          .isEqualTo(good.replace("REF0", "REF" + (i == mutants.size() ? 999_999 : 2 * i)));
    }
  }

  /** Each mutant between two good rows, the last of which closes the file. */
  private ReadFile read(FeedSpec feed, List<CellMutant> mutants) throws IOException {
    StringBuilder file = new StringBuilder(line(Feeds.header(feed)));
    for (int i = 0; i < mutants.size(); i++) {
      file.append(line(Feeds.goodRow(feed, 2 * i)));
      List<String> damaged = new ArrayList<>(Feeds.goodRow(feed, 2 * i + 1));
      damaged.set(mutants.get(i).column(), mutants.get(i).cell());
      file.append(line(damaged));
    }
    file.append(line(Feeds.goodRow(feed, 999_999)));
    Path path = Files.write(temp.resolve("mutants.csv"), file.toString().getBytes(UTF_8));
    return ReadFile.of(path, feed, Set.of());
  }

  private static String line(List<String> cells) {
    return Feeds.line(cells, ',') + "\n";
  }

  /** What is not as it must be, in words; null = nothing. */
  private static String difference(FeedSpec feed, CellMutant mutant, int number, FeedRecord is) {
    String column = feed.columns().get(mutant.column()).name();
    String about = column + " [" + mutant.cell().lines().findFirst().orElse("") + "] ";
    if (mutant.quarantined()) {
      boolean right =
          is.kind() == Kind.QUARANTINED
              && (mutant.rule() == null
                  || Objects.requireNonNull(is.refusal()).rule().equals(mutant.rule()));
      return right ? null : about + "must be quarantined by " + mutant.rule() + ", is " + shown(is);
    }
    if (is.kind() != Kind.GOOD) {
      return about + "must be kept, is " + shown(is);
    }
    ReadRow row = Objects.requireNonNull(is.row());
    List<Finding> findings =
        mutant.rule() == null ? List.of() : List.of(new Finding(column, mutant.rule()));
    boolean right =
        Objects.equals(row.value(mutant.column()), mutant.value())
            && row.findings().equals(findings);
    return right
        ? null
        : about
            + "must be "
            + mutant.value()
            + " "
            + findings
            + ", is "
            + row.value(mutant.column())
            + " "
            + row.findings();
  }

  private static String shown(FeedRecord record) {
    return record.kind() + " " + record.refusal();
  }

  private static String values(FeedSpec feed, FeedRecord record) {
    assertThat(record.kind()).isEqualTo(Kind.GOOD);
    return Arrays.toString(ReadFile.values(record, feed.columns().size()));
  }
}

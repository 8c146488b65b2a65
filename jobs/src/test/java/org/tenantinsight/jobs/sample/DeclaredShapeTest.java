package org.tenantinsight.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.SettingsException;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.transforms.conform.ReadRow;
import org.tenantinsight.transforms.conform.RowReader;
import org.tenantinsight.transforms.profile.ProfileVocabulary;
import org.tenantinsight.transforms.tables.LinkDecisionTable;

/** Every row of the synthetic landlord is read by the shipped declarations, and none is refused. */
class DeclaredShapeTest {

  private static final LocalDate TONIGHT = LocalDate.of(2026, 10, 31);

  @TempDir static Path folder;

  @TestFactory
  List<DynamicTest> everyRowFitsItsDeclaration() throws IOException, SettingsException {
    LandingFolder landing =
        LandingFolder.write(new SampleOptions(400, 7, 2, TONIGHT, 1, folder, false, 0));
    return declared()
        .map(feed -> DynamicTest.dynamicTest(feed.name(), () -> fits(landing, feed)))
        .toList();
  }

  @Test
  void aRowWithAnImpossibleDateIsRefusedWholeInEveryFeedThatHasOne()
      throws IOException, SettingsException {
    LandingFolder landing =
        LandingFolder.write(
            new SampleOptions(400, 7, 2, TONIGHT, 1, folder.resolve("dirty"), false, 0.2));
    List<String> feeds = new ArrayList<>();
    declared()
        .forEach(
            declared -> {
              Feed feed = Feed.valueOf(declared.kind().toUpperCase(Locale.ROOT));
              RowReader reader = RowReader.of(declared, column -> true, TONIGHT);
              for (String[] cells : landing.cells(TONIGHT, feed)) {
                if (Arrays.stream(cells).anyMatch(cell -> cell.startsWith("31/02/2025"))) {
                  feeds.add(declared.name());
                  assertThat(reader.read(cells).refusal()).as(declared.name()).isNotNull();
                }
              }
            });

    assertThat(feeds).contains("tenancy", "person_alert", "repair", "rent_account", "contact");
  }

  private static Stream<FeedSpec> declared() throws IOException, SettingsException {
    return SettingsLoader.load(
            Path.of("../config/settings"), List.of(), ProfileVocabulary.vocabulary())
        .feeds()
        .stream()
        // Nobody delivers it: a night makes it of review files that come back.
        .filter(feed -> !feed.kind().equals(LinkDecisionTable.TABLE.name()));
  }

  private static void fits(LandingFolder landing, FeedSpec declared) {
    Feed feed = Feed.valueOf(declared.kind().toUpperCase(Locale.ROOT));
    assertThat(feed.columns())
        .isEqualTo(declared.columns().stream().map(ColumnSpec::name).toList());
    RowReader reader = RowReader.of(declared, column -> true, TONIGHT);
    for (String[] cells : landing.cells(TONIGHT, feed)) {
      ReadRow row = reader.read(cells);
      assertThat(row.refusal()).isNull();
      assertThat(row.findings()).isEmpty();
    }
  }
}

package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.profile.ProfileVocabulary;
import org.tenantinsight.transforms.tables.ResidentLinkTable;

/** A night whose {@code overrides.csv} holds lines that cannot be followed. */
class OverridesNightTest extends SparkTest {

  @TempDir Path folder;

  @Test
  void isRefusedWithEveryLineAndLeavesWhatWasPublished() throws Exception {
    for (String part : List.of("landing", "lake", "out")) {
      FirstNight.of(this::spark).copy(part, folder.resolve(part));
    }
    List<String> rows = rowsOfPeople();
    Settings settings =
        settings(
            """
            verdict,mention,other_mention,reason,author,date,expires
            NEVER,contact|SECRET-1,%1$s,gone,JB,2026-08-30,2026-08-30
            NEVER,contact|SECRET-2,%1$s,gone,JB,2026-08-30,

            ALWAYS,%1$s,%2$s,one,JB,2026-08-30,
            NEVER,%1$s,%3$s,two,JB,2026-08-30,
            ALWAYS,%3$s,%2$s,one,JB,2026-08-30,
            """
                .formatted(rows.toArray()));
    SortedMap<String, String> published = SmallLandlord.published(folder);
    SortedMap<String, String> latest = SmallLandlord.latest(folder);
    Nights nights =
        new Nights(
            new SmallLandlord(folder).folders(folder),
            settings,
            this::spark,
            SmallLandlord.silent());

    Throwable refusal = catchThrowable(() -> nights.upTo(SmallLandlord.LAST, 1));

    assertThat(refusal)
        .hasMessageContaining("overrides.csv: line 3: mention: names a row that no feed has")
        .hasMessageContaining("overrides.csv: lines 5, 6 and 7: verdict: ALWAYS (lines 5 and 7)")
        .message()
        .as("a line that has expired is passed over, and no key is repeated")
        .doesNotContain("line 2:", "SECRET", rows.get(0), rows.get(1), rows.get(2));
    assertThat(Failures.sayLast(refusal, SmallLandlord.LAST, 0))
        .isEqualTo(ExitCode.REFUSED.number());
    assertThat(SmallLandlord.published(folder)).isEqualTo(published);
    assertThat(SmallLandlord.latest(folder)).isEqualTo(latest);
  }

  /** Three people's rows, none of the same person. */
  private List<String> rowsOfPeople() {
    return new Lake(spark(), folder.resolve("lake"))
            .read(ResidentLinkTable.TABLE)
            .where("feed = 'person'")
            .groupBy("resident_id")
            .agg(functions.min("source_key").as("source_key"))
            .orderBy("source_key")
            .limit(3)
            .collectAsList()
            .stream()
            .map(row -> "person|" + row.getString(1))
            .toList();
  }

  private Settings settings(String overrides) throws Exception {
    Path settings = folder.resolve("settings");
    SmallLandlord.copy(SmallLandlord.SETTINGS, settings);
    Files.writeString(settings.resolve("overrides.csv"), overrides);
    return SettingsLoader.load(settings, List.of(), ProfileVocabulary.vocabulary());
  }
}

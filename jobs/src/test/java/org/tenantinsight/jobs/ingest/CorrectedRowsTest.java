package org.tenantinsight.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.conform.FeedState;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.ReplacedRowTable;

/** What a row said before a later delivery corrected it is kept, and known to whoever asks. */
class CorrectedRowsTest extends SparkTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 30);
  private static final LocalDate SECOND = LocalDate.of(2026, 10, 31);
  private static final String PEOPLE = "person_ref,tenancy_ref,role,forename,surname\n";

  @TempDir Path folder;

  @Test
  void theEarlierVersionIsKnownFromTheDeliveryOnThatCorrectedIt() throws Exception {
    Lake lake = new Lake(spark(), folder.resolve("lake"));
    night(lake, FIRST, "N1,T1,TENANT,Alan,Thistlewood\nN2,T2,TENANT,Carl,Umney\n");
    night(lake, SECOND, "N1,T1,TENANT,Bev,Okonkwo\nN2,T2,TENANT,Carl,Umney\n");

    assertThat(corrected(lake, FIRST)).isEmpty();
    assertThat(corrected(lake, SECOND)).containsExactly("N1 Alan 2026-10-30");
  }

  private List<String> corrected(Lake lake, LocalDate asOf) {
    return new FeedState(lake.read(ReplacedRowTable.TABLE), asOf)
            .corrected(lake.read(FeedTables.stored(PersonTable.TABLE)), PersonTable.TABLE)
            .collectAsList()
            .stream()
            .map(
                row ->
                    row.getAs(PersonTable.PERSON_REF)
                        + " "
                        + row.getAs(PersonTable.FORENAME)
                        + " "
                        + row.getAs(PersonTable.DELIVERY))
            .toList();
  }

  private void night(Lake lake, LocalDate day, String rows) throws Exception {
    Path file = folder.resolve("landing").resolve(day.toString()).resolve("person.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, PEOPLE + rows);
    new Ingest(spark(), lake, Cases.shippedSettings())
        .run(
            new IngestRequest(
                folder.resolve("landing"),
                day,
                "night of " + day,
                Set.of("person"),
                Set.of(),
                Map.of()),
            line -> {});
  }
}

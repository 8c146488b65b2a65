package org.tenantinsight.jobs.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.MergedHomes;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachOutcomeTable;
import org.tenantinsight.transforms.tables.Table;

/** What was done about a home that became part of another one counts for the board. */
class MergedHomeIsCountedTest extends SparkTest {

  @TempDir Path folder;

  @Test
  void itsFlagItsListingAndItsAnswerAreKnownUnderItsNewId() throws Exception {
    MergedHomes homes = MergedHomes.in(folder, spark());

    TableSet history = BoardStep.history(homes.tuesday(), homes.tables());

    for (Table table :
        List.of(FlagTable.TABLE, OutreachEntryTable.TABLE, OutreachOutcomeTable.TABLE)) {
      assertThat(TextTable.show(history.get(table), "household_id"))
          .as(table.name())
          .isEqualTo("household_id\nHH-1\n");
    }
  }
}

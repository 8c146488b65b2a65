package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.outreach.Outreach;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachQueueTable;

/** A home that becomes part of another one keeps its place on the officer's list. */
class MergedHomeStaysListedTest extends SparkTest {

  @TempDir Path folder;

  @Test
  void itsPlaceItsWaitingAndWhatWasToldOfItAreKnownUnderItsNewId() throws Exception {
    MergedHomes homes = MergedHomes.in(folder, spark());

    TableSet known = OutreachStep.known(homes.tuesday(), homes.tables());

    for (String table :
        List.of(
            OutreachEntryTable.TABLE.name(), OutreachQueueTable.TABLE.name(), Outreach.LAST_ROW)) {
      assertThat(TextTable.show(known.get(table), "household_id", "as_of"))
          .as(table)
          .isEqualTo("household_id | as_of\nHH-1 | 2026-10-05\n");
    }
  }
}

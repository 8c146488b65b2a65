package org.tenantinsight.jobs;

import java.io.IOException;
import java.util.List;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.Table;

/** One step of the night. It reads only tables that stand to its left in {@link Pipeline}. */
public interface Step {

  /** Its name on the command line and in progress lines. */
  String name();

  /** The tables of the lake that it writes for the night; a later step alone reads them there. */
  List<Table> writes();

  /** The tables that this step once left in the lake for the night, as later steps see them. */
  default TableSet stored(Night night) {
    TableSet tables = TableSet.of();
    for (Table table : writes()) {
      tables = tables.with(table, night.stored(table));
    }
    return tables;
  }

  /**
   * Does the step.
   *
   * @param tables all tables of the steps before this one
   * @throws org.tenantinsight.jobs.io.RefusedException when an input is missing or broken
   */
  Result run(Night night, TableSet tables) throws IOException;

  /**
   * What a step did.
   *
   * @param tables the tables that it adds for the steps after it
   * @param rows rows written, for the progress line
   * @param warnings sentences for the person who runs the night; any makes the run end with exit
   *     code 3
   */
  record Result(TableSet tables, long rows, List<String> warnings) {}
}

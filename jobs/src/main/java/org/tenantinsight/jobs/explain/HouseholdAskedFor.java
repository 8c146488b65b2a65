package org.tenantinsight.jobs.explain;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.jobs.Night;
import org.tenantinsight.jobs.export.Pseudonyms;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.PresentHouseholds;
import org.tenantinsight.transforms.tables.HouseholdTenancyTable;

/** Which household somebody means who types an id or a tenancy, also one from an old list. */
final class HouseholdAskedFor {

  private final String reference;
  private final Pseudonyms pseudonyms;

  private HouseholdAskedFor(String reference, Pseudonyms pseudonyms) {
    this.reference = reference;
    this.pseudonyms = pseudonyms;
  }

  /** The id that it has on the night; empty when none has that reference. */
  static Optional<String> id(Night night, TableSet tables, String reference) throws IOException {
    HouseholdAskedFor asked =
        new HouseholdAskedFor(reference, new Pseudonyms(night.keys().export()));
    return asked
        .ofTheNight(tables.get(HouseholdTenancyTable.TABLE))
        .or(() -> asked.ofAnEarlierNight(night.presentHouseholds(tables)));
  }

  private Optional<String> ofTheNight(Dataset<Row> tenancies) {
    Column household = col(HouseholdTenancyTable.HOUSEHOLD_ID);
    Column tenancy = col(HouseholdTenancyTable.TENANCY_REF);
    return first(tenancies.where(names(household).or(tenancy.equalTo(reference))), household);
  }

  private Optional<String> ofAnEarlierNight(PresentHouseholds present) {
    return first(
        present.merged().where(names(col(PresentHouseholds.WRITTEN_ID))),
        col(PresentHouseholds.PRESENT_ID));
  }

  /** Whether the reference is this id, or its stand-in in the export. */
  private Column names(Column id) {
    return id.equalTo(reference).or(pseudonyms.of(id).equalTo(reference));
  }

  private static Optional<String> first(Dataset<Row> rows, Column household) {
    return rows.select(household).distinct().orderBy(household).collectAsList().stream()
        .findFirst()
        .map(row -> row.getString(0));
  }
}

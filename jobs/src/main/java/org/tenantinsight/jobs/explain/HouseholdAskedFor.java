package org.tenantinsight.jobs.explain;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.tenantinsight.jobs.Night;
import org.tenantinsight.jobs.export.Pseudonyms;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.HouseholdTenancyTable;
import org.tenantinsight.transforms.tables.ResidentAliasTable;

/** Which household somebody means who types an id or a tenancy, also one from an old list. */
final class HouseholdAskedFor {

  private final Night night;
  private final TableSet tables;
  private final Pseudonyms pseudonyms;

  private HouseholdAskedFor(Night night, TableSet tables, Pseudonyms pseudonyms) {
    this.night = night;
    this.tables = tables;
    this.pseudonyms = pseudonyms;
  }

  /** The id that it has on the night; empty when none has that reference. */
  static Optional<String> id(Night night, TableSet tables, String reference) throws IOException {
    HouseholdAskedFor asked =
        new HouseholdAskedFor(night, tables, new Pseudonyms(night.keys().export()));
    Column tenancy = col(HouseholdTenancyTable.TENANCY_REF);
    return asked
        .ofTheNight(reference, tenancy.equalTo(reference))
        .or(() -> asked.ofAnEarlierNight(reference));
  }

  private Optional<String> ofTheNight(String reference, Column orElse) {
    Column household = col(HouseholdTenancyTable.HOUSEHOLD_ID);
    return tables
        .get(HouseholdTenancyTable.TABLE)
        .where(
            household.equalTo(reference).or(pseudonyms.of(household).equalTo(reference)).or(orElse))
        .select(household)
        .distinct()
        .orderBy(household)
        .collectAsList()
        .stream()
        .findFirst()
        .map(row -> row.getString(0));
  }

  /** The newest MERGE row of an id names its present one; an id that was only split lives on. */
  private Optional<String> ofAnEarlierNight(String reference) {
    Column oldId = col(ResidentAliasTable.OLD_ID);
    return night
        .upTo(ResidentAliasTable.TABLE)
        .where(oldId.equalTo(reference).or(pseudonyms.of(oldId).equalTo(reference)))
        .where(col(ResidentAliasTable.EVENT).equalTo("MERGE"))
        .orderBy(col(ResidentAliasTable.AS_OF).desc(), col(ResidentAliasTable.NEW_ID).desc())
        .limit(1)
        .collectAsList()
        .stream()
        .findFirst()
        .map(row -> row.<String>getAs(ResidentAliasTable.NEW_ID))
        .flatMap(id -> ofTheNight(id, lit(false)));
  }
}

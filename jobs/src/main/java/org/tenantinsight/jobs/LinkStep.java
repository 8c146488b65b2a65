package org.tenantinsight.jobs;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Row;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.Linkage;
import org.tenantinsight.transforms.tables.EvidencePairTable;
import org.tenantinsight.transforms.tables.EvidenceRowTable;
import org.tenantinsight.transforms.tables.HouseholdTenancyTable;
import org.tenantinsight.transforms.tables.ResidentAliasTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;
import org.tenantinsight.transforms.tables.Table;

/** Who is who, and who lives together: residents and households with ids that last. */
final class LinkStep implements Step {

  @Override
  public String name() {
    return "link";
  }

  @Override
  public List<Table> writes() {
    return Linkage.TABLES;
  }

  @Override
  public Result run(Night night, TableSet tables) throws IOException {
    TableSet before =
        TableSet.of()
            .with(ResidentAliasTable.TABLE, night.everyNightBefore(ResidentAliasTable.TABLE))
            .withLazy(Linkage.EARLIER_LINKS, () -> night.everyNightBefore(ResidentLinkTable.TABLE))
            .withLazy(
                Linkage.EARLIER_TENANCIES,
                () -> night.everyNightBefore(HouseholdTenancyTable.TABLE));
    for (Table table :
        List.of(
            ResidentLinkTable.TABLE,
            HouseholdTenancyTable.TABLE,
            EvidenceRowTable.TABLE,
            EvidencePairTable.TABLE)) {
      before = before.with(table, night.before(table));
    }
    TableSet linked =
        Linkage.link(night.spark(), tables, before, night.settings().linkage(), night.asOf());
    tellWork(night, linked.get(Linkage.WORK).collectAsList().get(0));
    tellChangedHands(night, linked.get(Linkage.HANDED_ON).where("member LIKE 'person|%'").count());
    tell(night, linked.get(Linkage.ANSWERS).collectAsList().get(0));
    Result written = night.write(writes(), linked);
    return new Result(
        written.tables(), written.rows(), strayAlerts(linked.get(Linkage.STRAY_ALERT).count()));
  }

  private static List<String> strayAlerts(long alerts) {
    return alerts == 0
        ? List.of()
        : List.of(
            ("open alerts under a person_ref that two people bear, or bore: %,d; they are at"
                    + " nobody's door, so ask whom each means and have it raised again")
                .formatted(alerts));
  }

  private static void tellWork(Night night, Row work) {
    long rows = work.getLong(0);
    long leftOut = work.getLong(2);
    night
        .progress()
        .say(
            "link: %,d rows that evidence may join, %,d pairs compared (%.1f a row)%s"
                .formatted(
                    rows,
                    work.getLong(1),
                    rows == 0 ? 0 : work.getLong(1) / (double) rows,
                    leftOut == 0
                        ? ""
                        : "; %,d groups of too many rows that share a value were left out"
                            .formatted(leftOut)));
  }

  private static void tellChangedHands(Night night, long rows) {
    if (rows > 0) {
      night
          .progress()
          .say(
              "link: rows under whose key a source has somebody else than before: %,d; they do not have the earlier person's id"
                  .formatted(rows));
    }
  }

  /** What became of the answers that came back with review files; nothing when there are none. */
  private static void tell(Night night, Row answers) {
    if (answers.getInt(0) + answers.getInt(1) + answers.getInt(2) > 0) {
      night
          .progress()
          .say(
              "answers to the link review: %d followed, %d cannot be followed (see link-review), %d name a row that no feed has"
                  .formatted(answers.getInt(0), answers.getInt(1), answers.getInt(2)));
    }
  }
}

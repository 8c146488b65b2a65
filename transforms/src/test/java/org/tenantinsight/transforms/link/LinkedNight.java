package org.tenantinsight.transforms.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.AlertHomeTable;
import org.tenantinsight.transforms.tables.ResidentAliasTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;

/** What tests ask of a night of linkage. */
final class LinkedNight {

  private LinkedNight() {}

  /** The resident of a row, by its source key with or without the feed before it. */
  static String residentOf(TableSet night, String row) {
    return resident(night, row).orElseThrow();
  }

  /** The same; empty when the row is nobody's. */
  static String residentOrNobody(TableSet night, String row) {
    return resident(night, row).orElse("");
  }

  private static Optional<String> resident(TableSet night, String row) {
    Column key = col(ResidentLinkTable.SOURCE_KEY);
    return night
        .get(ResidentLinkTable.TABLE)
        .where(key.equalTo(row).or(concat_ws("|", col(ResidentLinkTable.FEED), key).equalTo(row)))
        .where("match_kind <> 'REVIEW'")
        .collectAsList()
        .stream()
        .findFirst()
        .map(link -> link.getAs(ResidentLinkTable.RESIDENT_ID));
  }

  /** At the doors of which residents the alert stands. */
  static List<String> doors(Dataset<Row> alertHomes, String alert) {
    return alertHomes
        .where(col(AlertHomeTable.ALERT_ID).equalTo(alert))
        .select(AlertHomeTable.RESIDENT_ID)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** What became of ids on the night: old id, event and new id of each. */
  static List<String> aliases(TableSet night) {
    return night.get(ResidentAliasTable.TABLE).collectAsList().stream()
        .map(LinkedNight::said)
        .toList();
  }

  private static String said(Row alias) {
    return String.join(
        " ",
        alias.<String>getAs(ResidentAliasTable.OLD_ID),
        alias.getAs(ResidentAliasTable.EVENT),
        alias.getAs(ResidentAliasTable.NEW_ID));
  }
}

package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.ContactTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.ResidentAliasTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;
import org.tenantinsight.transforms.tables.Table;
import org.tenantinsight.transforms.tables.TenancyTable;

/**
 * What must hold of every night, whatever was delivered: three nights of {@link RandomNights}, on
 * which people come, move, get a second reference, change their name, and references change hands.
 */
class LinkageInvariantsTest extends SparkTest {

  private static final String[] LINK = {
    ResidentLinkTable.FEED,
    ResidentLinkTable.SOURCE_KEY,
    ResidentLinkTable.RESIDENT_ID,
    ResidentLinkTable.MATCH_KIND,
    ResidentLinkTable.MATCH_WEIGHT
  };

  private final Set<String> everGiven = new HashSet<>();
  private final Map<String, String> newest = new HashMap<>();

  @Test
  void idsDependOnNothingButWhatWasDelivered() {
    RandomNights deliveries = new RandomNights(20_261_005);
    List<String> shown = new ArrayList<>();
    TableSet before = TableSet.of();
    for (int night = 0; night < 3; night++) {
      TableSet linked = link(deliveries, night, before, false);
      String links = show(linked);
      assertThat(show(link(deliveries, night, before, true)))
          .as("rows in another order")
          .isEqualTo(links);
      TableSet again = link(deliveries, night, linked, false);
      assertThat(show(again)).as("a night without a change").isEqualTo(links);
      assertThat(again.get(ResidentAliasTable.TABLE).count()).as("no id changes hands").isZero();
      everyIdLeadsToSomebody(linked);
      whoIsApartStaysApart(deliveries, linked);
      shown.add(links);
      before = linked;
    }
    assertThat(shown).as("each night changed something").doesNotHaveDuplicates();
    assertThat(newest).as("an id was merged or left behind").isNotEmpty();
    assertThat(replayed(deliveries)).as("all nights again from landing").isEqualTo(shown);
  }

  private List<String> replayed(RandomNights deliveries) {
    List<String> shown = new ArrayList<>();
    TableSet before = TableSet.of();
    for (int night = 0; night < 3; night++) {
      before = link(deliveries, night, before, true);
      shown.add(show(before));
    }
    return shown;
  }

  private void everyIdLeadsToSomebody(TableSet linked) {
    Set<String> present = new HashSet<>();
    linked
        .get(ResidentLinkTable.TABLE)
        .where("match_kind <> 'REVIEW'")
        .select(ResidentLinkTable.RESIDENT_ID)
        .distinct()
        .collectAsList()
        .forEach(row -> present.add(row.getString(0)));
    for (Row alias : linked.get(ResidentAliasTable.TABLE).collectAsList()) {
      newest.put(alias.getAs(ResidentAliasTable.OLD_ID), alias.getAs(ResidentAliasTable.NEW_ID));
    }
    everGiven.addAll(present);
    for (String id : everGiven) {
      String now = id;
      for (int step = 0; !present.contains(now) && step < everGiven.size(); step++) {
        now = newest.getOrDefault(now, "nobody");
      }
      assertThat(present).as("what became of an id").contains(now);
    }
  }

  private static void whoIsApartStaysApart(RandomNights deliveries, TableSet linked) {
    Map<String, String> residentOf = new HashMap<>();
    linked
        .get(ResidentLinkTable.TABLE)
        .where("match_kind <> 'REVIEW'")
        .collectAsList()
        .forEach(
            row ->
                residentOf.put(
                    row.getAs(ResidentLinkTable.FEED)
                        + "|"
                        + row.getAs(ResidentLinkTable.SOURCE_KEY),
                    row.getAs(ResidentLinkTable.RESIDENT_ID)));
    for (List<String> never : deliveries.never()) {
      String one = residentOf.get(never.get(0));
      assertThat(one == null || !one.equals(residentOf.get(never.get(1)))).as("NEVER").isTrue();
    }
  }

  private TableSet link(
      RandomNights deliveries, int night, TableSet before, boolean inAnotherOrder) {
    TableSet feeds = deliveries.feeds(spark(), night);
    if (inAnotherOrder) {
      for (Table table : List.of(PersonTable.TABLE, ContactTable.TABLE, TenancyTable.TABLE)) {
        Column key = functions.col(table.key().get(0));
        feeds = feeds.with(table, feeds.get(table).orderBy(key.desc()).repartition(3));
      }
    }
    return StoredNight.link(spark(), feeds, before, deliveries.settings(), deliveries.date(night));
  }

  private static String show(TableSet night) {
    return TextTable.show(night.get(ResidentLinkTable.TABLE), LINK);
  }
}

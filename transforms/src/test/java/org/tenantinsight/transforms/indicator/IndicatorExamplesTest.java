package org.tenantinsight.transforms.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tenantinsight.config.indicator.Example;
import org.tenantinsight.config.indicator.Indicator;
import org.tenantinsight.config.indicator.Outcome;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.tables.Column;
import org.tenantinsight.transforms.tables.FeedStatusTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;
import org.tenantinsight.transforms.tables.IndicatorHitTable;
import org.tenantinsight.transforms.tables.StateTables;
import org.tenantinsight.transforms.tables.Table;

/** Every example in the catalogue, by the settings' own reading and by the night's. */
class IndicatorExamplesTest extends SparkTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() {
    return ShippedSettings.indicators().stream()
        .flatMap(
            indicator ->
                indicator.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                indicator.id() + " " + example.name(),
                                () ->
                                    assertThat(
                                            indicator.outcome(example.given(), example.covered()))
                                        .isEqualTo(example.then()))));
  }

  @Test
  void theNightSaysWhatTheExamplesSay() {
    Map<String, Outcome> expected = new LinkedHashMap<>();
    Map<String, Outcome> found = new LinkedHashMap<>();
    for (boolean covered : List.of(true, false)) {
      List<Row> profiles = new ArrayList<>();
      for (Indicator indicator : ShippedSettings.indicators()) {
        for (Example example : indicator.examples()) {
          if (example.covered() == covered) {
            String household = indicator.id() + " " + example.name();
            expected.put(household, example.then());
            found.put(household, Outcome.NO_HIT);
            profiles.add(profile(household, example.given()));
          }
        }
      }
      evaluate(profiles, covered)
          .forEach(
              hit -> {
                String household = hit.getAs(IndicatorHitTable.HOUSEHOLD_ID);
                String indicator = hit.getAs(IndicatorHitTable.INDICATOR_ID);
                if (household.startsWith(indicator)) {
                  found.put(household, Outcome.valueOf(hit.getAs(IndicatorHitTable.STATE)));
                }
              });
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void everyIndicatorHasThreeExamplesAndABoundary() {
    assertThat(ShippedSettings.indicators())
        .allSatisfy(i -> assertThat(i.examples()).as(i.id()).hasSizeGreaterThanOrEqualTo(3))
        .allSatisfy(
            i ->
                assertThat(i.examples().stream().map(Example::then))
                    .as(i.id())
                    .contains(Outcome.HIT, Outcome.NO_HIT));
  }

  private List<Row> evaluate(List<Row> profiles, boolean covered) {
    Dataset<Row> profile = spark().createDataFrame(profiles, HouseholdProfileTable.TABLE.schema());
    List<Row> status = new ArrayList<>();
    for (Table feed : StateTables.ALL) {
      status.add(
          RowFactory.create(
              Date.valueOf(AS_OF),
              feed.name(),
              Date.valueOf(AS_OF),
              covered,
              Date.valueOf(AS_OF.minusYears(10))));
    }
    return Indicators.evaluate(
            profile,
            spark().createDataFrame(status, FeedStatusTable.TABLE.schema()),
            ShippedSettings.indicators(),
            AS_OF)
        .collectAsList();
  }

  private static Row profile(String household, Map<String, ?> given) {
    List<Object> values = new ArrayList<>();
    for (Column column : HouseholdProfileTable.TABLE.columns()) {
      Object value = given.get(column.name());
      switch (column.name()) {
        case HouseholdProfileTable.HOUSEHOLD_ID -> values.add(household);
        case HouseholdProfileTable.AS_OF -> values.add(Date.valueOf(AS_OF));
        case HouseholdProfileTable.CHAIN_START -> values.add(Date.valueOf(AS_OF.minusYears(9)));
        default ->
            values.add(
                column.type().equals(DataTypes.LongType) && value != null
                    ? (Object) ((Number) value).longValue()
                    : value);
      }
    }
    return RowFactory.create(values.toArray());
  }
}

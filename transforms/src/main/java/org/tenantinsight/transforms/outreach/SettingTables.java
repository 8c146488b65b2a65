package org.tenantinsight.transforms.outreach;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.config.AlertRule;
import org.tenantinsight.config.OutreachSettings;
import org.tenantinsight.config.indicator.Indicator;
import org.tenantinsight.config.indicator.Kind;
import org.tenantinsight.transforms.TableSet;

/** The parts of the settings that the outreach SQL joins with, as small tables. */
final class SettingTables {

  private SettingTables() {}

  /** One row per patch with a capacity of its own. */
  static final String PATCH_CAPACITY = "patch_capacity";

  /**
   * {@code alert_rule} (one row per alert code and rule), {@code indicator_setting} (one per
   * indicator) and {@code indicator_need} (one per indicator and feed).
   */
  static TableSet of(SparkSession spark, List<AlertRule> alertRules, List<Indicator> indicators) {
    List<Row> rules = new ArrayList<>();
    for (AlertRule alert : alertRules) {
      boolean every = alert.alert().endsWith("*");
      String code = every ? alert.alert().substring(0, alert.alert().length() - 1) : alert.alert();
      alert.rules().forEach(rule -> rules.add(RowFactory.create(code, every, rule)));
    }
    List<Row> kinds = new ArrayList<>();
    List<Row> needs = new ArrayList<>();
    for (Indicator indicator : indicators) {
      kinds.add(RowFactory.create(indicator.id(), indicator.kind() == Kind.OUR_ACTION));
      indicator.needs().forEach(feed -> needs.add(RowFactory.create(indicator.id(), feed)));
    }
    return TableSet.of()
        .with(
            "alert_rule",
            table(
                spark, rules, "alert_code STRING, every_code_that_begins_so BOOLEAN, rule STRING"))
        .with("indicator_setting", table(spark, kinds, "indicator_id STRING, our_action BOOLEAN"))
        .with("indicator_need", table(spark, needs, "indicator_id STRING, feed STRING"));
  }

  static Dataset<Row> capacities(SparkSession spark, OutreachSettings settings) {
    List<Row> capacities = new ArrayList<>();
    for (String patch : settings.patches().keySet()) {
      capacities.add(RowFactory.create(patch, settings.weeklyCapacity(patch)));
    }
    return table(spark, capacities, "patch_code STRING, capacity INT");
  }

  private static Dataset<Row> table(SparkSession spark, List<Row> rows, String columns) {
    return spark.createDataFrame(rows, StructType.fromDDL(columns));
  }
}

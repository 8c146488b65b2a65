package org.tenantinsight.transforms.link;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.TableSet;

/** Runs the {@code .sql} files of linkage, with the settings as their parameters. */
final class LinkageSql {

  private final SparkSession spark;
  private final LocalDate asOf;
  private final Map<String, Object> parameters;

  LinkageSql(SparkSession spark, LinkageSettings settings, LocalDate asOf) {
    this.spark = spark;
    this.asOf = asOf;
    this.parameters =
        Map.of(
            "birth_date_placeholders",
            settings.birthDatePlaceholders().stream()
                .map(LocalDate::toString)
                .collect(joining(",")),
            "birth_date_trusted",
            String.join(",", settings.birthDateTrusted()),
            "chain_gap_days",
            settings.chainGapDays(),
            "communal_live_tenancies",
            settings.communalLiveTenancies(),
            "communal_adults",
            settings.communalAdults(),
            "parent_child_years",
            settings.parentChildYears(),
            "max_people_per_phone",
            settings.maxPeoplePerPhone(),
            "max_people_per_email",
            settings.maxPeoplePerEmail());
  }

  /** Adds the tables that the files of these names select, each from those before it. */
  TableSet with(TableSet tables, String... names) {
    TableSet more = tables;
    for (String name : names) {
      more = more.with(name, sql(name, more));
    }
    return more;
  }

  /** The same for tables that several later ones read. */
  TableSet shared(TableSet tables, String... names) {
    TableSet more = tables;
    for (String name : names) {
      more = more.with(name, Leaf.of(sql(name, more)));
    }
    return more;
  }

  private Dataset<Row> sql(String name, TableSet tables) {
    return SqlFile.run(spark, "link/" + name + ".sql", asOf, parameters, tables);
  }
}

package org.tenantinsight.transforms.link;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.LongType;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.transforms.Leaf;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.link.match.Evidence;
import org.tenantinsight.transforms.tables.EvidencePairTable;
import org.tenantinsight.transforms.tables.EvidenceRowTable;
import org.tenantinsight.transforms.tables.HouseholdAccountTable;
import org.tenantinsight.transforms.tables.HouseholdMemberTable;
import org.tenantinsight.transforms.tables.HouseholdRowTable;
import org.tenantinsight.transforms.tables.HouseholdTable;
import org.tenantinsight.transforms.tables.HouseholdTenancyTable;
import org.tenantinsight.transforms.tables.LinkDecisionTable;
import org.tenantinsight.transforms.tables.LinkReviewTable;
import org.tenantinsight.transforms.tables.ResidentAliasTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;
import org.tenantinsight.transforms.tables.ResidentTable;
import org.tenantinsight.transforms.tables.Table;

/**
 * One resident, one household, and never a false merge.
 *
 * <ol>
 *   <li>every row that names a person becomes a mention, in one spelling;
 *   <li>keys join mentions, unless name or birth date contradict the key;
 *   <li>residents get ids that stay;
 *   <li>tenancies that continue one another make a household, whose id stays too;
 *   <li>the rows of the history find their household, with or without a person;
 *   <li>a row with a name and no key is only proposed for review.
 * </ol>
 *
 * <p>Pure: the same feeds and the same previous night give the same rows, whatever the order or the
 * partitions of the input.
 */
public final class Linkage {

  /** What linkage makes, in the order in which it is written. */
  public static final List<Table> TABLES =
      List.of(
          ResidentLinkTable.TABLE,
          ResidentAliasTable.TABLE,
          ResidentTable.TABLE,
          HouseholdTable.TABLE,
          HouseholdTenancyTable.TABLE,
          HouseholdMemberTable.TABLE,
          HouseholdRowTable.TABLE,
          HouseholdAccountTable.TABLE,
          LinkReviewTable.TABLE,
          EvidenceRowTable.TABLE,
          EvidencePairTable.TABLE);

  /** One row: rows that name somebody, pairs compared, blocks left out as too large. */
  public static final String WORK = "evidence_work";

  private static final StructType WORK_COLUMNS =
      new StructType().add("rows", LongType).add("compared", LongType).add("left_out", LongType);

  /** The versions of rows of the person feed that a later delivery corrected. */
  public static final String CORRECTED_PEOPLE = "person_corrected";

  /** One row per mention under whose key there was somebody else on the night before. */
  public static final String HANDED_ON = "handed_on";

  /**
   * One row per open alert under a reference of two people of whom neither is shown to be meant.
   */
  public static final String STRAY_ALERT = "stray_alert";

  /** resident_link of every night before, for who bore an id that is gone. */
  public static final String EARLIER_LINKS = "earlier_link";

  /** household_tenancy of every night before. */
  public static final String EARLIER_TENANCIES = "earlier_household_tenancy";

  /** One row: how many answers to the review are followed, are not, or name an unknown row. */
  public static final String ANSWERS = Residents.ANSWERS;

  private final SparkSession spark;
  private final LinkageSettings settings;
  private final LocalDate asOf;
  private final LinkageSql sql;

  private Linkage(SparkSession spark, LinkageSettings settings, LocalDate asOf) {
    this.spark = spark;
    this.settings = settings;
    this.asOf = asOf;
    this.sql = new LinkageSql(spark, settings, asOf);
  }

  /**
   * The tables of linkage for one night.
   *
   * @param feeds all feeds as they stand on {@code asOf}, and {@link #CORRECTED_PEOPLE}
   * @param previousNight resident_link, household_tenancy, evidence_row and evidence_pair as of the
   *     night before, all earlier rows of resident_alias, {@link #EARLIER_LINKS} and {@link
   *     #EARLIER_TENANCIES}; a first night has none of them
   * @param asOf the business date
   * @return resident_link, resident_alias (the events of this night), resident, household,
   *     household_tenancy, household_member, household_row, household_account, link_review,
   *     evidence_row, evidence_pair; and {@link #ANSWERS}, {@link #WORK}, {@link #HANDED_ON} and
   *     {@link #STRAY_ALERT}, which are not kept
   * @throws IllegalStateException when a stated limit is passed
   */
  public static TableSet link(
      SparkSession spark,
      TableSet feeds,
      TableSet previousNight,
      LinkageSettings settings,
      LocalDate asOf) {
    LinkFunctions.register(spark);
    Linkage linkage = new Linkage(spark, settings, asOf);
    TableSet tables = feeds.with(NightBefore.of(spark, previousNight));
    tables = linkage.residents(tables);
    tables = linkage.households(tables);
    tables = linkage.placedRows(tables);
    tables = linkage.review(tables);
    return linkage.outputs(tables);
  }

  /** The rows that evidence may join, as they were written: see {@code PersonRow.WRITTEN}. */
  static Dataset<Row> people(
      SparkSession spark, TableSet feeds, LinkageSettings settings, LocalDate asOf) {
    LinkFunctions.register(spark);
    Linkage linkage = new Linkage(spark, settings, asOf);
    return linkage.mentions(feeds, linkage.decisions(feeds)).get("person_detail");
  }

  private Decisions decisions(TableSet feeds) {
    return Decisions.on(asOf, settings.overrides(), feeds.get(LinkDecisionTable.TABLE));
  }

  private TableSet mentions(TableSet tables, Decisions decisions) {
    return sql.shared(
        tables.with("decision", decisions.table(spark)),
        "said",
        "tenancy_period",
        "mention",
        "kept_apart",
        "changed_hands",
        "key_verdict",
        "identity",
        "communal_home",
        "person_detail");
  }

  private TableSet residents(TableSet tables) {
    Decisions decisions = decisions(tables);
    TableSet compared = evidence(mentions(tables, decisions));
    TableSet resolved =
        Residents.resolve(
            spark,
            sql.with(
                sql.shared(compared, HANDED_ON),
                "evidence_edge",
                "same_name_and_birth",
                "reference_in_use",
                "lone_bearer",
                "contradicted"),
            new ProbableLinks(settings),
            decisions);
    return sql.shared(
        resolved,
        "resident_apart",
        "other_person",
        "quoted_reference",
        "reference_bearer",
        "key_link");
  }

  /** Weighs what is new or says something else than the night before. */
  private TableSet evidence(TableSet tables) {
    Evidence evidence = Evidence.among(tables.get("person_detail"), settings);
    Dataset<Row> rows = Leaf.of(evidence.prints());
    Evidence.Weighed weighed =
        evidence.weighed(
            rows, tables.get("previous_evidence_row"), tables.get("previous_evidence_pair"));
    Dataset<Row> pairs = Leaf.of(weighed.pairs());
    Row work = RowFactory.create(weighed.rows(), weighed.compared(), weighed.leftOut());
    return tables
        .with(WORK, spark.createDataFrame(List.of(work), WORK_COLUMNS))
        .with("weighed_pair", pairs)
        .with(EvidenceRowTable.TABLE, rows.withColumn(EvidenceRowTable.AS_OF, lit(asOf)))
        .with(EvidencePairTable.TABLE, pairs.withColumn(EvidencePairTable.AS_OF, lit(asOf)));
  }

  private TableSet households(TableSet tables) {
    TableSet chained = Households.chain(spark, sql.with(tables, "tenancy_succession"));
    return sql.with(
        sql.shared(chained, "household_tenancy", "household_member", "person_stay"),
        "household",
        STRAY_ALERT);
  }

  private TableSet placedRows(TableSet tables) {
    TableSet placed =
        sql.with(
            MergesTakenBack.trace(sql, sql.shared(tables, "contact_point")),
            "resident",
            "resident_alias",
            PresentHouseholds.EVERY_ALIAS,
            "present_household",
            "repair_home",
            "contact_home",
            "asb_party_home");
    return sql.with(sql.shared(placed, "household_row"), "household_account");
  }

  private TableSet review(TableSet tables) {
    return sql.with(sql.shared(tables, "name_only"), "resident_link", "link_review");
  }

  private TableSet outputs(TableSet tables) {
    TableSet outputs = TableSet.of();
    for (String said : List.of(ANSWERS, WORK, HANDED_ON, STRAY_ALERT)) {
      outputs = outputs.with(said, tables.get(said));
    }
    for (Table table : TABLES) {
      outputs = outputs.with(table, table.conform(tables.get(table)));
    }
    return outputs;
  }
}

package org.tenantinsight.jobs;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.config.indicator.Indicator;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.indicator.Flags;
import org.tenantinsight.transforms.indicator.Indicators;
import org.tenantinsight.transforms.profile.Profile;
import org.tenantinsight.transforms.tables.EvidenceTable;
import org.tenantinsight.transforms.tables.FeedStatusTable;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;
import org.tenantinsight.transforms.tables.IndicatorHitTable;
import org.tenantinsight.transforms.tables.Table;

/** Which signs are there, what is behind them, and whether they add up to a call. */
final class FlagStep implements Step {

  @Override
  public String name() {
    return "flag";
  }

  @Override
  public List<Table> writes() {
    return List.of(IndicatorHitTable.TABLE, EvidenceTable.TABLE, FlagTable.TABLE);
  }

  @Override
  public Result run(Night night, TableSet tables) {
    List<Indicator> indicators = night.settings().indicators();
    Map<String, Object> windows = night.settings().windows();
    Dataset<Row> profile = tables.get(HouseholdProfileTable.TABLE);
    Result hits =
        night.write(
            IndicatorHitTable.TABLE,
            Indicators.evaluate(
                profile, tables.get(FeedStatusTable.TABLE), indicators, night.asOf()));
    Dataset<Row> events =
        Profile.evidenceEvents(
            Profile.events(night.spark(), tables, windows, night.asOf()), profile);
    Result evidence =
        night.write(
            EvidenceTable.TABLE,
            Indicators.evidence(hits.tables().get(IndicatorHitTable.TABLE), events, indicators));
    TableSet known = tables.with(hits.tables()).with(evidence.tables());
    Result flags =
        night.write(
            FlagTable.TABLE,
            Flags.decide(
                night.spark(),
                known,
                indicators,
                night.settings().outreach().coolOffDays(),
                night.asOf()));
    new FlagGate(night.settings().pipeline().gates(), night.spark(), night.lake())
        .check(night.asOf(), night.nightsBefore(), tables.with(flags.tables()));
    return new Result(
        hits.tables().with(evidence.tables()).with(flags.tables()),
        hits.rows() + evidence.rows() + flags.rows(),
        List.of());
  }
}

package org.tenantinsight.jobs.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tenantinsight.config.LocalAuthority;
import org.tenantinsight.jobs.Night;
import org.tenantinsight.jobs.Step;
import org.tenantinsight.jobs.io.Zones;
import org.tenantinsight.reports.board.PageFacts;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.board.BoardFigures;
import org.tenantinsight.transforms.board.BoardKey;
import org.tenantinsight.transforms.board.Release;
import org.tenantinsight.transforms.link.PresentHouseholds;
import org.tenantinsight.transforms.tables.FlagTable;
import org.tenantinsight.transforms.tables.OutreachEntryTable;
import org.tenantinsight.transforms.tables.OutreachOutcomeTable;
import org.tenantinsight.transforms.tables.Table;

/**
 * The board's figures. A release is made on the last night of a month and never again: on every
 * other night, and when the month was published before, the files stay as they are, byte for byte.
 */
public final class BoardStep implements Step {

  private static final String STATUS = "Draft, not yet approved";
  private static final int SHORT_HASH = 12;

  @Override
  public String name() {
    return "board";
  }

  @Override
  public List<Table> writes() {
    return List.of();
  }

  @Override
  public Result run(Night night, TableSet tables) throws IOException {
    YearMonth month = YearMonth.from(night.asOf());
    Path published = night.out().resolve("board");
    if (!night.asOf().equals(month.atEndOfMonth()) || BoardFiles.isPublished(published, month)) {
      return new Result(TableSet.of(), 0, List.of());
    }
    TableSet history = history(night, tables);
    Map<String, String> authorities =
        night.settings().localAuthorities().stream()
            .collect(Collectors.toMap(LocalAuthority::code, LocalAuthority::name));
    Release release =
        BoardFigures.compute(
            night.spark(),
            history,
            night.settings().board(),
            authorities,
            BoardKey.of(night.keys().board()),
            month);
    Path zone = night.staging().resolve("board");
    Path folder = Zones.makeFolder(zone.resolve(month.toString()));
    BoardFiles.write(
        release, BoardFiles.publishedBefore(published, month), facts(night, release), folder);
    Files.createSymbolicLink(zone.resolve("latest"), Path.of(month.toString()));
    return new Result(TableSet.of(), release.figures().size(), List.of());
  }

  /** What was known of each home on every night, under the id that the home has tonight. */
  static TableSet history(Night night, TableSet tables) {
    PresentHouseholds present = night.presentHouseholds(tables);
    TableSet history = tables;
    for (Table table : List.of(FlagTable.TABLE, OutreachEntryTable.TABLE)) {
      history = history.with(table, present.lead(night.lake().read(table)));
    }
    return history.with(
        OutreachOutcomeTable.TABLE, present.lead(tables.get(OutreachOutcomeTable.TABLE)));
  }

  private static PageFacts facts(Night night, Release release) {
    Map<String, String> names = night.settings().board().neighbourhoods();
    Map<String, String> about = new LinkedHashMap<>();
    about.put("Release", release.month().toString());
    about.put("Nightly run", night.runId() + ", business date " + night.asOf());
    about.put("Data versions", versions(night));
    about.put("Settings", night.settings().hash().substring(0, SHORT_HASH));
    return new PageFacts(
        night.settings().board(),
        STATUS,
        release.lateFeeds(),
        release.together().stream().map(code -> names.getOrDefault(code, code)).toList(),
        about);
  }

  private static String versions(Night night) {
    return night.lake().versionsWritten().entrySet().stream()
        .map(table -> table.getKey() + " v" + table.getValue())
        .collect(Collectors.joining(", "));
  }
}

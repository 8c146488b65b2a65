package org.tenantinsight.config;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.indicator.Absence;
import org.tenantinsight.config.indicator.Indicator;

/** Where one settings file must agree with another, or with itself. */
final class AgreementChecks {
  private final List<FeedSpec> feeds;
  private final List<Indicator> indicators;
  private final Map<String, Set<String>> feedColumns;
  private final Problems problems;

  /**
   * @param feedColumns columns by canonical feed, whether or not a source declares them
   */
  AgreementChecks(
      List<FeedSpec> feeds,
      List<Indicator> indicators,
      Map<String, Set<String>> feedColumns,
      Problems problems) {
    this.feeds = feeds;
    this.indicators = indicators;
    this.feedColumns = feedColumns;
    this.problems = problems;
  }

  /** Every indicator's feeds are among those that some file declares. */
  void checkNeeds(Set<String> declared) {
    for (Indicator indicator : indicators) {
      for (String feed : indicator.needs()) {
        if (!declared.contains(feed)) {
          problems.add(
              IndicatorChecks.fileOf(indicator),
              "needs",
              "no file in feeds/ declares " + feed + ".");
        }
      }
    }
  }

  /** The selection names indicators that exist. */
  void checkPipeline(PipelineSettings pipeline) {
    Problems.In in = problems.in(SettingsFolder.PIPELINE);
    Set<String> ids = ids();
    for (String id : pipeline.indicators()) {
      if (!ids.contains(id)) {
        in.add("indicators", "there is no indicator " + id + "." + Spelling.help(id, ids));
      }
    }
    if (pipeline.expectedFlagged().low() >= pipeline.expectedFlagged().high()) {
      in.add("expected_flagged", "low must be smaller than high.");
    }
  }

  /** The export's own references are allowed where they are wanted. */
  void checkExport(PipelineSettings pipeline, Purposes purposes) {
    if (pipeline.exportIds() == ExportIds.SOURCE && !purposes.allowSourceIds()) {
      problems.add(
          SettingsFolder.PIPELINE,
          "export_ids",
          "source is not allowed: purposes.yaml says allow_source_ids: false.");
    }
  }

  /** Purposes name real columns, and say what allows the special ones. */
  void checkPurposes(Purposes purposes) {
    Problems.In in = problems.in(SettingsFolder.PURPOSES);
    for (int i = 0; i < purposes.purposes().size(); i++) {
      Purposes.Purpose purpose = purposes.purposes().get(i);
      for (Map.Entry<String, List<String>> entry : purpose.columns().entrySet()) {
        String path = "purposes[" + i + "].columns." + entry.getKey();
        checkColumns(purpose, entry.getKey(), entry.getValue(), path, in);
      }
    }
    for (FeedSpec feed : feeds) {
      for (ColumnSpec column : feed.columns()) {
        if (column.required() && !purposes.hasPurpose(feed.kind(), column.name())) {
          in.add(
              "purposes",
              feed.kind()
                  + "."
                  + column.name()
                  + " has no purpose, but without it no row can be loaded.");
        }
      }
    }
  }

  private void checkColumns(
      Purposes.Purpose purpose, String kind, List<String> columns, String path, Problems.In in) {
    Set<String> known = new TreeSet<>(feedColumns.getOrDefault(kind, Set.of()));
    known.add(Purposes.ALL_COLUMNS);
    boolean special = false;
    for (FeedSpec feed : feeds) {
      if (feed.kind().equals(kind)) {
        for (ColumnSpec column : feed.columns()) {
          known.add(column.name());
          special |= column.special() && purpose.covers(kind, column.name());
        }
      }
    }
    for (String column : columns) {
      if (known.size() > 1 && !known.contains(column)) {
        in.add(path, "\"" + column + "\" is not a column." + Spelling.help(column, known));
      }
    }
    if (special && purpose.specialCondition() == null) {
      in.add(path, "holds special category data: the purpose needs a special_condition.");
    }
  }

  /** No indicator looks back further than its feeds are kept. */
  void checkRetention(Purposes purposes) {
    for (FeedSpec feed : feeds) {
      if (!purposes.keepMonths().containsKey(feed.kind())) {
        problems.add(SettingsFolder.PURPOSES, "keep_months." + feed.kind(), "is missing.");
      }
    }
    for (Indicator indicator : indicators) {
      Problems.In in = problems.in(IndicatorChecks.fileOf(indicator));
      indicator
          .windows()
          .forEach(
              (window, value) -> {
                if (window.endsWith("_months") && value instanceof Integer months) {
                  checkKept(indicator, months, "windows." + window, purposes, in);
                }
              });
      Absence absence = indicator.absence();
      if (absence != null) {
        checkKept(indicator, absence.months(), "absence.months", purposes, in);
      }
    }
  }

  private static void checkKept(
      Indicator indicator, int months, String path, Purposes purposes, Problems.In in) {
    for (String feed : indicator.needs()) {
      Integer kept = purposes.keepMonths().get(feed);
      if (kept != null && months > kept) {
        in.add(
            path, months + " months, but purposes.yaml keeps " + feed + " for " + kept + " only.");
      }
    }
  }

  /** Each council once, its own conditions for indicators that exist. */
  void checkAuthorities(List<LocalAuthority> councils) {
    Problems.In in = problems.in(SettingsFolder.AUTHORITIES);
    Set<String> codes = new HashSet<>();
    Set<String> ids = ids();
    for (int i = 0; i < councils.size(); i++) {
      String path = "authorities[" + i + "]";
      if (!codes.add(councils.get(i).code())) {
        in.add(path + ".code", "\"" + councils.get(i).code() + "\" stands twice.");
      }
      for (String id : councils.get(i).conditions().keySet()) {
        if (!ids.contains(id)) {
          in.add(
              path + ".conditions." + id, "there is no such indicator." + Spelling.help(id, ids));
        }
      }
    }
  }

  /** A link asks for more than a review; agreement never tells less than disagreement. */
  void checkLinkage(LinkageSettings linkage) {
    if (linkage.reviewBits() >= linkage.linkBits()) {
      problems.add(SettingsFolder.LINKAGE, "review_bits", "must be smaller than link_bits.");
    }
    linkage
        .model()
        .misordered()
        .forEach(
            level ->
                problems.add(
                    SettingsFolder.LINKAGE_MODEL,
                    "comparisons." + level,
                    "weighs more than full agreement or less than disagreement. Train again."));
  }

  /** A merged neighbourhood is counted under one that is not merged itself. */
  void checkBoard(BoardSettings board) {
    Problems.In in = problems.in(SettingsFolder.BOARD);
    board
        .merged()
        .forEach(
            (from, into) -> {
              if (board.merged().containsKey(into)) {
                in.add("merged." + from, "\"" + into + "\" is merged itself. Name the last one.");
              }
            });
    if (board.rates().bandFrom() >= board.rates().pointFrom()) {
      in.add("rates.band_from", "must be smaller than point_from.");
    }
    if (board.threshold() < 2 * board.base()) {
      in.add("threshold", "must be twice base or more, or a hidden figure could be told.");
    }
  }

  private Set<String> ids() {
    return indicators.stream().map(Indicator::id).collect(Collectors.toCollection(TreeSet::new));
  }
}

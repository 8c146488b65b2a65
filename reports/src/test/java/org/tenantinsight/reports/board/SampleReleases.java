package org.tenantinsight.reports.board;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenantinsight.config.BoardSettings;
import org.tenantinsight.config.board.BoardLevel;

/**
 * Thirteen made-up releases of a made-up landlord, as they would stand in {@code board.csv}: eight
 * neighbourhoods, a month with a late feed, hidden months and a neighbourhood that is too small.
 */
final class SampleReleases {

  static final YearMonth LAST = YearMonth.of(2026, 9);

  private static final int MONTHS = 13;
  private static final Map<String, int[]> AREAS = new LinkedHashMap<>();

  static {
    // homes, isolated households a year ago and now, due and spoken with in time
    AREAS.put("Ashgrove", new int[] {2000, 30, 40, 120, 110});
    AREAS.put("Bramley Park", new int[] {1500, 35, 60, 110, 70});
    AREAS.put("Canalside", new int[] {1200, 15, 20, 115, 100});
    AREAS.put("Fernhill", new int[] {1800, 30, 45, 100, 55});
    AREAS.put("Harbour Row", new int[] {1100, 10, 10, 105, 85});
    AREAS.put("Millbrook", new int[] {1600, 30, 25, 100, 90});
    AREAS.put("Oakfield", new int[] {1700, 25, 45, 60, 45});
    AREAS.put("Other neighbourhoods", new int[] {140, 5, 5, 5, 5});
  }

  private SampleReleases() {}

  static BoardSettings settings() {
    return new BoardSettings(
        "Riverbank Homes (made-up sample data)",
        "insight@riverbank.example",
        10,
        5,
        2,
        Map.of(BoardLevel.HEADLINE, new BoardSettings.Noise(24, 14)),
        2000,
        100,
        "2026",
        Map.of(),
        Map.of(),
        new BoardSettings.Rates(100, 50, 20),
        0.9,
        10,
        Map.of(
            "contacted_in_time_per_cent_of_listed", 85,
            "asked_per_cent_of_spoken_with", 95,
            "outcome_met_per_cent_of_told_us", 80),
        Set.of(),
        List.of());
  }

  static PageFacts facts() {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("Release", "2026-09");
    about.put("Nightly run", "2026-10-01-001");
    about.put("Data versions", "flag v213, household v213, outreach_outcome v40");
    about.put("Settings", "5f2c9a0d4e11");
    return new PageFacts(
        settings(), "Draft", List.of("asb_case"), List.of("Quayside", "The Maltings"), about);
  }

  /** The releases in order; the last one is the page's. */
  static List<BoardRelease> all() {
    List<BoardRelease> releases = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      YearMonth month = LAST.minusMonths(MONTHS - 1L - i);
      Rows rows = new Rows();
      headline(rows, month, i);
      for (Map.Entry<String, int[]> area : AREAS.entrySet()) {
        neighbourhood(rows, area.getKey(), area.getValue(), i);
      }
      if (month.getMonthValue() % 3 == 0) {
        quarter(rows, i);
      }
      releases.add(new BoardRelease(month, rows.rows));
    }
    return releases;
  }

  static BoardHistory history() {
    List<BoardRelease> all = all();
    return new BoardHistory(all.get(all.size() - 1), all);
  }

  private static void headline(Rows rows, YearMonth month, int i) {
    int[] newly = {25, 25, 20, 15, 5, 5, 15, 20, 25, 30, 35, 40, 45};
    int[] isolated = {180, 185, 180, 190, 205, 210, 200, 215, 225, 230, 235, 240, 245};
    rows.count("newly_flagged", "headline", "", "newly_flagged", newly[i], 10.6);
    boolean late = month.equals(YearMonth.of(2026, 4));
    if (late) {
      rows.add("isolation", "headline", "", "", "isolation_per_1000_homes", "", "x", "");
    } else {
      long rate = Math.round(isolated[i] * 1000.0 / 11040);
      rows.add("isolation", "headline", "", "", "isolation_per_1000_homes", "" + rate, "", "1.0");
    }
    rows.percent(
        "contacted_in_time",
        "headline",
        "",
        "contacted_in_time_per_cent_of_listed",
        165 - i,
        195,
        28);
    rows.count("flagged_by_band", "landlord", "", "flagged", 420 + 5 * i, 20);
    rows.part("flagged_by_band", "acute", "flagged", 25);
    rows.part("flagged_by_band", "high", "flagged", 140 + 5 * i);
    rows.part("flagged_by_band", "medium", "flagged", 255);
  }

  private static void neighbourhood(Rows rows, String name, int[] area, int i) {
    long isolated = Math.round((area[1] + (area[2] - area[1]) * i / 12.0) / 5) * 5;
    boolean hidden = isolated < 10 || (name.equals("Harbour Row") && (i == 3 || i == 8));
    String value = hidden ? "" : "" + Math.round(isolated * 1000.0 / area[0]);
    String spread = hidden ? "" : Rows.one(2000.0 / area[0] * Math.sqrt(10));
    rows.add(
        "isolation_by_neighbourhood",
        "neighbourhood",
        name,
        "",
        "isolation_per_1000_homes",
        value,
        hidden ? "<10" : "",
        spread);
    boolean few = isolated * 2 < 10 || area[0] < 200;
    rows.add(
        "no_two_way_contact_by_neighbourhood",
        "neighbourhood",
        name,
        "",
        "no_two_way_contact_per_1000_homes",
        few ? "" : "" + Math.round(isolated * 1800.0 / area[0]),
        few ? "<10" : "",
        few ? "" : spread.isEmpty() ? "5.0" : spread);
  }

  private static void quarter(Rows rows, int i) {
    for (Map.Entry<String, int[]> area : AREAS.entrySet()) {
      int[] it = area.getValue();
      rows.count("listed_by_neighbourhood", "neighbourhood", area.getKey(), "listed", it[3], 6.3);
      rows.count(
          "contacted_in_time_by_neighbourhood",
          "neighbourhood",
          area.getKey(),
          "contacted_in_time",
          it[4],
          6.3);
      rows.percent(
          "contacted_in_time_by_neighbourhood",
          "neighbourhood",
          area.getKey(),
          "contacted_in_time_per_cent_of_listed",
          it[4],
          it[3],
          10);
    }
    int[] steps = {520, 490, 395, 350, 290, 235};
    String[] tables = {"flagged", "tried", "spoken_with", "asked", "told_us", "outcome_met"};
    for (int s = 0; s < steps.length; s++) {
      String measure = s == 0 ? "flagged_in_period" : tables[s];
      rows.count("funnel_" + tables[s], "landlord", "", measure, steps[s] - 5 * (12 - i), 20);
      if (s > 0) {
        rows.percent(
            "funnel_" + tables[s],
            "landlord",
            "",
            measure + "_per_cent_of_flagged_in_period",
            steps[s],
            steps[0],
            100);
      }
    }
    rows.percent("funnel_asked", "landlord", "", "asked_per_cent_of_spoken_with", 350, 395, 100);
    rows.percent(
        "funnel_outcome_met", "landlord", "", "outcome_met_per_cent_of_told_us", 235, 290, 100);
    rows.part("verdicts", "TRUE", "judged", 180);
    rows.part("verdicts", "PARTLY", "judged", 90);
    rows.part("verdicts", "FALSE_ALARM", "judged", 40);
    rows.part("verdicts", "DATA_ERROR", "judged", 0);
  }

  /** Rows in the making; counts below ten become a mark. */
  private static final class Rows {
    private final List<BoardRow> rows = new ArrayList<>();

    void add(
        String table,
        String level,
        String area,
        String category,
        String measure,
        String value,
        String mark,
        String spread) {
      rows.add(
          new BoardRow(
              table,
              level,
              area,
              area.isEmpty() ? "Riverbank Homes" : area,
              category.isEmpty() ? "" : "part",
              category,
              measure,
              value,
              mark,
              spread));
    }

    void count(String table, String level, String area, String measure, long count, double spread) {
      boolean hidden = count < 10;
      add(
          table,
          level,
          area,
          "",
          measure,
          hidden ? "" : "" + count,
          hidden ? "<10" : "",
          hidden ? "" : one(spread));
    }

    void part(String table, String category, String measure, long count) {
      boolean hidden = count < 10;
      add(
          table,
          "landlord",
          "",
          category,
          measure,
          hidden ? "" : "" + count,
          hidden ? "<10" : "",
          hidden ? "" : "20.0");
    }

    void percent(
        String table,
        String level,
        String area,
        String rate,
        long part,
        long whole,
        double variance) {
      if (part < 10) {
        add(table, level, area, "", rate, "", "<10", "");
      } else if (whole < 100) {
        long from = Math.round(100.0 * part / whole) / 20 * 20;
        add(table, level, area, "", rate, from + "-" + (from + 20), "", "");
      } else {
        double share = (double) part / whole;
        double spread = 200.0 / whole * Math.sqrt(variance * (1 + share * share));
        add(table, level, area, "", rate, "" + Math.round(100 * share), "", one(spread));
      }
    }

    static String one(double value) {
      return String.format(java.util.Locale.ROOT, "%.1f", value);
    }
  }
}

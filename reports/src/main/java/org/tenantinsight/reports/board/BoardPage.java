package org.tenantinsight.reports.board;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenantinsight.reports.page.PageTemplates;
import org.tenantinsight.reports.page.Phrases;

/**
 * Writes {@code board.html}: one file without scripts or anything from a network, in the order in
 * which a board reads.
 */
public final class BoardPage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final PageTemplates TEMPLATES = new PageTemplates("board");

  private BoardPage() {}

  /** The page as HTML. The same figures and facts always give the same page. */
  public static String html(BoardHistory history, PageFacts facts) {
    List<BoardSection> sections =
        List.of(
            new DemandSection(history).section(),
            new ReachSection(history, facts.settings()).section(),
            new DifferenceSection(history).section());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("landlord", facts.settings().landlord());
    values.put("questions", facts.settings().questions());
    values.put("settings", facts.settings());
    values.put("status", facts.status());
    values.put("month", Months.full(history.current().month()));
    values.put("lastDay", DAY.format(history.current().month().atEndOfMonth()));
    values.put("sentences", new Summary(history, facts.settings()).sentences());
    values.put("tiles", new Tiles(history, facts.settings()).all());
    values.put("sections", sections);
    values.put("charts", sections.stream().flatMap(s -> s.charts().stream()).toList());
    values.put("lateFeeds", Phrases.list(facts.lateFeeds()));
    values.put("together", Phrases.list(facts.together()));
    values.put("first", history.isFirst());
    values.put("about", facts.about());
    return TEMPLATES.fill("board.peb.html", values);
  }
}

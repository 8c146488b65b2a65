package org.tenantinsight.reports.outreach;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tenantinsight.reports.page.Days;

/**
 * The list as a page to read on any screen and to print, one A4 page per household. It stands by
 * itself: no script, nothing loaded from elsewhere, every value escaped.
 */
public final class OutreachPage {

  private OutreachPage() {}

  /** The whole page as HTML. */
  public static String html(OutreachList list) {
    return Pages.fill(
        "outreach-list.peb.html",
        Map.of(
            "list", list,
            "issued", Days.withWeekday(list.issuedOn()),
            "expires", Days.inFull(list.expiresOn()),
            "beforeYouAct", FixedLines.beforeYouAct(),
            "noSafeContact", FixedLines.NO_SAFE_CONTACT,
            "opener", FixedLines.OPENER,
            "questions", questions()));
  }

  /**
   * One question with boxes to tick on paper.
   *
   * @param label the column's heading
   * @param choices the boxes
   * @param ownWords whether lines to write on follow
   */
  public record Question(String label, List<OfficerColumn.Choice> choices, boolean ownWords) {}

  private static List<Question> questions() {
    return Arrays.stream(OfficerColumn.values())
        .filter(column -> column.kind() == OfficerColumn.Kind.CHOICE)
        .map(OutreachPage::question)
        .toList();
  }

  private static Question question(OfficerColumn column) {
    String label = column.header().endsWith("?") ? column.header() : column.header() + ":";
    return new Question(label, column.choices(), column == OfficerColumn.WANTED);
  }
}

package org.tenantinsight.reports.outreach;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the officer tells us: the open columns of the list, in their order. Each is one column of
 * the {@code outreach_outcome} feed, and each choice is one of its codes.
 */
public enum OfficerColumn {
  DATE_OF_CONTACT("Date of contact", "contacted_on", Kind.DATE, 13),
  RESULT(
      "Result",
      "result",
      20,
      new Choice("Spoke in person", "SPOKE_IN_PERSON"),
      new Choice("Spoke by phone", "SPOKE_BY_PHONE"),
      new Choice("No reply", "NO_REPLY"),
      new Choice("Asked us to come back", "COME_BACK"),
      new Choice("Did not want contact", "DECLINED"),
      new Choice("Unsafe, left", "UNSAFE_LEFT")),
  WANTED(
      "What would they like?",
      "wanted",
      22,
      new Choice("Asked, and they told us", "ASKED_EXPRESSED"),
      new Choice("Asked, they did not say", "ASKED_NOT_EXPRESSED"),
      new Choice("Not asked this time", "NOT_ASKED"),
      new Choice("Advocate asked", "ADVOCATE_ASKED"),
      new Choice("Could not decide", "COULD_NOT_DECIDE")),
  OWN_WORDS("In their own words", "wanted_text", Kind.TEXT, 34),
  CAPACITY(
      "Capacity considered?",
      "capacity_considered",
      13,
      new Choice("Yes", "Y"),
      new Choice("No", "N"),
      new Choice("Not needed", "NA")),
  AGREED_TODAY(
      "Agreed to share today",
      "consent_to_share",
      13,
      new Choice("Yes", "Y"),
      new Choice("No", "N"),
      new Choice("Not asked", "NOT_SOUGHT")),
  WHY_WITHOUT(
      "If shared without agreement, why",
      "override_reason",
      24,
      new Choice("Life at risk", "VITAL_INTEREST"),
      new Choice("Under pressure from somebody", "COERCION"),
      new Choice("Cannot decide this now", "CAPACITY"),
      new Choice("A crime", "CRIME"),
      new Choice("Others at risk", "OTHERS_AT_RISK")),
  TOLD("Told the person?", "person_informed", 11, new Choice("Yes", "Y"), new Choice("No", "N")),
  NEXT_STEP(
      "Next step",
      "next_step",
      22,
      new Choice("Try again", "TRY_AGAIN"),
      new Choice("Offer support", "OFFER_SUPPORT"),
      new Choice("Refer to partner", "REFER"),
      new Choice("Raise concern with council", "RAISE_CONCERN"),
      new Choice("No more needed", "NONE")),
  COME_BACK_ON("Come back on", "come_back_on", Kind.DATE, 13),
  OUTCOME_MET(
      "Outcome met",
      "outcome_met",
      12,
      new Choice("Fully", "FULL"),
      new Choice("Partly", "PART"),
      new Choice("Not yet", "NOT_YET"),
      new Choice("No", "NO")),
  RIGHT_TO_FLAG(
      "Was it right to flag?",
      "flag_verdict",
      20,
      new Choice("Yes", "TRUE"),
      new Choice("Partly", "PARTLY"),
      new Choice("No, all was well", "FALSE_ALARM"),
      new Choice("No, records are wrong", "DATA_ERROR")),
  NOTE("Note for the data team", "note", Kind.TEXT, 28),
  INITIALS("Initials", "officer_id", Kind.TEXT, 9);

  /** How the cells of a column are filled in. */
  public enum Kind {
    DATE,
    CHOICE,
    TEXT
  }

  /**
   * One entry of a drop-down.
   *
   * @param words what the officer reads and picks
   * @param code what the feed holds
   */
  public record Choice(String words, String code) {}

  private final String header;
  private final String feedColumn;
  private final Kind kind;
  private final int width;
  private final List<Choice> choices;

  OfficerColumn(String header, String feedColumn, Kind kind, int width) {
    this.header = header;
    this.feedColumn = feedColumn;
    this.kind = kind;
    this.width = width;
    this.choices = List.of();
  }

  OfficerColumn(String header, String feedColumn, int width, Choice... choices) {
    this.header = header;
    this.feedColumn = feedColumn;
    this.kind = Kind.CHOICE;
    this.width = width;
    this.choices = List.of(choices);
  }

  /** The column's heading, unique on the sheet. */
  public String header() {
    return header;
  }

  /** The column of the {@code outreach_outcome} feed. */
  public String feedColumn() {
    return feedColumn;
  }

  /** How its cells are filled in. */
  public Kind kind() {
    return kind;
  }

  /** Width in characters. */
  int width() {
    return width;
  }

  /** The drop-down's entries in order; none for dates and free text. */
  public List<Choice> choices() {
    return choices;
  }

  /** The code of what an officer picked or typed, whatever the case and blanks. */
  Optional<String> code(String typed) {
    String folded = fold(typed);
    return choices.stream()
        .filter(c -> fold(c.words()).equals(folded) || fold(c.code()).equals(folded))
        .map(Choice::code)
        .findFirst();
  }

  /** What an officer reads for a code of the feed; empty for none. */
  public String words(@Nullable String code) {
    return choices.stream()
        .filter(c -> c.code().equals(code))
        .map(Choice::words)
        .findFirst()
        .orElse("");
  }

  private static String fold(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}

package org.tenantinsight.reports.outreach;

import java.util.List;
import java.util.function.Function;

/** What we tell the officer: the locked columns of the list, in their order. */
public enum FactColumn {
  REF("Ref", 11, ListedHousehold::ref),
  DO_THIS("Do this", 13, h -> h.doThis().words()),
  BY("By", 12, ListedHousehold::by),
  ASK_FOR("Name to ask for", 20, ListedHousehold::askFor),
  ADDRESS("Address", 24, ListedHousehold::address),
  SAFE_CONTACT("Safe contact, read first", 34, h -> FixedLines.safeContact(h.safeContact())),
  BEST_WAY("Best way to contact", 24, ListedHousehold::bestWay),
  COMMUNICATION("Language and communication", 24, h -> lines(h.communication())),
  DO_NOT_CONTACT("Do not contact", 20, h -> lines(h.doNotContact())),
  WHY("Why on the list", 44, h -> lines(h.why())),
  GOING_WELL("What is going well", 24, h -> lines(h.goingWell())),
  NOT_KNOWN("What we do not know", 28, h -> lines(h.notKnown())),
  TRIED("What we have tried", 28, h -> lines(h.tried())),
  AGREED_TO_SHARE("Agreed to share so far", 18, ListedHousehold::agreedToShare),
  COUNCIL("Council safeguarding team and threshold guide", 30, ListedHousehold::council),
  SINCE_LAST("Since last list", 11, h -> h.sinceLast().words());

  private final String header;
  private final int width;
  private final Function<ListedHousehold, Object> value;

  FactColumn(String header, int width, Function<ListedHousehold, Object> value) {
    this.header = header;
    this.width = width;
    this.value = value;
  }

  /** The column's heading, unique on the sheet. */
  public String header() {
    return header;
  }

  /** Width in characters. */
  int width() {
    return width;
  }

  /** The cell: a text, or a date where the column holds one. */
  public Object value(ListedHousehold household) {
    return value.apply(household);
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}

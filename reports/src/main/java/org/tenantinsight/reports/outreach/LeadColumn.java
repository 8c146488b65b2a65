package org.tenantinsight.reports.outreach;

import java.util.List;
import java.util.function.Function;

/** The locked columns of the lead's list, in their order. */
enum LeadColumn {
  REF("Ref", 11, LeadEntry::ref),
  BAND("Band", 9, LeadEntry::band),
  PATCH("Patch", 10, LeadEntry::patch),
  ASK_FOR("Name to ask for", 20, LeadEntry::askFor),
  ADDRESS("Address", 24, LeadEntry::address),
  SAFE_CONTACT("Safe contact, read first", 34, e -> safeContact(e)),
  KEPT_BECAUSE("Why no patch sees it", 30, e -> lines(e.keptBecause())),
  WHY("Why on the list", 48, e -> lines(e.why())),
  TEAMS("Council teams", 34, e -> lines(e.teams())),
  NEUTRAL_LINE("If released, the patch reads", 34, e -> LeadList.NEUTRAL_LINE);

  private final String header;
  private final int width;
  private final Function<LeadEntry, String> value;

  LeadColumn(String header, int width, Function<LeadEntry, String> value) {
    this.header = header;
    this.width = width;
    this.value = value;
  }

  String header() {
    return header;
  }

  int width() {
    return width;
  }

  String value(LeadEntry entry) {
    return value.apply(entry);
  }

  private static String safeContact(LeadEntry entry) {
    return entry.safeContact().isEmpty() ? FixedLines.NO_SAFE_CONTACT : lines(entry.safeContact());
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}

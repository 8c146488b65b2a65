package org.tenantinsight.reports.outreach;

import java.time.LocalDate;
import java.util.List;

/** Made-up lists that the tests read. Nobody in them is real. */
final class Samples {

  static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  private static final String COUNCIL =
      "Riverbank Council adults team, 01632 960001 (24 hours). Threshold guide: Riverbank SAB 2025,"
          + " level 2.";

  private static final List<String> RULES =
      List.of("Do not leave a voicemail.", "Two people to visit.");

  private Samples() {}

  static OutreachList list() {
    return list(begum(), price(), doyle());
  }

  static OutreachList list(ListedHousehold... households) {
    return list(List.of(households), LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 18), RULES);
  }

  /** A list with nobody new and one entry that waits for an outcome. */
  static OutreachList waiting(LocalDate contactedOn, LocalDate reviewOn) {
    return list(List.of(), contactedOn, reviewOn, RULES);
  }

  /** The same, of somebody without any contact rule. */
  static OutreachList waitingWithoutRules() {
    return list(List.of(), MONDAY.minusDays(12), MONDAY.plusDays(16), List.of());
  }

  private static OutreachList list(
      List<ListedHousehold> households,
      LocalDate contactedOn,
      LocalDate reviewOn,
      List<String> rules) {
    return new OutreachList(
        "Riverbank Homes (made-up sample data)",
        "Fernhill and Mill Lane",
        "Sam Okafor",
        "PT01A-2026-11-02-1",
        MONDAY,
        MONDAY.plusDays(14),
        households,
        List.of(
            new WaitingEntry(
                "HH-40112",
                "PT01A-2026-10-19-1",
                "Mr Idris Rahman",
                contactedOn,
                "Did not want contact",
                "Asked, they did not say",
                reviewOn,
                "Not yet",
                rules)),
        2,
        List.of("PT01A-2026-10-26-1: 6 rows recorded, 1 cell to mend."));
  }

  static ListedHousehold begum() {
    return new ListedHousehold(
        "HH-20418",
        DoThis.VISIT_FIRST,
        LocalDate.of(2026, 11, 3),
        "Mrs Halima Begum",
        "14 Fernhill Close, RB4 2QT",
        "tenant since March 2009",
        List.of(
            "Speak to Mrs Halima Begum alone.",
            "Use a professional interpreter only, never a relative or friend.",
            "Do not leave a voicemail.",
            "Do not text.",
            "Two people to visit."),
        "Mobile 07700 900318 (last worked 9 June 2026)",
        List.of("Sylheti. Book an interpreter.", "Large print."),
        List.of("Outside 09:00-12:00"),
        List.of(
            "We missed her or could not get in on 4 of 6 visits since 2 August, last on 24 October",
            "Rent arrears since September after a long clear account: 5 weeks’ rent",
            "No two-way contact with anyone here for 5 months",
            "Asked for help as a victim of anti-social behaviour 3 times in 12 months"),
        List.of("Has a named contact."),
        List.of("Whether the household record is still right: last checked in 2021."),
        List.of("16 October: phone, no reply", "21 October: visit, no reply"),
        "Not asked yet. Ask today.",
        COUNCIL,
        SinceLast.NEW);
  }

  static ListedHousehold price() {
    return new ListedHousehold(
        "HH-11730",
        DoThis.CALL_THIS_WEEK,
        LocalDate.of(2026, 11, 6),
        "Mr Alan Price",
        "Flat 6, Oak Court, RB4 1AA",
        "tenant since July 1998",
        List.of(),
        "Phone 01632 960077 (not known to have worked)",
        List.of("Hearing loop."),
        List.of("None recorded"),
        List.of(
            "No two-way contact with anyone here for 8 months, last on 14 February",
            "We could not get in for 2 safety visits, last on 17 October"),
        List.of("Pays regularly."),
        List.of("Whether repairs were asked for: that feed was late tonight."),
        List.of("9 March: phone, spoke"),
        "Agreed on 9 March 2026.",
        COUNCIL,
        SinceLast.RISING);
  }

  static ListedHousehold doyle() {
    return new ListedHousehold(
        "HH-30552",
        DoThis.CHECK_IN,
        LocalDate.of(2026, 11, 13),
        "Ms Kim Doyle",
        "31 Mill Lane, ED9 7LP",
        "tenant since May 2022",
        List.of(),
        "Text to 07700 900451 (last worked 22 October 2026)",
        List.of("No needs recorded. Ask."),
        List.of("Not before 5 November 2026 (asked us on 22 October 2026)"),
        List.of(
            "Target of anti-social behaviour: 3 cases in 12 months",
            "2 payment agreements were not kept in 12 months"),
        List.of("Kept her last 4 repair appointments.", "Pays regularly."),
        List.of("None recorded"),
        List.of("22 October: text, asked us to come back"),
        "Agreed on 1 September 2026.",
        "Edgeford Council adults team, 01632 960144. Threshold guide: Edgeford SAB 2026.",
        SinceLast.SAME);
  }

  /** A household whose every text is {@code payload}. */
  static ListedHousehold everywhere(String payload) {
    List<String> lines = List.of(payload);
    return new ListedHousehold(
        "HH-1",
        DoThis.CHECK_IN,
        MONDAY,
        payload,
        payload,
        payload,
        lines,
        payload,
        lines,
        lines,
        lines,
        lines,
        lines,
        lines,
        payload,
        payload,
        SinceLast.NEW);
  }
}

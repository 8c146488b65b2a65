package org.tenantinsight.reports.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.LocalAuthority;
import org.tenantinsight.reports.page.Days;

/** Facts about a household, held as codes, in the words that an officer reads. */
public final class HouseholdWords {

  private static final String NONE = "None recorded";

  private static final Map<String, String> NEEDS =
      Map.of(
          "BSL", "British Sign Language.",
          "LARGE_PRINT", "Large print.",
          "BRAILLE", "Braille.",
          "EASY_READ", "Easy read.",
          "HEARING_LOOP", "Hearing loop.",
          "LITERACY", "Say it, do not send it: reading is hard.",
          "SPEECH", "Give time to speak.");

  private static final Map<String, String> CHANNELS =
      Map.of(
          "PHONE",
          "phone",
          "SMS",
          "text",
          "EMAIL",
          "e-mail",
          "POST",
          "letter",
          "VISIT",
          "visit",
          "OFFICE",
          "at the office",
          "OUTREACH",
          "officer");

  private static final Map<String, String> RESULTS =
      Map.ofEntries(
          Map.entry("TWO_WAY", "spoke"),
          Map.entry("ONE_WAY", "message left or sent"),
          Map.entry("NO_ANSWER", "no reply"),
          Map.entry("RETURNED", "came back"),
          Map.entry("BOUNCED", "came back"),
          Map.entry("SPOKE_IN_PERSON", "spoke in person"),
          Map.entry("SPOKE_BY_PHONE", "spoke by phone"),
          Map.entry("NO_REPLY", "no reply"),
          Map.entry("COME_BACK", "asked us to come back"),
          Map.entry("DECLINED", "did not want contact"),
          Map.entry("UNSAFE_LEFT", "unsafe, left"));

  private static final Map<String, String> LATE =
      Map.of(
          "contact", "whether somebody spoke with them lately",
          "appointment", "whether visits were kept lately",
          "repair", "whether they asked for repairs lately",
          "rent_transaction", "who paid lately");

  private HouseholdWords() {}

  /** Language and communication needs; never why there is a need. */
  public static List<String> communication(
      @Nullable String language,
      @Nullable String interpreterNeeded,
      @Nullable String needs,
      boolean needRecordedElsewhere) {
    List<String> lines = new ArrayList<>();
    boolean otherLanguage = language != null && !language.toLowerCase(Locale.ROOT).startsWith("en");
    if (otherLanguage && language != null) {
      lines.add(Locale.forLanguageTag(language).getDisplayLanguage(Locale.UK) + ".");
    }
    if ("Y".equals(interpreterNeeded)) {
      lines.add("Book an interpreter.");
    }
    for (String need : needs == null ? new String[0] : needs.split(";")) {
      String words = NEEDS.get(need.strip());
      if (words != null) {
        lines.add(words);
      }
    }
    if (lines.isEmpty()) {
      lines.add(
          needRecordedElsewhere
              ? "A need is recorded without saying which. Ask."
              : "No needs recorded. Ask.");
    }
    return lines;
  }

  /** Times to keep away. */
  public static List<String> doNotContact(
      List<String> safeHours, @Nullable LocalDate notBefore, @Nullable LocalDate askedOn) {
    List<String> lines = new ArrayList<>();
    safeHours.forEach(hours -> lines.add("Outside " + hours));
    if (notBefore != null) {
      lines.add(
          "Not before "
              + Days.inFull(notBefore)
              + (askedOn == null ? "" : " (asked us on " + Days.inFull(askedOn) + ")"));
    }
    return lines.isEmpty() ? List.of(NONE) : lines;
  }

  /** One try to reach the household. */
  public static String tried(LocalDate on, @Nullable String channel, @Nullable String result) {
    return Days.inFull(on)
        + ": "
        + CHANNELS.getOrDefault(channel == null ? "" : channel, "other")
        + ", "
        + RESULTS.getOrDefault(result == null ? "" : result, "result not recorded");
  }

  /** What is going well; says so when nothing is on record. */
  public static List<String> goingWell(boolean pays, boolean keepsVisits, boolean namedContact) {
    List<String> lines = new ArrayList<>();
    if (pays) {
      lines.add("Pays regularly.");
    }
    if (keepsVisits) {
      lines.add("Keeps repair appointments.");
    }
    if (namedContact) {
      lines.add("Has a named contact.");
    }
    return lines.isEmpty() ? List.of(NONE) : lines;
  }

  /** What tonight's data do not tell, and what is missing on file. */
  public static List<String> notKnown(
      List<String> lateFeeds, boolean anyNumber, boolean birthDate, boolean namedContact) {
    List<String> lines = new ArrayList<>();
    for (String feed : lateFeeds) {
      lines.add("Not known tonight: " + LATE.getOrDefault(feed, "some recent events") + ".");
    }
    if (!anyNumber) {
      lines.add("No telephone number on file.");
    }
    if (!birthDate) {
      lines.add("No date of birth on file.");
    }
    if (!namedContact) {
      lines.add("Whom to call in an emergency.");
    }
    return lines.isEmpty() ? List.of("Nothing known to be missing") : lines;
  }

  /** What the person agreed to so far. */
  public static String agreed(@Nullable String consent, @Nullable LocalDate on) {
    if (consent == null || on == null) {
      return "Not asked yet. Ask today.";
    }
    return (consent.equals("Y") ? "Agreed on " : "Did not agree on ") + Days.inFull(on) + ".";
  }

  /** Whom to ring at the council, and where its threshold is written down. */
  public static String council(@Nullable LocalAuthority authority) {
    if (authority == null) {
      return "Not in our settings: ask the safeguarding lead.";
    }
    return team(authority.adultsTeam()) + ". Threshold guide: " + authority.thresholdDocument();
  }

  /** A team with its numbers. */
  public static String team(LocalAuthority.Team team) {
    String outOfHours =
        team.outOfHours() == null ? "" : " (out of hours " + team.outOfHours() + ")";
    return team.name() + ", " + team.phone() + outOfHours;
  }
}

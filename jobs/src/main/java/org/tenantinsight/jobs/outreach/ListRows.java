package org.tenantinsight.jobs.outreach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.LocalAuthority;
import org.tenantinsight.config.Settings;
import org.tenantinsight.reports.outreach.BestWay;
import org.tenantinsight.reports.outreach.ContactRuleWords;
import org.tenantinsight.reports.outreach.DoThis;
import org.tenantinsight.reports.outreach.HouseholdWords;
import org.tenantinsight.reports.outreach.LeadEntry;
import org.tenantinsight.reports.outreach.LeadWords;
import org.tenantinsight.reports.outreach.ListedHousehold;
import org.tenantinsight.reports.outreach.OfficerColumn;
import org.tenantinsight.reports.outreach.PersonName;
import org.tenantinsight.reports.outreach.SinceLast;
import org.tenantinsight.reports.outreach.WaitingEntry;
import org.tenantinsight.reports.page.Days;
import org.tenantinsight.transforms.tables.LeadEntryTable;
import org.tenantinsight.transforms.tables.OutreachRowTable;
import org.tenantinsight.transforms.tables.OutreachWaitingTable;

/** Turns rows of the outreach tables into what the pages and sheets show. */
final class ListRows {

  /** An officer reads at most so many reasons. */
  private static final int MOST_REASONS = 5;

  private final Settings settings;

  ListRows(Settings settings) {
    this.settings = settings;
  }

  /** One row of {@code outreach_row}. */
  ListedHousehold household(Row row) {
    Facts facts = new Facts(row);
    boolean anyNumber =
        facts.text(OutreachRowTable.PHONE) != null || facts.text(OutreachRowTable.MOBILE) != null;
    boolean namedContact = facts.is(OutreachRowTable.HAS_NAMED_CONTACT);
    return new ListedHousehold(
        facts.needed(OutreachRowTable.HOUSEHOLD_ID),
        DoThis.valueOf(facts.needed(OutreachRowTable.DO_THIS)),
        facts.neededDay(OutreachRowTable.BY_DATE),
        name(facts),
        address(facts),
        "tenant since " + Days.month(facts.neededDay(OutreachRowTable.CHAIN_START)),
        safeContact(facts),
        bestWay(facts).words(),
        HouseholdWords.communication(
            facts.text(OutreachRowTable.LANGUAGE),
            facts.text(OutreachRowTable.INTERPRETER_NEEDED),
            facts.text(OutreachRowTable.COMMUNICATION_NEED),
            facts.is(OutreachRowTable.COMMUNICATION_ALERT)),
        HouseholdWords.doNotContact(
            safeHours(facts),
            facts.day(OutreachRowTable.NOT_BEFORE),
            facts.day(OutreachRowTable.LAST_OUTREACH_ON)),
        why(facts),
        HouseholdWords.goingWell(
            facts.is(OutreachRowTable.PAYS_REGULARLY),
            facts.is(OutreachRowTable.KEEPS_APPOINTMENTS),
            namedContact),
        HouseholdWords.notKnown(
            facts.texts(OutreachRowTable.LATE_FEEDS),
            anyNumber,
            facts.is(OutreachRowTable.BIRTH_DATE_KNOWN),
            namedContact),
        tried(facts),
        HouseholdWords.agreed(
            facts.text(OutreachRowTable.CONSENT), facts.day(OutreachRowTable.CONSENT_ON)),
        HouseholdWords.council(authority(facts).orElse(null)),
        SinceLast.valueOf(facts.needed(OutreachRowTable.SINCE_LAST)));
  }

  /** One row of {@code outreach_waiting}. */
  WaitingEntry waiting(Row row) {
    Facts facts = new Facts(row);
    return new WaitingEntry(
        facts.needed(OutreachWaitingTable.HOUSEHOLD_ID),
        facts.needed(OutreachWaitingTable.LIST_ID),
        name(facts),
        facts.neededDay(OutreachWaitingTable.CONTACTED_ON),
        OfficerColumn.RESULT.words(facts.text(OutreachWaitingTable.RESULT)),
        OfficerColumn.WANTED.words(facts.text(OutreachWaitingTable.WANTED)),
        facts.day(OutreachWaitingTable.REVIEW_ON),
        OfficerColumn.OUTCOME_MET.words(facts.text(OutreachWaitingTable.OUTCOME_MET)),
        safeContact(facts));
  }

  /** One row of {@code lead_entry}. */
  LeadEntry leadEntry(Row row) {
    Facts facts = new Facts(row);
    List<String> teams = new ArrayList<>();
    authority(facts)
        .ifPresent(
            authority -> {
              teams.add(HouseholdWords.council(authority));
              if (facts.is(LeadEntryTable.CHILD_IN_HOME)) {
                teams.add("A child lives here: " + HouseholdWords.team(authority.childrenTeam()));
              }
            });
    return new LeadEntry(
        facts.needed(LeadEntryTable.HOUSEHOLD_ID),
        facts.needed(LeadEntryTable.BAND),
        facts.needed(LeadEntryTable.PATCH_CODE),
        name(facts),
        address(facts),
        LeadWords.causes(facts.texts(LeadEntryTable.CAUSES)),
        facts.texts(LeadEntryTable.WHY),
        facts.texts(LeadEntryTable.RULES).stream().map(LeadWords::rule).toList(),
        teams);
  }

  private Optional<LocalAuthority> authority(Facts facts) {
    String code = facts.text(OutreachRowTable.LOCAL_AUTHORITY_CODE);
    return code == null ? Optional.empty() : settings.localAuthority(code);
  }

  private static List<String> why(Facts facts) {
    List<String> reasons = new ArrayList<>(facts.texts(OutreachRowTable.WHY));
    facts
        .texts(OutreachRowTable.OURS_TO_DO)
        .forEach(reason -> reasons.add("Ours to do: " + reason));
    return reasons.stream().limit(MOST_REASONS).toList();
  }

  private static List<String> tried(Facts facts) {
    List<String> tries = new ArrayList<>();
    for (Row row : facts.rows(OutreachRowTable.TRIED)) {
      Facts attempt = new Facts(row);
      tries.add(
          HouseholdWords.tried(
              attempt.neededDay("on_date"), attempt.text("channel"), attempt.text("result")));
    }
    return tries.isEmpty() ? List.of("Nothing yet") : tries;
  }

  private static List<String> safeContact(Facts facts) {
    return facts.rows(OutreachRowTable.SAFE_CONTACT).stream()
        .map(
            rule ->
                ContactRuleWords.line(
                    String.valueOf(text(rule, "rule")),
                    text(rule, "hours"),
                    Boolean.TRUE.equals(rule.getAs("other"))
                        ? PersonName.of(
                            text(rule, "title"),
                            text(rule, "forename"),
                            text(rule, "surname"),
                            null)
                        : null))
        .toList();
  }

  private static BestWay bestWay(Facts facts) {
    Set<String> rules = new HashSet<>();
    ownRules(facts).forEach(rule -> rules.add(String.valueOf(text(rule, "rule"))));
    return new BestWay(
        facts.text(OutreachRowTable.CONTACT_PREFERENCE),
        facts.text(OutreachRowTable.ALLOW_TEXT),
        facts.text(OutreachRowTable.PHONE),
        facts.text(OutreachRowTable.MOBILE),
        facts.text(OutreachRowTable.EMAIL),
        worked(facts),
        rules,
        representative(facts.struct(OutreachRowTable.REPRESENTATIVE)));
  }

  private static List<BestWay.Worked> worked(Facts facts) {
    return facts.rows(OutreachRowTable.WORKED).stream()
        .map(Facts::new)
        .map(way -> new BestWay.Worked(way.needed("channel"), way.neededDay("on_date")))
        .toList();
  }

  private static String representative(@Nullable Row who) {
    if (who == null || text(who, "surname") == null) {
      return "";
    }
    String phone = text(who, "phone");
    String name =
        PersonName.of(text(who, "title"), text(who, "forename"), text(who, "surname"), null);
    return phone == null ? name : name + ", " + BestWay.national(phone);
  }

  private static List<Row> ownRules(Facts facts) {
    return facts.rows(OutreachRowTable.SAFE_CONTACT).stream()
        .filter(rule -> !Boolean.TRUE.equals(rule.getAs("other")))
        .toList();
  }

  private static List<String> safeHours(Facts facts) {
    List<String> hours = new ArrayList<>();
    for (Row rule : ownRules(facts)) {
      String text = text(rule, "hours");
      if ("SAFE_HOURS".equals(text(rule, "rule")) && text != null) {
        hours.add(text);
      }
    }
    return hours;
  }

  private static String name(Facts facts) {
    return PersonName.of(
        facts.text(OutreachRowTable.TITLE),
        facts.text(OutreachRowTable.FORENAME),
        facts.text(OutreachRowTable.SURNAME),
        facts.text(OutreachRowTable.PREFERRED_NAME));
  }

  private static String address(Facts facts) {
    return Stream.of(
            facts.text(OutreachRowTable.ADDRESS_LINE1), facts.text(OutreachRowTable.POSTCODE))
        .filter(part -> part != null && !part.isBlank())
        .reduce((line, postcode) -> line + ", " + postcode)
        .orElse("Address not on file");
  }

  private static @Nullable String text(Row row, String column) {
    return row.getAs(column);
  }
}

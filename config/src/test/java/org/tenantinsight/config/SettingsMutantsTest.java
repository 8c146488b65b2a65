package org.tenantinsight.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One slip at a time, each in a copy of the shipped settings, and what the analyst is told. */
class SettingsMutantsTest {
  @TempDir Path temp;

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          feeds/rent_account.yaml   | balance, type: money       | balance, type: money_pence          | columns[3].type: "money_pence" is not a type. Did you mean "money"?
          feeds/repair.yaml         | kind: repair               | kind: repairs                       | kind: "repairs" is not a kind. Did you mean "repair"?
          feeds/repair.yaml         | delivery: changes          | delivery: daily                     | delivery: "daily" is not a delivery. Use one of changes, snapshot.
          feeds/repair.yaml         | expected_every: 1          | expected_evry: 1                    | expected_evry: "expected_evry" is not a setting. Did you mean "expected_every"?
          feeds/repair.yaml         | expected_every: 1          | expected_every: daily               | expected_every: must be a whole number.
          feeds/repair.yaml         | expected_every: 1          | expected_every: 0                   | expected_every: must be 1 or more.
          feeds/repair.yaml         | key: [work_order_ref]      | key: [work_order]                   | key: "work_order" is not a column of this feed. Did you mean "work_order_ref"?
          feeds/repair.yaml         | key: [work_order_ref]      | key: [tenancy_ref]                  | key: "tenancy_ref" may be empty. Say required: true in its column.
          feeds/repair.yaml         | key: [work_order_ref]      | key: []                             | key: needs 1 or more entries.
          feeds/repair.yaml         | file: repair               | ~~                                  | file: is missing.
          feeds/repair.yaml         | name: tenancy_ref, type    | name: work_order_ref, type          | columns[1].name: "work_order_ref" is declared twice.
          feeds/repair.yaml         | other: raised_ts           | other: raised                       | rules[0]: "raised" is not a column of this feed. Did you mean "raised_ts"?
          feeds/repair.yaml         | feed: tenancy              | feed: tenancies                     | parents[0].feed: "tenancies" is not a feed. Did you mean "tenancy"?
          feeds/repair.yaml         | columns: [tenancy_ref]     | columns: [property_ref], parent_columns: [home] | parents[0].parent_columns: "home" is not a column of this feed. Check its spelling.
          feeds/tenancy.yaml        | build_date, type: date     | build_date, type: date, formats: [dd/mm/yyyy] | columns[15].formats: "dd/mm/uuuu" is not a date pattern. Write it like dd/MM/yyyy (MM = month).
          feeds/tenancy.yaml        | uprn, type: uprn           | uprn, type: uprn, formats: [dd/MM/yyyy] | columns[2].formats: only dates and timestamps have formats. Take it out.
          feeds/tenancy.yaml        | uprn, type: uprn           | uprn, type: uprn, codes: [A]        | columns[2].codes: only codes and flags have a list of codes. Change type to code.
          feeds/tenancy.yaml        | uprn, type: uprn           | uprn, type: uprn, equality: true    | columns[2].equality: needs special: true, and only the feed person may have it.
          feeds/tenancy.yaml        | has_gas, type: flag        | has_gas, type: flag, required: perhaps | columns[14].required: must be true or false.
          feeds/tenancy.yaml        | has_gas, type: flag        | has_gas, type: flag, code_map: {G: GAS} | columns[14].code_map: "GAS" is not among its codes. Use one of N, Y.
          feeds/tenancy.yaml        | delivery: snapshot         | ~delivery: snapshot\\nencoding: utf8~ | encoding: "utf8" is not an encoding. Did you mean "UTF-8"?
          feeds/tenancy.yaml        | share: 0.1                 | share: 10                           | max_disappeared_share: must be 1 or less.
          feeds/contact.yaml        | file: contact              | file: complaint                     | file: is also read by feeds/complaint.yaml. One of them must go, or both must say shared: true.
          feeds/repair.yaml         | file: repair               | file: contact-repair                | file: reads like a part of the file of feeds/contact.yaml. Rename one.
          feeds/repair.yaml         | sor_code, type             | sor_code, header: trade_code, type  | columns[11].header: "trade_code" is read into two columns. Say same_as in the second.
          feeds/repair.yaml         | sor_code, type             | sor_code, same_as: trade, type      | columns[11].same_as: "trade" is not such a column. Did you mean "trade_code"?
          feeds/repair.yaml         | sor_code, type             | sor_code, value: X, same_as: trade_code, type | columns[11]: comes from two places. Say one of header, same_as, value, from, digest_of.
          feeds/repair.yaml         | sor_code, type             | sor_code, from: jobs, type          | columns[11].from: "jobs" is not a join. Check its spelling.
          feeds/repair.yaml         | sor_code, type             | sor_code, digest_of: [job], type    | columns[11].digest_of: "job" is not such a column. Check its spelling.
          feeds/repair.yaml         | cause, type: code          | cause, type: code, when_empty: WAER | columns[14].when_empty: "WAER" is not among its codes. Did you mean "WEAR"?
          feeds/repair.yaml         | ~key: [work_order_ref]~    | ~key: [work_order_ref]\\njoins: {job: {lookup: repair, on: {sor_code: sor_code}}}~ | joins.job.lookup: "repair" is not a declaration of kind lookup. Check its spelling.
          feeds/repair.yaml         | name: target_date, type: date | name: target_date, type: date, formats: [dd/MM/yy] | columns[17].formats: a year of two digits could be of two centuries. Say short_years: past (dates of birth) or the first year that is meant, such as 1950.
          feeds/repair.yaml         | name: target_date, type: date | name: target_date, type: date, short_years: 1950 | columns[17].short_years: needs a format with a year of two digits, such as dd/MM/yy.
          feeds/repair.yaml         | name: target_date, type: date | name: target_date, type: date, formats: [dd/MM/yy], short_years: past | columns[17].short_years: past is for type date without future: true. Say the first year that is meant.
          feeds/repair.yaml         | name: target_date, type: date | name: target_date, type: date, formats: [dd/MM/yy], short_years: future | columns[17].short_years: "future" is not written as it must be (^past$).
          feeds/repair.yaml         | name: target_date, type: date | name: target_date, type: date, excel_serial: 1902 | columns[17].excel_serial: "1902" is not an excel serial. Did you mean "1900"?
          feeds/tenancy.yaml        | uprn, type: uprn           | uprn, type: uprn, excel_serial: 1900 | columns[2].excel_serial: only dates and timestamps are serial numbers. Take it out.
          feeds/tenancy.yaml        | uprn, type: uprn           | uprn, type: uprn, fixed_width: 12   | columns[2].fixed_width: is for references: columns of type string in key or parents. Take it out.
          feeds/protected_register.yaml | safeguard: refuse      | safeguard: keep                     | safeguard: a row of protected_register that is lost would leave somebody unprotected. Say safeguard: refuse.
          feeds/contact_rule.yaml   | safeguard: keep            | ~~                                  | safeguard: a row of contact_rule that is lost would leave somebody unprotected. Say safeguard: keep (or refuse).
          feeds/repair.yaml         | delivery: changes          | ~delivery: changes\\nsafeguard: keep~ | safeguard: is for delivery: snapshot. In changes nothing is ever closed.
          feeds/contact.yaml        | delivery: changes          | ~delivery: changes\\nkind: contact~ | line 6: cannot be read as YAML (Duplicate field 'kind'). Check indentation, colons and quotes.
          indicators/R01.yaml       | id: R01                    | id: R02                             | id: "R02" must be the file's name.
          indicators/R01.yaml       | id: R01                    | id: Repairs                         | id: "Repairs" is not written as it must be (^[TRAFC][0-9]{2}$).
          indicators/R01.yaml       | measure: servicing_no_access | measure: servicing_no_acess       | when.all[0].measure: "servicing_no_acess" is not a measure of household_profile. Did you mean "servicing_no_access"?
          indicators/R01.yaml       | at_least: 2                | at_leest: 2                         | when.all[0].at_leest: "at_leest" is not a setting. Did you mean "at_least"?
          indicators/R01.yaml       | at_least: 2                | at_least: two                       | when.all[0].at_least: must be a number.
          indicators/R01.yaml       | at_least: 2                | at_least: 2, at_most: 5             | when.all[0]: must be either all, any or not alone, or a measure with one of at_least, at_least_times, at_most, at_most_times, in, is, missing.
          indicators/R01.yaml       | [repair, appointment]      | [repairs, appointment]              | needs[0]: "repairs" is not a need. Did you mean "repair"?
          indicators/R01.yaml       | months: 14                 | month: 14                           | windows.servicing_no_access_month: no SQL of the profile uses it. Did you mean "servicing_no_access_months"?
          indicators/R01.yaml       | months: 14                 | months: 72                          | windows.servicing_no_access_months: 72 months, but purposes.yaml keeps repair for 60 only.
          indicators/R01.yaml       | evidence: [servicing       | evidence: [service                  | evidence: "service_no_access" is not a kind of evidence. Did you mean "servicing_no_access"?
          indicators/R01.yaml       | {servicing_no_access_last} | {last_visit}                        | reason_restricted: "last_visit" is not a measure of household_profile. Use one of servicing_no_access, servicing_no_access_last, two_way_contacts.
          indicators/R01.yaml       | weight: H                  | weight: CONTEXT                     | weight: must be CONTEXT for kind context, and only for it.
          indicators/R01.yaml       | weight: H                  | ~weight: H\\nlist: restricted~      | reason_patch: must not stand in a restricted indicator: officers never see it.
          indicators/R01.yaml       | reason_patch               | ~# reason_patch~                    | reason_patch: is missing: the officer must read why.
          indicators/R01.yaml       | 2027-11-01                 | 2027-11-31                          | review_by: "2027-11-31" is not a date. Write it as 2026-10-31.
          indicators/R01.yaml       | then: HIT                  | then: MISS                          | examples[0].then: "MISS" is not a then. Use one of HIT, NOT_KNOWN, NO_HIT.
          indicators/C01.yaml       | kind: isolation            | kind: risk                          | isolation_core: is for kind isolation only.
          pipeline.yaml             | export_ids: pseudonym      | export_ids: pseudonyms              | export_ids: "pseudonyms" is not an export ids. Did you mean "pseudonym"?
          pipeline.yaml             | indicators: all            | indicators: R01, R99                | indicators: there is no indicator R99. Use one of C01, R01.
          pipeline.yaml             | max_stale_days: 3          | max_stale_days: -1                  | gates.max_stale_days: must be 0 or more.
          pipeline.yaml             | low: 0.02                  | low: 0.2                            | expected_flagged: low must be smaller than high.
          pipeline.yaml             | groups: {}                 | groups: {leads: safeguarding}       | groups.leads: may not stand here. Use one of audit, export, first-contact, link-review, our-actions, quality, restricted, run.
          outreach.yaml             | issue_day: MONDAY          | issue_day: FUNDAY                   | issue_day: "FUNDAY" is not an issue day. Did you mean "SUNDAY"?
          outreach.yaml             | weekly_capacity: 10        | weekly_capacity: ten                | weekly_capacity: must be a whole number.
          outreach.yaml             | cool_off_days: 60          | cooloff_days: 60                    | cooloff_days: "cooloff_days" is not a setting. Did you mean "cool_off_days"?
          linkage.yaml              | review_bits: 14            | review_bits: 20                     | review_bits: must be smaller than link_bits.
          linkage.yaml              | 1901-01-01                 | 01/01/1901                          | birth_date_placeholders[3]: "01/01/1901" is not a date. Write it as 2026-10-31.
          linkage-model.json        | "swapped":                 | "swopped":                          | comparisons.birth.swopped: "swopped" is not a setting. Did you mean "swapped"?
          linkage-model.json        | "two_parts":               | "month ":                           | comparisons.birth.two_parts: is missing.
          purposes.yaml             | mobile, email              | mobiles, email                      | purposes[0].columns.person: "mobiles" is not a column. Did you mean "mobile"?
          purposes.yaml             | repair: ["*"]              | repair: [work_order_ref]            | purposes: repair.priority has no purpose, but without it no row can be loaded.
          purposes.yaml             | special_condition: Equality | outcome_condition: Equality        | purposes[1].outcome_condition: "outcome_condition" is not a setting. Did you mean "special_condition"?
          purposes.yaml             | appointment: 60            | ~~                                  | keep_months.appointment: is missing.
          local-authorities.yaml    | E08000028                  | E08000025                           | authorities[1].code: "E08000025" stands twice.
          local-authorities.yaml    | E08000028                  | Millford                            | authorities[1].code: "Millford" is not written as it must be (^[ENSW][0-9]{8}$).
          alert-rules.yaml          | TWO_TO_VISIT               | TWO_TO_CALL                         | alerts[2].rules[0]: "TWO_TO_CALL" is not a rule. Use one of DO_NOT_CONTACT, NO_CALLER_ID, NO_CARD, NO_POST, NO_TEXT, NO_VOICEMAIL, PRO_INTERPRETER_ONLY, SAFE_HOURS, SPEAK_ALONE, TWO_TO_VISIT, VIA_REP.
          board.yaml                | threshold: 10              | threshold: 5                        | threshold: must be 10 or more.
          board.yaml                | band_from: 50              | band_from: 500                      | rates.band_from: must be smaller than point_from.
          board/catalogue.yaml      | principle: PREVENTION      | principle: PREVENT                  | tables[0].principle: "PREVENT" is not a principle. Did you mean "PREVENTION"?
          overrides.csv             | expires                    | until                               | line 1: must be the header verdict,mention,other_mention,reason,author,date,expires. Missing: expires.
          """)
  void tellsWhatIsWrongAndWhatToDo(String file, String from, String to, String expected) {
    SettingsCopy settings = SettingsCopy.in(temp).replace(file, from, to.replace("\\n", "\n"));

    assertThat(settings.problems()).contains(file + ": " + expected);
  }
}

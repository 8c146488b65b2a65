package org.tenantinsight.jobs.export;

import java.util.List;

/**
 * One exported table.
 *
 * @param name of the files, and of the table in the set of the night
 * @param columns in their order; empty means all columns
 */
record ExportedTable(String name, List<String> columns) {

  /** What others build on: names and columns are a contract. */
  static final List<ExportedTable> ALL =
      List.of(
          of(
              "household",
              "household_id",
              "tenancy_ref",
              "property_ref",
              "uprn",
              "patch_code",
              "neighbourhood_code",
              "local_authority_code"),
          of("resident", "resident_id", "household_id"),
          of("resident_link", "resident_id", "feed", "source_key", "match_kind", "match_weight"),
          of("household_profile"),
          of(
              "indicator_hit",
              "household_id",
              "indicator_id",
              "as_of",
              "state",
              "weight",
              "acute",
              "list",
              "reason"),
          of("evidence", "household_id", "indicator_id", "feed", "source_key", "event_date"),
          of(
              "flag",
              "household_id",
              "as_of",
              "flagged",
              "band",
              "reason_kind",
              "domains",
              "isolation",
              "list",
              "suppressed_reason"),
          of("outreach_entry", "list_id", "household_id", "patch_code", "position", "since_last"),
          of(
              "outcome",
              "list_id",
              "household_id",
              "result",
              "wanted",
              "outcome_met",
              "flag_verdict"),
          of("quarantine", "feed", "file", "line", "rule", "column"),
          of(
              "reconciliation",
              "feed",
              "file",
              "records",
              "loaded",
              "duplicate",
              "superseded",
              "quarantined",
              "skipped",
              "orphans"));

  private static ExportedTable of(String name, String... columns) {
    return new ExportedTable(name, List.of(columns));
  }
}

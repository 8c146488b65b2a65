package org.tenantinsight.reports.board;

/** Names of the tables and rates that the page shows, as the catalogue publishes them. */
final class Published {

  static final String NEWLY_FLAGGED = "newly_flagged";
  static final String CONTACTED_IN_TIME = "contacted_in_time";
  static final String CONTACTED_RATE = "contacted_in_time_per_cent_of_listed";
  static final String FLAGGED_BY_BAND = "flagged_by_band";
  static final String FLAGGED_BY_AUTHORITY = "flagged_by_authority";
  static final String FLAGGED_RATE = "flagged_per_1000_homes";
  static final String ISOLATION = "isolation";
  static final String ISOLATION_BY_NEIGHBOURHOOD = "isolation_by_neighbourhood";
  static final String ISOLATION_RATE = "isolation_per_1000_homes";
  static final String SILENT_BY_NEIGHBOURHOOD = "no_two_way_contact_by_neighbourhood";
  static final String SILENT_RATE = "no_two_way_contact_per_1000_homes";
  static final String CONTACTED_BY_NEIGHBOURHOOD = "contacted_in_time_by_neighbourhood";
  static final String LISTED_BY_NEIGHBOURHOOD = "listed_by_neighbourhood";
  static final String FUNNEL_ASKED = "funnel_asked";
  static final String ASKED_RATE = "asked_per_cent_of_spoken_with";
  static final String FUNNEL_MET = "funnel_outcome_met";
  static final String MET_RATE = "outcome_met_per_cent_of_told_us";
  static final String VERDICTS = "verdicts";

  private Published() {}
}

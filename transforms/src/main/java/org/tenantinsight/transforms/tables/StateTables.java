package org.tenantinsight.transforms.tables;

import java.util.List;

/** The contracts of all feeds, as they stand on a night. */
public final class StateTables {

  /** Every feed, in the order in which they are loaded: a parent before its children. */
  public static final List<Table> ALL =
      List.of(
          TenancyTable.TABLE,
          PersonTable.TABLE,
          PersonAlertTable.TABLE,
          ContactRuleTable.TABLE,
          ProtectedRegisterTable.TABLE,
          RelatedContactTable.TABLE,
          RepairTable.TABLE,
          AppointmentTable.TABLE,
          AsbCaseTable.TABLE,
          AsbPartyTable.TABLE,
          RentAccountTable.TABLE,
          RentTransactionTable.TABLE,
          ArrearsActionTable.TABLE,
          ArrangementTable.TABLE,
          ContactTable.TABLE,
          ComplaintTable.TABLE,
          OutreachOutcomeTable.TABLE,
          ReferralTable.TABLE,
          LinkDecisionTable.TABLE);

  private StateTables() {}

  /**
   * The contract of one feed.
   *
   * @param feed canonical name, such as {@code repair}
   * @throws IllegalArgumentException when there is no such feed
   */
  public static Table of(String feed) {
    return ALL.stream()
        .filter(table -> table.name().equals(feed))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no feed " + feed));
  }
}

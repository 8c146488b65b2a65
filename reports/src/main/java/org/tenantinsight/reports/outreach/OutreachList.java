package org.tenantinsight.reports.outreach;

import java.time.LocalDate;
import java.util.List;

/**
 * The list of one patch as it is issued.
 *
 * @param landlord the landlord's name
 * @param patch the patch's name, or its code
 * @param officer the officer's name; empty when the settings name none
 * @param listId {@code <patch>-<issue date>-<revision>}
 * @param issuedOn the issue date
 * @param expiresOn the day by which it is to be destroyed
 * @param households in the order of the list
 * @param waiting earlier entries without a settled outcome
 * @param nextWeek households that did not fit this week's capacity
 * @param returns what became of the files that were sent back since the last list
 */
public record OutreachList(
    String landlord,
    String patch,
    String officer,
    String listId,
    LocalDate issuedOn,
    LocalDate expiresOn,
    List<ListedHousehold> households,
    List<WaitingEntry> waiting,
    int nextWeek,
    List<String> returns) {}

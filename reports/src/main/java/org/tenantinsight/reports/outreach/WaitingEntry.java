package org.tenantinsight.reports.outreach;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An earlier entry that was answered, but whose outcome is not settled.
 *
 * @param ref the household's opaque reference
 * @param listId the list that it was on
 * @param askFor the person to ask for
 * @param contactedOn the day of the last recorded contact
 * @param result what came of it, in words
 * @param wanted whether the person said what they would like, in words
 * @param reviewOn when to look at it again; null when no day is set
 * @param outcomeMet what is recorded so far, in words
 * @param safeContact what to mind before making contact; empty when nothing is recorded
 */
public record WaitingEntry(
    String ref,
    String listId,
    String askFor,
    LocalDate contactedOn,
    String result,
    String wanted,
    @Nullable LocalDate reviewOn,
    String outcomeMet,
    List<String> safeContact) {}

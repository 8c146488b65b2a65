package org.tenantinsight.reports.outreach;

import java.time.LocalDate;
import java.util.List;

/**
 * One household on a patch's list, in the words that the officer reads.
 *
 * @param ref the household's opaque reference
 * @param doThis what to do first
 * @param by until when
 * @param askFor the one person to ask for, with title
 * @param address the home's address on one line
 * @param tenantSince for example "tenant since March 2009"; empty when unknown
 * @param safeContact what to mind before making contact; empty when nothing is recorded
 * @param bestWay that person's own best way, with the day it last worked
 * @param communication language and communication needs
 * @param doNotContact times and ways to avoid
 * @param why at most five reasons, strongest first
 * @param goingWell what is going well
 * @param notKnown what tonight's data do not tell
 * @param tried the last three attempts with their result, newest last
 * @param agreedToShare what the person agreed to share so far
 * @param council the authority's safeguarding team and threshold guide
 * @param sinceLast how it stands against the last list
 */
public record ListedHousehold(
    String ref,
    DoThis doThis,
    LocalDate by,
    String askFor,
    String address,
    String tenantSince,
    List<String> safeContact,
    String bestWay,
    List<String> communication,
    List<String> doNotContact,
    List<String> why,
    List<String> goingWell,
    List<String> notKnown,
    List<String> tried,
    String agreedToShare,
    String council,
    SinceLast sinceLast) {}

package org.tenantinsight.reports.outreach;

import java.util.List;

/**
 * One household on the safeguarding lead's list, in words.
 *
 * @param ref the household's opaque reference
 * @param band acute, high or medium
 * @param patch the patch that does not see the household
 * @param askFor the person to ask for
 * @param address the home's address on one line
 * @param keptBecause why no patch may see it
 * @param why reasons in plain words, strongest first
 * @param safeContact every contact rule of the people there
 * @param teams the council's teams, the children's too when a child lives there
 */
public record LeadEntry(
    String ref,
    String band,
    String patch,
    String askFor,
    String address,
    List<String> keptBecause,
    List<String> why,
    List<String> safeContact,
    List<String> teams) {}

package org.tenantinsight.config.indicator;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One declared sign: a risk factor, a sign of isolation, context, or something that we owe.
 *
 * @param id such as {@code R03}; the file bears the same name
 * @param title a few words for people who work with the catalogue
 * @param domain the part of life it speaks of
 * @param about household or resident
 * @param kind what a hit counts for
 * @param isolationCore without a hit of one such indicator there is no isolation
 * @param weight how heavy a hit is
 * @param acute flags alone
 * @param list who may see a hit
 * @param needs feeds without which it says nothing
 * @param windows named parameters of the profile SQL that this indicator decides
 * @param when the condition over the household's measures
 * @param absence when "nothing happened" may be believed; null = not an absence indicator
 * @param evidence kinds of event that are listed as evidence
 * @param reasonPatch what the officer reads, with measures in braces; null = never on a patch list
 * @param reasonRestricted what the safeguarding lead reads
 * @param reasonExplain what {@code explain} writes for an analyst
 * @param why why it is looked for, with its source
 * @param fairness who could be treated unfairly by it, and what is done about that
 * @param reviewBy the day by which somebody looks at it again
 * @param examples made-up households that prove it
 */
public record Indicator(
    String id,
    String title,
    Domain domain,
    About about,
    Kind kind,
    boolean isolationCore,
    Weight weight,
    boolean acute,
    Readers list,
    List<String> needs,
    Map<String, Object> windows,
    Condition when,
    @Nullable Absence absence,
    List<String> evidence,
    @Nullable String reasonPatch,
    String reasonRestricted,
    String reasonExplain,
    String why,
    String fairness,
    LocalDate reviewBy,
    List<Example> examples) {

  public Indicator {
    needs = List.copyOf(needs);
    windows = Collections.unmodifiableMap(new TreeMap<>(windows));
    evidence = List.copyOf(evidence);
    examples = List.copyOf(examples);
  }

  /**
   * What the indicator says about a household, in this order:
   *
   * <ol>
   *   <li>not an absence indicator: a hit when the condition is true, else none (what is unknown
   *       never counts against anybody);
   *   <li>what disproves it is true: no hit, whatever the coverage;
   *   <li>the feeds do not cover it: not known;
   *   <li>the condition: true a hit, false none, unknown not known.
   * </ol>
   *
   * @param measures the household's profile; a missing or null measure is unknown
   * @param covered the needed feeds are fresh and, where asked, cover the window and the tenancy is
   *     older than it
   */
  public Outcome outcome(Map<String, ? extends @Nullable Object> measures, boolean covered) {
    Boolean holds = when.test(measures);
    if (absence == null) {
      return Boolean.TRUE.equals(holds) ? Outcome.HIT : Outcome.NO_HIT;
    }
    Condition disproof = absence.disprovedBy();
    if (disproof != null && Boolean.TRUE.equals(disproof.test(measures))) {
      return Outcome.NO_HIT;
    }
    if (!covered || holds == null) {
      return Outcome.NOT_KNOWN;
    }
    return holds ? Outcome.HIT : Outcome.NO_HIT;
  }
}

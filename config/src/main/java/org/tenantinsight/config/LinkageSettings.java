package org.tenantinsight.config;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How rows are put together into residents and households ({@code linkage.yaml}, {@code
 * linkage-model.json} and {@code overrides.csv}).
 *
 * @param linkBits match weight from which two mentions are one resident
 * @param reviewBits match weight from which a person should look
 * @param priorBits what a pair starts with among a thousand people; each doubling costs one bit
 * @param runnerUpBits a link needs this lead over the next best candidate
 * @param minStrongFacts independent strong facts that a link needs
 * @param maxBlockSize larger blocks are keyed with one more field
 * @param maxPairsPerMention more pairs a mention stop the step
 * @param maxPeoplePerPhone a number used by more people identifies nobody
 * @param maxPeoplePerEmail an address used by more people identifies nobody
 * @param maxMentionsPerResident a larger cluster is refused
 * @param parentChildYears birth years this far apart, same surname and home: never one resident
 * @param chainGapDays longest gap between two tenancies of one household's chain
 * @param communalLiveTenancies a UPRN with more live tenancies is communal
 * @param communalAdults a UPRN with more adults is communal
 * @param birthDatePlaceholders birth dates that a source writes for "unknown"
 * @param birthDateTrusted feeds whose birth dates may contradict a link
 * @param model how much each level of agreement tells
 * @param overrides decisions by people, applied first
 */
public record LinkageSettings(
    double linkBits,
    double reviewBits,
    double priorBits,
    double runnerUpBits,
    int minStrongFacts,
    int maxBlockSize,
    int maxPairsPerMention,
    int maxPeoplePerPhone,
    int maxPeoplePerEmail,
    int maxMentionsPerResident,
    int parentChildYears,
    int chainGapDays,
    int communalLiveTenancies,
    int communalAdults,
    List<LocalDate> birthDatePlaceholders,
    List<String> birthDateTrusted,
    LinkageModel model,
    List<Decision> overrides) {

  public LinkageSettings {
    birthDatePlaceholders = List.copyOf(birthDatePlaceholders);
    birthDateTrusted = List.copyOf(birthDateTrusted);
    overrides = List.copyOf(overrides);
  }

  /** What a person decided about two mentions. */
  public enum Verdict {
    ALWAYS,
    NEVER
  }

  /**
   * A person's decision about two mentions.
   *
   * @param line where it stands in {@code overrides.csv}, as an editor counts; 0 = it came back
   *     with a review file
   * @param verdict always or never one resident
   * @param mention first mention, {@code feed|source_key}
   * @param otherMention second mention
   * @param reason why, without any resident's details
   * @param author who decided
   * @param date when
   * @param expires last day on which it holds; null = for ever
   */
  public record Decision(
      int line,
      Verdict verdict,
      String mention,
      String otherMention,
      String reason,
      String author,
      LocalDate date,
      @Nullable LocalDate expires) {}
}

package org.tenantinsight.jobs.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.feed.Delivery;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.ingest.StoredVersions.Replaced;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.io.landing.LandingFile;

/**
 * Everything that one feed delivered on one day, judged before any of it is loaded:
 *
 * <ol>
 *   <li>every file is read once; one that cannot be used refuses all files of its source;
 *   <li>a source outside its volume limits is refused;
 *   <li>a snapshot from which too much disappeared is refused;
 *   <li>rows are compared with each other and with the rows that stand;
 *   <li>one whose unreadable rows could leave somebody unprotected is refused ({@link Protection}),
 *       and what is left is compared again.
 * </ol>
 */
final class FeedDelivery {

  private final String kind;
  private final LocalDate delivery;
  private final List<Survey> surveys = new ArrayList<>();
  private final List<References> surveyed = new ArrayList<>();
  private List<Survey> accepted = List.of();
  private List<References> references = List.of();
  private List<FileOutcome> outcomes = List.of();
  private List<Replaced> corrected = List.of();
  private List<Replaced> gone = List.of();

  private FeedDelivery(String kind, LocalDate delivery) {
    this.kind = kind;
    this.delivery = delivery;
  }

  /**
   * What the judgement needs to know besides the files.
   *
   * @param lake holds the rows that stand
   * @param settings the declarations
   * @param history every file of earlier deliveries
   * @param volumeAccepted sources whose number of rows a person has accepted
   */
  record Context(
      Lake lake, Settings settings, List<Reconciled> history, Set<String> volumeAccepted) {}

  /**
   * Judges a delivery.
   *
   * @param files the feed's files of one day with how they are read, in order of name
   */
  static FeedDelivery judge(
      String kind, LocalDate delivery, Map<LandingFile, FeedFile> files, Context context)
      throws IOException {
    FeedDelivery judged = new FeedDelivery(kind, delivery);
    List<References.Target> targets = References.targets(context.settings().feeds());
    files.forEach(
        (file, reading) -> {
          References references = new References(file.feed(), targets);
          judged.surveys.add(Survey.of(file, reading, references));
          judged.surveyed.add(references);
        });
    Parts.allOrNone(judged.surveys);
    judged.refuseOddVolumes(context);
    judged.accept();
    if (!judged.accepted.isEmpty()) {
      judged.compare(context, targets);
    }
    return judged;
  }

  private void refuseOddVolumes(Context context) {
    VolumeGate gate = new VolumeGate(context.history());
    Map<String, Long> rows = new TreeMap<>();
    surveys.stream()
        .filter(survey -> survey.refusal() == null)
        .forEach(survey -> rows.merge(source(survey).name(), survey.good(), Long::sum));
    for (Survey survey : surveys) {
      FeedSpec feed = source(survey);
      boolean gated = rows.containsKey(feed.name()) && survey.refusal() == null;
      if (gated && !context.volumeAccepted().contains(feed.name())) {
        String refusal = gate.refusal(feed, delivery, rows.get(feed.name()));
        if (refusal != null) {
          survey.refuse(refusal);
        }
      }
    }
  }

  private void compare(Context context, List<References.Target> targets) throws IOException {
    LongList keys = new LongList();
    LongSet delivered = new LongSet();
    for (Survey survey : accepted) {
      keys.addAll(survey.keys());
      survey.refusedKeys().addTo(delivered);
    }
    StoredVersions stored = stored(context.lake(), keys, delivered);
    if (isSnapshot() && isWhole(context)) {
      LongSet missing = stored.goneFrom(delivered);
      double most = source(accepted.get(0)).maxDisappearedShare() * stored.open();
      if (missing.size() > most) {
        refuseForDisappearance(missing.size(), stored.open());
        return;
      }
      gone = Protection.hidesRows(accepted) ? List.of() : stored.rows(missing);
    }
    LongSet conflicts = new LongSet();
    LongSet repeated = keys.repeated();
    if (!repeated.isEmpty() || !stored.isEmpty()) {
      references =
          accepted.stream().map(survey -> new References(source(survey), targets)).toList();
      KeyDecisions decisions = new KeyDecisions(accepted, repeated, stored, references);
      decisions.decide();
      outcomes = decisions.outcomes();
      corrected = decisions.corrected();
      conflicts = decisions.conflicts();
    }
    if (Protection.refuse(accepted, stored, conflicts, delivery)) {
      Parts.allOrNone(surveys);
      accept();
      if (!accepted.isEmpty()) {
        compare(context, targets);
      }
    }
  }

  private StoredVersions stored(Lake lake, LongList keys, LongSet delivered) {
    if (isLookup()) {
      return StoredVersions.none(lake);
    }
    if (isSnapshot()) {
      keys.addTo(delivered);
      return StoredVersions.all(lake, kind);
    }
    return StoredVersions.of(lake, kind, source(accepted.get(0)).updated(), keys);
  }

  /** A snapshot of several sources is whole only when each of them came. */
  private boolean isWhole(Context context) {
    return context.settings().feeds().stream()
        .filter(feed -> feed.kind().equals(kind))
        .allMatch(feed -> accepted.stream().anyMatch(s -> source(s).name().equals(feed.name())));
  }

  private void refuseForDisappearance(long missing, long open) {
    String refusal =
        missing
            + " of "
            + open
            + " rows are gone at once; deliver the whole picture, or raise max_disappeared_share if"
            + " that is right";
    accepted.forEach(survey -> survey.refuse(refusal));
    accept();
  }

  /** Starts over with the files that are not refused; nothing is known of their rows yet. */
  private void accept() {
    accepted = surveys.stream().filter(survey -> survey.refusal() == null).toList();
    references = accepted.stream().map(s -> surveyed.get(surveys.indexOf(s))).toList();
    outcomes = accepted.stream().map(survey -> new FileOutcome()).toList();
    corrected = List.of();
    gone = List.of();
  }

  private boolean isSnapshot() {
    return source(accepted.get(0)).delivery() == Delivery.SNAPSHOT;
  }

  /** Its rows become no feed: others take columns from them. */
  boolean isLookup() {
    return source(surveys.get(0)).lookup();
  }

  private static FeedSpec source(Survey survey) {
    return survey.file().feed();
  }

  /** Canonical feed. */
  String kind() {
    return kind;
  }

  /** Day of the delivery. */
  LocalDate delivery() {
    return delivery;
  }

  /** Every file, refused ones included, in order. */
  List<Survey> surveys() {
    return surveys;
  }

  /** The files whose good rows are loaded, in order. */
  List<Survey> accepted() {
    return accepted;
  }

  /** What became of the good rows of each accepted file. */
  List<FileOutcome> outcomes() {
    return outcomes;
  }

  /** References of the loaded rows of each accepted file. */
  List<References> references() {
    return references;
  }

  /** Rows that stood and are replaced by rows of this delivery. */
  List<Replaced> corrected() {
    return corrected;
  }

  /** Rows that stood and are gone from this snapshot. */
  List<Replaced> gone() {
    return gone;
  }
}

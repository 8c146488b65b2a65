package org.tenantinsight.reports.quality;

import java.util.ArrayList;
import java.util.List;
import org.tenantinsight.reports.page.Days;
import org.tenantinsight.reports.page.Phrases;

/** Is everything here tonight? The sentences at the top of the page. */
final class Arrival {

  private final NightFacts night;

  Arrival(NightFacts night) {
    this.night = night;
  }

  /** The answer in one sentence. */
  String answer() {
    List<String> missing = new ArrayList<>();
    for (FeedArrival feed : night.feeds()) {
      List<String> why = new ArrayList<>();
      if (night.isRefused(feed.feed())) {
        why.add("refused");
      }
      if (!feed.fresh()) {
        why.add(feed.late(night.asOf()));
      }
      if (!why.isEmpty()) {
        missing.add(feed.feed() + " (" + String.join(", ", why) + ")");
      }
    }
    return missing.isEmpty()
        ? "Yes: every feed that was due is here tonight."
        : "No: "
            + Phrases.list(missing)
            + (missing.size() == 1 ? " is" : " are")
            + " not here tonight.";
  }

  /** What follows from it, and whether every record is accounted for. */
  List<String> consequences() {
    List<String> sentences = new ArrayList<>();
    for (FeedArrival feed : night.feeds()) {
      if (!feed.fresh() && !feed.signs().isEmpty()) {
        sentences.add(
            "Signs that need %s are not known tonight: %s."
                .formatted(feed.feed(), Phrases.list(feed.signs())));
      }
      if (!feed.fresh() || night.isRefused(feed.feed())) {
        sentences.add(lastGoodRows(feed));
      }
    }
    sentences.add(new FileAccounts(night).inOneSentence());
    return sentences;
  }

  private static String lastGoodRows(FeedArrival feed) {
    return feed.newest() == null
        ? "Nothing of %s is known: signs that need it cannot show.".formatted(feed.feed())
        : "Everything else about %s rests on its rows up to %s."
            .formatted(feed.feed(), Days.inFull(feed.newest()));
  }
}

package org.tenantinsight.reports.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that the data-quality page knows.
 *
 * @param landlord the landlord's name
 * @param asOf the night
 * @param feeds every feed, in order of name
 * @param files every file delivered up to the night, in order of delivery and name
 * @param quarantined records of the newest deliveries that were not loaded
 * @param noted values of the newest deliveries that were left out or corrected
 * @param matches every feed, in order of name
 */
public record NightFacts(
    String landlord,
    LocalDate asOf,
    List<FeedArrival> feeds,
    List<DeliveredFile> files,
    List<SetAside> quarantined,
    List<SetAside> noted,
    List<MatchRate> matches) {

  /** Keeps its own copies. */
  public NightFacts {
    feeds = List.copyOf(feeds);
    files = List.copyOf(files);
    quarantined = List.copyOf(quarantined);
    noted = List.copyOf(noted);
    matches = List.copyOf(matches);
  }

  /** The files of the newest delivery of each feed, refused ones included. */
  List<DeliveredFile> newest() {
    Map<String, LocalDate> days = new TreeMap<>();
    for (DeliveredFile file : files) {
      days.merge(file.feed(), file.delivery(), (one, other) -> one.isAfter(other) ? one : other);
    }
    return files.stream().filter(file -> file.delivery().equals(days.get(file.feed()))).toList();
  }

  /** Whether files of the feed's newest delivery were refused. */
  boolean isRefused(String feed) {
    return newest().stream().anyMatch(file -> file.feed().equals(feed) && !file.accepted());
  }
}

package org.tenantinsight.jobs.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.Parent;
import org.tenantinsight.transforms.conform.ReadRow;

/**
 * Which rows of other feeds the loaded rows of one source refer to, and which references they
 * themselves satisfy; as hashes, so that millions of rows take little memory.
 */
final class References {

  /**
   * One kind of reference.
   *
   * @param feed the feed referred to
   * @param columns the columns of that feed
   */
  record Target(String feed, List<String> columns) {}

  /** The reference of the rows read so far, by target. */
  private record Collected(Target target, int[] places, LongSet hashes) {}

  private final List<Collected> wanted = new ArrayList<>();
  private final List<Collected> provided = new ArrayList<>();

  /**
   * @param feed the source
   * @param targets everything that any feed refers to
   */
  References(FeedSpec feed, List<Target> targets) {
    List<String> names = feed.columns().stream().map(column -> column.name()).toList();
    for (Parent parent : feed.parents()) {
      Target target = new Target(parent.feed(), parent.parentColumns());
      wanted.add(new Collected(target, places(names, parent.columns()), new LongSet()));
    }
    for (Target target : targets) {
      if (target.feed().equals(feed.kind())) {
        provided.add(new Collected(target, places(names, target.columns()), new LongSet()));
      }
    }
  }

  /** Everything that the declared feeds refer to. */
  static List<Target> targets(List<FeedSpec> feeds) {
    return feeds.stream()
        .flatMap(feed -> feed.parents().stream())
        .map(parent -> new Target(parent.feed(), parent.parentColumns()))
        .distinct()
        .toList();
  }

  /** Takes note of a loaded row. */
  void add(ReadRow row) {
    wanted.forEach(reference -> add(reference, row));
    provided.forEach(reference -> add(reference, row));
  }

  private static void add(Collected reference, ReadRow row) {
    String key = key(row, reference.places());
    if (key != null) {
      reference.hashes().add(ReadRow.hash(key));
    }
  }

  /** The targets that rows of this source refer to. */
  List<Target> targets() {
    return wanted.stream().map(Collected::target).toList();
  }

  /** The hashes that rows of this source refer to. */
  LongSet wanted(Target target) {
    return hashes(wanted, target);
  }

  /** The hashes of references that rows of this source satisfy. */
  LongSet provided(Target target) {
    return hashes(provided, target);
  }

  /** Whether a row refers to {@code target} by one of {@code hashes}. */
  boolean refersTo(ReadRow row, Target target, LongSet hashes) {
    for (Collected reference : wanted) {
      String key = reference.target().equals(target) ? key(row, reference.places()) : null;
      if (key != null && hashes.contains(ReadRow.hash(key))) {
        return true;
      }
    }
    return false;
  }

  private static LongSet hashes(List<Collected> references, Target target) {
    return references.stream()
        .filter(reference -> reference.target().equals(target))
        .map(Collected::hashes)
        .findFirst()
        .orElseGet(LongSet::new);
  }

  /** The referring columns joined as a source key is; null when one is empty. */
  private static @Nullable String key(ReadRow row, int[] places) {
    StringBuilder key = new StringBuilder();
    for (int place : places) {
      Serializable value = row.value(place);
      if (value == null) {
        return null;
      }
      key.append(key.isEmpty() ? "" : "|").append(value);
    }
    return key.toString();
  }

  private static int[] places(List<String> names, List<String> columns) {
    return columns.stream().mapToInt(names::indexOf).toArray();
  }
}

package org.tenantinsight.jobs.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Odd numbers of rows that a person has accepted for a night: who, when and why. Kept, so that the
 * night gives the same when it is done again.
 */
public final class AcceptedVolumes {

  private final HashChain chain;

  /** What was accepted for the lake in {@code lake}. */
  public AcceptedVolumes(Path lake) {
    this.chain = new HashChain(lake.resolve("accepted-volumes.jsonl"));
  }

  /** Writes down that {@code actor} accepts the volumes of {@code feeds} on a night. */
  public void accept(LocalDate night, Set<String> feeds, String reason, String actor, Instant when)
      throws IOException {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("night", night.toString());
    node.set("feeds", new ObjectMapper().valueToTree(new TreeSet<>(feeds)));
    node.put("reason", reason);
    node.put("actor", actor);
    node.put("when", when.toString());
    chain.append(node);
  }

  /** The feeds whose volume was accepted for {@code night}. */
  public SortedSet<String> on(LocalDate night) throws IOException {
    SortedSet<String> feeds = new TreeSet<>();
    for (JsonNode node : chain.read()) {
      if (node.path("night").asText().equals(night.toString())) {
        node.path("feeds").forEach(feed -> feeds.add(feed.asText()));
      }
    }
    return feeds;
  }
}

package org.tenantinsight.jobs.link;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenantinsight.config.LinkageModel;
import org.tenantinsight.config.LinkageModel.Odds;
import org.tenantinsight.jobs.io.Durable;
import org.tenantinsight.jobs.io.Hashes;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.transforms.link.match.Comparison;

/**
 * A linkage model that was learnt, on its way into the settings.
 *
 * @param before the model in use
 * @param learnt the new one
 */
public record TrainedModel(LinkageModel before, LinkageModel learnt) {

  /** A level that moves further needs a person's word. */
  private static final double FAR = 3;

  private static final int HASH_DIGITS = 8;
  private static final String DISAGREE = "other";

  /** A level and what it weighs. */
  private record Move(String level, double from, double to) {

    double bits() {
      return Math.abs(to - from);
    }

    @Override
    public String toString() {
      return "%s from %.1f to %.1f bits".formatted(level, from, to);
    }
  }

  /**
   * Looks whether the model may come into use.
   *
   * @param accepted whether a person has accepted levels that move far
   * @throws RefusedException when full agreement would not tell most, or a level moves far and
   *     nobody accepted it
   */
  public void check(boolean accepted) {
    List<String> misordered = new ArrayList<>(learnt.misordered());
    for (Comparison comparison : Comparison.values()) {
      if (levels(learnt, comparison).get(DISAGREE).bits() > 0) {
        misordered.add(comparison.label() + "." + DISAGREE);
      }
    }
    if (!misordered.isEmpty()) {
      throw new RefusedException(
          "The model that these rows suggest weighs "
              + String.join(", ", misordered)
              + " more than full agreement, less than disagreement or, as disagreement, for one"
              + " person. It cannot be used. Train on a"
              + " night with more rows, or keep the model that you have.");
    }
    List<String> far =
        moves().stream().filter(move -> move.bits() > FAR).map(Move::toString).toList();
    if (!far.isEmpty() && !accepted) {
      throw new RefusedException(
          "The model that these rows suggest moves "
              + String.join("; ", far)
              + ". More than %.0f bits can make or break many links. If you know why, train again"
                  .formatted(FAR)
              + " with --accept.");
    }
  }

  /** What moves most, in words. */
  public List<String> mostMoved(int levels) {
    return moves().stream()
        .sorted((a, b) -> Double.compare(b.bits(), a.bits()))
        .limit(levels)
        .map(Move::toString)
        .toList();
  }

  private List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    for (Comparison comparison : Comparison.values()) {
      Map<String, Odds> from = levels(before, comparison);
      Map<String, Odds> to = levels(learnt, comparison);
      for (String level : comparison.levels()) {
        moves.add(
            new Move(
                comparison.label() + "." + level, from.get(level).bits(), to.get(level).bits()));
      }
    }
    return moves;
  }

  private static Map<String, Odds> levels(LinkageModel model, Comparison comparison) {
    return model.comparisons().getOrDefault(comparison.label(), Map.of());
  }

  /** Writes the model; its version ends with a hash of its numbers. */
  public void write(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode comparisons = json.createObjectNode();
    for (Comparison comparison : Comparison.values()) {
      ObjectNode levels = comparisons.putObject(comparison.label());
      for (String level : comparison.levels()) {
        Odds odds = levels(learnt, comparison).get(level);
        levels.putObject(level).put("m", odds.m()).put("u", odds.u());
      }
    }
    String hash = Hashes.sha256(comparisons.toString().getBytes(StandardCharsets.UTF_8));
    ObjectNode model = json.createObjectNode();
    model.put("version", learnt.version() + "-" + hash.substring(0, HASH_DIGITS));
    model.set("comparisons", comparisons);
    String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(model) + "\n";
    boolean isNew = !Files.exists(file);
    Set<PosixFilePermission> readers =
        isNew ? PosixFilePermissions.fromString("rw-r--r--") : Files.getPosixFilePermissions(file);
    Durable.replace(file, text.getBytes(StandardCharsets.UTF_8));
    // it says nothing of any resident, and others check these settings
    Files.setPosixFilePermissions(file, readers);
  }
}

package org.tenantinsight.jobs.link;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.tenantinsight.transforms.link.match.PersonMatching.Stage;

/** How long each part of the matching took, from the moment at which the watch is made. */
final class Stopwatch {

  private static final double NANOS = 1e9;

  private final Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
  private long last = System.nanoTime();

  void done(Stage stage) {
    long now = System.nanoTime();
    seconds.put(stage, (now - last) / NANOS);
    last = now;
  }

  /** Says how fast it went; start and end of the program are not in it. */
  void tell(int rows, long pairs, ObjectNode figures, Consumer<String> say) {
    ObjectNode parts = figures.putObject("seconds_of");
    seconds.forEach((stage, took) -> parts.put(stage.name().toLowerCase(Locale.ROOT), took));
    double comparing = seconds.getOrDefault(Stage.COMPARING, 0.0);
    double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    say.accept(
        "%,d pairs compared in %.1f s (%,.0f a second); %,d rows matched in %.1f s (%,.0f a second)."
            .formatted(pairs, comparing, pairs / comparing, rows, all, rows / all));
  }
}

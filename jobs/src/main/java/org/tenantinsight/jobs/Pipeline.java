package org.tenantinsight.jobs;

import java.util.ArrayList;
import java.util.List;
import org.tenantinsight.jobs.board.BoardStep;
import org.tenantinsight.jobs.export.ExportStep;
import org.tenantinsight.jobs.export.QualityStep;

/**
 * The night, in order. Read this first.
 *
 * <pre>
 * landing → ingest → link → profile → flag → outreach → board → export → quality
 * </pre>
 *
 * <p>A step reads only the tables of the steps before it. Names and contact details leave the lake
 * only in outreach; the board never sees an identifier.
 */
public final class Pipeline {

  /** Every step, in the order of the night. */
  public static final List<Step> IN_ORDER =
      List.of(
          new IngestStep(),
          new LinkStep(),
          new ProfileStep(),
          new FlagStep(),
          new OutreachStep(),
          new BoardStep(),
          new ExportStep(),
          new QualityStep());

  private Pipeline() {}

  /** The names of all steps, in order. */
  public static List<String> names() {
    return IN_ORDER.stream().map(Step::name).toList();
  }

  /**
   * The steps before {@code name}: their tables must be in the lake when one step runs alone.
   *
   * @throws IllegalArgumentException when no step has that name
   */
  static List<Step> before(String name) {
    List<Step> earlier = new ArrayList<>();
    for (Step step : IN_ORDER) {
      if (step.name().equals(name)) {
        return earlier;
      }
      earlier.add(step);
    }
    throw new IllegalArgumentException("There is no step " + name);
  }
}

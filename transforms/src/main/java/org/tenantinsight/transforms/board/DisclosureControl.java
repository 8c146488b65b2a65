package org.tenantinsight.transforms.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.BoardSettings;
import org.tenantinsight.config.board.BoardLevel;

/**
 * The one door between true counts and published figures. Nothing else can make a {@link Figure}.
 *
 * <ol>
 *   <li>every count has a permanent name; counts of exactly the same households share the smallest;
 *   <li>the record layer v depends on which households are counted;
 *   <li>the permanent layer a depends on the permanent name and is the same in every release;
 *   <li>x = n + a + v is shown when n and x both reach the threshold, rounded to the base;
 *   <li>a split in which one part is nearly everybody, and a count that leaves fewer others than
 *       the threshold, are withheld.
 * </ol>
 *
 * Totals go through the same steps with their own keys, so they are not the sum of their parts.
 */
public final class DisclosureControl {

  private final BoardSettings settings;
  private final BoardKey key;
  private final Map<BoardLevel, PerturbationTable> recordLayers = new EnumMap<>(BoardLevel.class);

  DisclosureControl(BoardSettings settings, BoardKey key) {
    this.settings = settings;
    this.key = key;
    for (BoardLevel level : BoardLevel.values()) {
      BoardSettings.Noise noise = settings.noise(level);
      recordLayers.put(level, PerturbationTable.discreteGaussian(noise.variance(), noise.cut()));
    }
  }

  /**
   * A published figure: a number, or a mark that says why there is none. Only the door makes one,
   * and whatever is calculated from it later starts from the published number.
   */
  public static final class Figure {
    private final FigureName name;
    private final @Nullable Long number;
    private final @Nullable Mark mark;
    private final double variance;

    private Figure(FigureName name, @Nullable Long number, @Nullable Mark mark, double variance) {
      this.name = name;
      this.number = number;
      this.mark = mark;
      this.variance = variance;
    }

    /** What it is about. */
    public FigureName name() {
      return name;
    }

    /** The published number; null when a mark stands in its place. */
    public @Nullable Long number() {
      return number;
    }

    /** Why there is no number; null when there is one. */
    public @Nullable Mark mark() {
      return mark;
    }

    /** Variance of the number around the truth, known to every reader. */
    public double variance() {
      return variance;
    }
  }

  /** The figures of a whole release: its counts are compared with each other. */
  List<Figure> publish(List<CellGroup> groups) {
    Map<Count, String> names = permanentNames(groups);
    List<Figure> figures = new ArrayList<>();
    for (CellGroup group : groups) {
      boolean withheld = leavesTooFew(group.total(), group.whole());
      boolean splitWithheld = withheld || isHomogeneous(group);
      figures.add(figure(group, "", group.total(), withheld, names));
      group
          .parts()
          .forEach((part, count) -> figures.add(figure(group, part, count, splitWithheld, names)));
    }
    return figures;
  }

  /** The homes of an area: public stock information, so exact. */
  Figure homes(Area area) {
    return new Figure(FigureName.homes(area), area.homes().n(), null, 0);
  }

  private Figure figure(
      CellGroup group, String part, Count count, boolean withheld, Map<Count, String> names) {
    FigureName name = FigureName.of(group, part);
    BoardLevel level = protection(group);
    long noisy = count.n() + permanentLayer(names, count) + recordLayer(level, count);
    Mark mark = mark(group, count, noisy, withheld);
    return mark == null
        ? new Figure(name, rounded(noisy), null, variance(level))
        : new Figure(name, null, mark, variance(level));
  }

  private @Nullable Mark mark(CellGroup group, Count count, long noisy, boolean withheld) {
    if (group.missing() != null) {
      return group.missing();
    }
    if (group.total().n() < settings.threshold()) {
      return Mark.SMALL;
    }
    if (withheld) {
      return Mark.CONFIDENTIAL;
    }
    return count.n() < settings.threshold() || noisy < settings.threshold() ? Mark.SMALL : null;
  }

  private long rounded(long noisy) {
    return Math.floorDiv(noisy + settings.base() / 2, settings.base()) * settings.base();
  }

  /** A small authority is as close a look as a neighbourhood. */
  private BoardLevel protection(CellGroup group) {
    BoardLevel level = group.table().level();
    boolean small = group.area().homes().n() < settings.smallAuthorityHomes();
    return level == BoardLevel.AUTHORITY && small ? BoardLevel.NEIGHBOURHOOD : level;
  }

  private long recordLayer(BoardLevel level, Count count) {
    long draw = key.draw("ck|1|" + count.k1() + "|" + count.k2() + "|" + count.n());
    return Objects.requireNonNull(recordLayers.get(level)).noise(draw);
  }

  private long permanentLayer(Map<Count, String> names, Count count) {
    long choices = 2L * settings.permanentSpread() + 1;
    long draw = key.draw("st|1|" + names.get(count));
    return (draw * choices >>> 32) - settings.permanentSpread();
  }

  private Map<Count, String> permanentNames(List<CellGroup> groups) {
    Map<Count, String> names = new HashMap<>();
    String vintage = settings.geographyVintage();
    for (CellGroup group : groups) {
      names.merge(group.total(), group.canonicalId("", vintage), DisclosureControl::smaller);
      group
          .parts()
          .forEach(
              (part, count) ->
                  names.merge(count, group.canonicalId(part, vintage), DisclosureControl::smaller));
    }
    return names;
  }

  private static String smaller(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private boolean leavesTooFew(Count part, Count whole) {
    return whole.n() - part.n() < settings.threshold();
  }

  private boolean isHomogeneous(CellGroup group) {
    long total = group.total().n();
    return group.parts().values().stream()
        .anyMatch(
            part ->
                part.n() > settings.maxCategoryShare() * total
                    || (part.n() >= settings.threshold() && leavesTooFew(part, group.total())));
  }

  /** Variance of a figure around the true count: record layer, permanent layer and rounding. */
  private double variance(BoardLevel level) {
    int spread = settings.permanentSpread();
    int base = settings.base();
    double permanent = spread * (spread + 1) / 3.0;
    double rounding = (base * base - 1) / 12.0;
    return settings.noise(level).variance() + permanent + rounding;
  }
}

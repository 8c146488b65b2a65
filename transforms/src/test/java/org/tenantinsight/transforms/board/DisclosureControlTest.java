package org.tenantinsight.transforms.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenantinsight.transforms.board.BoardSample.KEY;
import static org.tenantinsight.transforms.board.BoardSample.area;
import static org.tenantinsight.transforms.board.BoardSample.group;
import static org.tenantinsight.transforms.board.BoardSample.groups;
import static org.tenantinsight.transforms.board.BoardSample.households;
import static org.tenantinsight.transforms.board.BoardSample.landlord;
import static org.tenantinsight.transforms.board.BoardSample.settings;
import static org.tenantinsight.transforms.board.BoardSample.split;
import static org.tenantinsight.transforms.board.BoardSample.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.board.BoardLevel;
import org.tenantinsight.config.board.BoardTable.Breakdown;
import org.tenantinsight.transforms.board.DisclosureControl.Figure;

class DisclosureControlTest {

  private static final int HOMES = 1000;
  private static final Area ASHGROVE = area(BoardLevel.NEIGHBOURHOOD, "N01", HOMES);
  private final DisclosureControl door = new DisclosureControl(settings(), KEY);

  @Property(tries = 300)
  void neverShowsACountBelowTheThreshold(
      @ForAll @IntRange(max = 9) int n, @ForAll @LongRange(min = 1, max = 1000) long seed) {
    Figure figure = flagged(new DisclosureControl(settings(), BoardSample.key(seed)), n);

    assertThat(figure.number()).isNull();
    assertThat(figure.mark()).isEqualTo(Mark.SMALL);
  }

  @Property(tries = 300)
  void neverShowsANumberBelowTheThresholdOrOffTheGrid(
      @ForAll @IntRange(max = 60) int n, @ForAll @LongRange(min = 1, max = 1000) long seed) {
    Figure figure = flagged(new DisclosureControl(settings(), BoardSample.key(seed)), n);

    if (figure.number() != null) {
      assertThat(figure.number()).isGreaterThanOrEqualTo(10);
      assertThat(figure.number() % 5).isZero();
      assertThat(Math.abs(figure.number() - n)).isLessThanOrEqualTo(7 + 2 + 2);
    }
  }

  @Property(tries = 100)
  void theOrderOfHouseholdsAndHowTheyAreDividedChangeNothing(
      @ForAll @IntRange(min = 10, max = 80) int n, @ForAll long shuffle) {
    List<Count> one = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      one.add(BoardSample.household(KEY, "HH-" + i));
    }
    Collections.shuffle(one, new Random(shuffle));
    int cut = n / 3;
    Count left = one.subList(0, cut).stream().reduce(Count.NONE, Count::plus);
    Count right = one.subList(cut, n).stream().reduce(Count.NONE, Count::plus);

    assertThat(right.plus(left)).isEqualTo(households(0, n));
  }

  @Property(tries = 100)
  void countsOfTheSameHouseholdsAreTheSameFigure(@ForAll @IntRange(min = 10, max = 500) int n) {
    Count same = households(0, n);
    List<Figure> figures =
        door.publish(
            groups(
                group(
                    table(BoardLevel.NEIGHBOURHOOD, "isolation"), ASHGROVE, same, ASHGROVE.homes()),
                group(
                    table(BoardLevel.NEIGHBOURHOOD, "flagged"), ASHGROVE, same, ASHGROVE.homes())));

    assertThat(figures.get(0).number()).isEqualTo(figures.get(1).number());
  }

  @Test
  void repeatsAFigureWhileTheSameHouseholdsAreCountedAndMovesWhenOneIsExchanged() {
    int moved = 0;
    for (int first = 0; first < 50; first++) {
      Count before = households(first, first + 40);
      Count after = households(first + 1, first + 41);
      assertThat(isolation(before).number()).isEqualTo(isolation(before).number());
      moved +=
          java.util.Objects.equals(isolation(before).number(), isolation(after).number()) ? 0 : 1;
    }
    assertThat(moved).isGreaterThan(10);
  }

  @Test
  void givesNoiseWithThePromisedMeanAndSpread() {
    double sum = 0;
    double squares = 0;
    int tries = 2000;
    for (int seed = 1; seed <= tries; seed++) {
      Figure figure = flagged(new DisclosureControl(settings(), BoardSample.key(seed)), 100);
      double off = figure.number() - 100;
      sum += off;
      squares += off * off;
    }
    assertThat(sum / tries).isBetween(-0.3, 0.3);
    assertThat(squares / tries).isBetween(8.5, 11.5);
  }

  @Test
  void withholdsAPartThatLeavesFewerOthersThanTheThreshold() {
    var contacted = table(BoardLevel.NEIGHBOURHOOD, "contacted_in_time", null, "listed");

    Figure nearlyAll = only(group(contacted, ASHGROVE, households(0, 95), households(0, 100)));
    Figure enoughLeft = only(group(contacted, ASHGROVE, households(0, 80), households(0, 100)));
    Figure none = only(group(contacted, ASHGROVE, Count.NONE, households(0, 100)));

    assertThat(nearlyAll.mark()).isEqualTo(Mark.CONFIDENTIAL);
    assertThat(enoughLeft.number()).isNotNull();
    assertThat(none.mark()).isEqualTo(Mark.SMALL);
  }

  @Test
  void withholdsASplitWhenOnePartIsNearlyEverybodyButKeepsTheTotal() {
    var bands =
        table(
            BoardLevel.LANDLORD,
            "flagged",
            new Breakdown("band", List.of("acute", "high", "medium")),
            null);
    Map<String, Count> parts =
        Map.of("acute", Count.NONE, "high", households(0, 15), "medium", households(15, 400));

    List<Figure> figures = door.publish(groups(split(bands, landlord(HOMES), parts)));

    assertThat(figures)
        .extracting(f -> f.name().category())
        .containsExactly("", "acute", "high", "medium");
    assertThat(figures.get(0).number()).isNotNull();
    assertThat(figures.subList(1, 4)).extracting(Figure::mark).containsOnly(Mark.CONFIDENTIAL);
  }

  @Test
  void aSmallAuthorityIsProtectedLikeANeighbourhood() {
    var flagged = table(BoardLevel.AUTHORITY, "flagged");
    Area small = area(BoardLevel.AUTHORITY, "E08000025", 1999);
    Area large = area(BoardLevel.AUTHORITY, "E08000028", 2000);

    assertThat(only(group(flagged, small, households(0, 100), small.homes())).variance())
        .isEqualTo(10);
    assertThat(only(group(flagged, large, households(0, 100), large.homes())).variance())
        .isEqualTo(28);
  }

  @Test
  void aReasonNotToShowComesBeforeEveryOther() {
    var flagged = table(BoardLevel.NEIGHBOURHOOD, "flagged");
    CellGroup late =
        new CellGroup(
            flagged,
            ASHGROVE,
            Count.NONE,
            new java.util.TreeMap<>(),
            ASHGROVE.homes(),
            Mark.NOT_ARRIVED);

    assertThat(only(late).mark().text(10)).isEqualTo("x");
  }

  private Figure only(CellGroup group) {
    return door.publish(groups(group)).get(0);
  }

  private Figure isolation(Count count) {
    return only(
        group(table(BoardLevel.NEIGHBOURHOOD, "isolation"), ASHGROVE, count, ASHGROVE.homes()));
  }

  private static Figure flagged(DisclosureControl door, int n) {
    return door.publish(
            groups(
                group(
                    table(BoardLevel.NEIGHBOURHOOD, "flagged"),
                    ASHGROVE,
                    households(0, n),
                    ASHGROVE.homes())))
        .get(0);
  }
}

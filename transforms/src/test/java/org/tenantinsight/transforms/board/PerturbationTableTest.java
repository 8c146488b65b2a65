package org.tenantinsight.transforms.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenantinsight.transforms.board.PerturbationTableCheck.Outcome;
import org.tenantinsight.transforms.board.PerturbationTableCheck.Promise;

class PerturbationTableTest {

  @ParameterizedTest(name = "variance {0}, cut at {1}")
  @CsvSource({"6, 7", "24, 14", "96, 28"})
  void keepsWhatEveryLevelPromises(double variance, int cut) {
    PerturbationTable table = PerturbationTable.discreteGaussian(variance, cut);

    assertThat(table.variance()).isCloseTo(variance, within(1e-6));
    for (int value = 1; value <= cut; value++) {
      assertThat(table.share(value)).isEqualTo(table.share(-value)).isPositive();
    }
    assertThat(PerturbationTableCheck.problems(asTable(table), new Promise(variance, 1e-6)))
        .isEmpty();
  }

  @Test
  void givesEveryDrawItsShareFromTheSmallestNoiseToTheLargest() {
    PerturbationTable table = PerturbationTable.discreteGaussian(6, 7);

    assertThat(table.noise(0)).isEqualTo(-7);
    assertThat(table.noise(table.share(-7) - 1)).isEqualTo(-7);
    assertThat(table.noise(table.share(-7))).isEqualTo(-6);
    assertThat(table.noise(PerturbationTable.WHOLE / 2)).isZero();
    assertThat(table.noise(PerturbationTable.WHOLE - 1)).isEqualTo(7);
  }

  @Test
  void refusesMoreVarianceThanTheCutAllows() {
    assertThatThrownBy(() -> PerturbationTable.discreteGaussian(19, 7))
        .hasMessage("A variance of 19.0 is not possible with noise cut at 7");
  }

  @Test
  void theCheckNamesWhatIsWrongWithARow() {
    var table = new TreeMap<Long, List<Outcome>>();
    table.put(
        3L, List.of(new Outcome(2, -1, 0.5), new Outcome(4, 1, 0.25), new Outcome(6, 2, 0.25)));

    assertThat(PerturbationTableCheck.problems(table, new Promise(1, 1e-6)))
        .containsExactly(
            "count 3: 6 is not count plus noise",
            "count 3: mean is 0.25, not 0.0",
            "count 3: variance is 1.6875, not 1.0");
  }

  private static TreeMap<Long, List<Outcome>> asTable(PerturbationTable table) {
    long count = 1000;
    List<Outcome> row = new ArrayList<>();
    for (int v = -table.cut(); v <= table.cut(); v++) {
      row.add(new Outcome(count + v, v, (double) table.share(v) / PerturbationTable.WHOLE));
    }
    var rows = new TreeMap<Long, List<Outcome>>();
    rows.put(count, row);
    return rows;
  }
}

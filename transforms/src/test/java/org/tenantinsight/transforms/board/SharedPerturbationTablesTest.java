package org.tenantinsight.transforms.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenantinsight.transforms.board.PerturbationTableCheck.Outcome;
import org.tenantinsight.transforms.board.PerturbationTableCheck.Promise;

/** Tables that tau-Argus ships: the check must accept them, and must notice one changed share. */
class SharedPerturbationTablesTest {

  /** The files round their shares to seven to nine digits. */
  private static final double ROUNDING_IN_THE_FILES = 1e-5;

  @ParameterizedTest(name = "{0} with variance {1}")
  @CsvSource({"ptab_freq.txt, 3.0", "tau_testW_ptable.txt, 4.0", "20160511_szenario_5a.txt, 2.001"})
  void acceptsThePublishedTableAndRejectsItWithOneShareChanged(String file, double variance)
      throws IOException {
    TreeMap<Long, List<Outcome>> table = read(cases().resolve("sdc/tauargus").resolve(file));
    Promise promise = new Promise(variance, ROUNDING_IN_THE_FILES);

    assertThat(PerturbationTableCheck.problems(table, promise)).isEmpty();

    for (List<Outcome> row : table.values()) {
      for (int i = 0; i < row.size(); i++) {
        Outcome kept = row.get(i);
        row.set(i, new Outcome(kept.published(), kept.noise(), kept.share() + 0.001));
        assertThat(PerturbationTableCheck.problems(table, promise)).isNotEmpty();
        row.set(i, kept);
      }
    }
  }

  private static Path cases() {
    String declared = System.getenv("TENANT_INSIGHT_CASES");
    Path cases = Path.of(declared == null ? "../../shared/cases" : declared);
    assumeTrue(Files.isDirectory(cases), "no shared cases at " + cases);
    return cases;
  }

  private static TreeMap<Long, List<Outcome>> read(Path file) throws IOException {
    var table = new TreeMap<Long, List<Outcome>>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(";", -1);
      table
          .computeIfAbsent(Long.valueOf(cells[0]), count -> new ArrayList<>())
          .add(
              new Outcome(
                  Long.parseLong(cells[1]),
                  Long.parseLong(cells[3]),
                  Double.parseDouble(cells[2])));
    }
    return table;
  }
}

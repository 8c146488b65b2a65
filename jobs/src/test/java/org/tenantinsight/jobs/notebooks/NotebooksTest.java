package org.tenantinsight.jobs.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.transforms.SparkTest;

/** The notebooks run from top to bottom over an export, without a browser and without a network. */
class NotebooksTest extends SparkTest {

  private static final Path NOTEBOOKS = Path.of("../notebooks").toAbsolutePath().normalize();

  /**
   * Four homes: one flagged for two domains, one held back, one with a lone sign, one with none.
   */
  private static final Map<String, String> EXPORT =
      Map.of(
          "household",
              """
              select * from values ('H1', 'P1'), ('H2', 'P1'), ('H3', 'P2'), ('H4', 'P2')
              as t(household_id, patch_code)
              """,
          "household_profile",
              """
              select * from values ('H1'), ('H2'), ('H3'), ('H4') as t(household_id)
              """,
          "indicator_hit",
              """
              select * from values
                ('H1', 'F01', 'HIT'), ('H1', 'R01', 'HIT'), ('H2', 'C01', 'HIT'),
                ('H2', 'F01', 'HIT'), ('H3', 'F01', 'HIT'), ('H4', 'R01', 'NOT_KNOWN')
              as t(household_id, indicator_id, state)
              """,
          "evidence",
              """
              select * from values ('H1', 'F01', 'rent_position', 'A1', date '2025-01-27')
              as t(household_id, indicator_id, feed, source_key, event_date)
              """,
          "flag",
              """
              select * from values
                ('H1', true, 'high', 'RISK', 'F;R', false, 'patch', null),
                ('H2', false, 'medium', 'RISK', 'C;F', false, 'patch', 'COOL_OFF')
              as t(household_id, flagged, band, reason_kind, domains, isolation, list, suppressed_reason)
              """);

  @TempDir Path scratch;

  @Test
  void runFromTopToBottomOverAnExport() throws Exception {
    assumeCommand("jupyter-nbconvert");
    Path export = Files.createDirectory(scratch.resolve("export"));
    EXPORT.forEach((table, sql) -> writeOneFile(export, table, sql));

    String output = execute("a-night-from-the-export.ipynb", export);

    String page = Files.readString(scratch.resolve("pages/a-night-from-the-export.html"));
    assertThat(page)
        .as(output)
        .contains("<th>held back</th>", "<td>4</td><td>1</td><td>1</td><td>25.0</td>")
        .contains("<td>F01</td><td>3</td><td>1</td><td>33")
        .doesNotContain("Exception");
    assertThat(page).as("one household's id on a page of counts").doesNotContain(">H1<");
  }

  @Test
  void areCommittedWithoutOutputs() throws IOException {
    try (Stream<Path> files = Files.list(NOTEBOOKS)) {
      List<Path> notebooks = files.filter(f -> f.toString().endsWith(".ipynb")).toList();
      assertThat(notebooks).isNotEmpty();
      for (Path notebook : notebooks) {
        for (JsonNode cell : new ObjectMapper().readTree(notebook.toFile()).get("cells")) {
          assertThat(cell.path("outputs")).as(notebook.getFileName().toString()).isEmpty();
        }
      }
    }
  }

  @Test
  void startAnewWhenTheKernelDidNotAnswerButNotWhenACellFailed() throws Exception {
    Path export = Files.createDirectory(scratch.resolve("export"));

    assertThat(startsOf("Kernel didn't respond in 60 seconds", 2, export)).isEqualTo(2);
    assertThat(startsOf("Kernel didn't respond in 60 seconds", 9, export)).isEqualTo(3);
    assertThat(startsOf("CellExecutionError", 9, export)).isEqualTo(1);
  }

  /** How often a Jupyter is started that fails with these words until its last start. */
  private int startsOf(String words, int lastStart, Path export) throws Exception {
    Path folder = Files.createTempDirectory(scratch, "jupyter-stand-in");
    Path starts = Files.createFile(folder.resolve("starts"));
    Path standIn = folder.resolve("jupyter");
    Files.writeString(
        standIn,
        """
        #!/bin/sh
        echo start >> '%1$s'
        [ "$(wc -l < '%1$s')" -lt %2$d ] || exit 0
        echo "%3$s" >&2
        exit 1
        """
            .formatted(starts, lastStart, words));
    Files.setPosixFilePermissions(standIn, PosixFilePermissions.fromString("rwx------"));
    ProcessBuilder run = run("a-night-from-the-export.ipynb", export);
    run.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);

    Process process = run.redirectOutput(folder.resolve("log").toFile()).start();

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    int tried = Files.readAllLines(starts).size();
    assertThat(process.exitValue()).as(words).isEqualTo(tried == lastStart ? 0 : 1);
    return tried;
  }

  private String execute(String notebook, Path export) throws IOException, InterruptedException {
    ProcessBuilder builder = run(notebook, export);
    Path log = scratch.resolve("nbconvert.log");
    Process process = builder.redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(8, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String output = Files.readString(log, StandardCharsets.UTF_8);
    assertThat(ended).as(output).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }

  private ProcessBuilder run(String notebook, Path export) {
    ProcessBuilder builder =
        new ProcessBuilder(
                NOTEBOOKS.resolve("run").toString(),
                "--export",
                export.toString(),
                "--to",
                scratch.resolve("pages").toString(),
                NOTEBOOKS.resolve(notebook).toString())
            .redirectErrorStream(true);
    builder.environment().put("TENANT_INSIGHT_CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    for (String folder :
        List.of("HOME", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR")) {
      builder.environment().put(folder, scratch.resolve("jupyter").toString());
    }
    return builder;
  }

  private void writeOneFile(Path export, String table, String sql) {
    Path folder = scratch.resolve("parquet").resolve(table);
    spark().sql(sql).coalesce(1).write().parquet(folder.toString());
    try (Stream<Path> files = Files.list(folder)) {
      Path part = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Files.move(part, export.resolve(table + ".parquet"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assumeCommand(String name) {
    boolean found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    assumeTrue(found, name + " is not on this machine: install Jupyter, or use .ci/run");
  }
}

package org.tenantinsight.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped schedules are accepted by the programs that read them. */
class ScheduleTest {

  private static final Path SCHEDULE = Path.of("schedule");
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path scratch;

  @Test
  void systemdAcceptsTheUnits() throws Exception {
    assumeCommand("systemd-analyze");
    for (String unit : List.of("tenant-insight.service", "tenant-insight.timer")) {
      String text =
          Files.readString(SCHEDULE.resolve(unit))
              .replace(
                  "/opt/tenant-insight/tenant-insight", ROOT.resolve("tenant-insight").toString())
              .replaceAll("(?m)^(User|Group)=.*\n", "");
      Files.writeString(scratch.resolve(unit), text);
    }

    for (String unit : List.of("tenant-insight.service", "tenant-insight.timer")) {
      Result result =
          run("systemd-analyze", "verify", "--man=no", scratch.resolve(unit).toString());

      assertThat(result.exit).as(result.output).isZero();
      assertThat(result.output.lines().filter(l -> l.contains("tenant-insight"))).isEmpty();
    }
  }

  @Test
  void systemdRunsItAtTwoLondonTimeAlsoWhenClocksChange() throws Exception {
    assumeCommand("systemd-analyze");
    Result result =
        run(
            "systemd-analyze",
            "calendar",
            "--base-time=2025-03-29 12:00:00 UTC",
            "--iterations=2",
            "*-*-* 02:00:00 Europe/London");

    assertThat(result.exit).as(result.output).isZero();
    // 30 March 2025 is the spring change: two o'clock is 01:00 UTC.
    assertThat(result.output)
        .contains("2025-03-30 01:00:00 UTC")
        .contains("2025-03-31 01:00:00 UTC");
  }

  @Test
  void pythonCompilesTheAirflowDag() throws Exception {
    assumeCommand("python3");
    Path copy = scratch.resolve("airflow_dag.py");
    Files.copy(SCHEDULE.resolve("airflow_dag.py"), copy);

    Result result = run("python3", "-m", "py_compile", copy.toString());

    assertThat(result.exit).as(result.output).isZero();
  }

  @Test
  void crontabRunsAtTwoAndTriesAgain() throws IOException {
    List<String> entries =
        Files.readAllLines(SCHEDULE.resolve("crontab.example")).stream()
            .filter(line -> line.matches("\\d.*"))
            .toList();

    assertThat(entries)
        .hasSize(2)
        .allMatch(e -> e.matches("\\d+ \\d+ \\* \\* \\*  cd .* nightly .*"));
    assertThat(entries.get(0)).startsWith("0 2 ");
  }

  @Test
  void shellReadsTheScripts() throws Exception {
    assumeCommand("sh");
    for (Path script :
        List.of(SCHEDULE.resolve("spark-submit.sh"), ROOT.resolve("tenant-insight"))) {
      Result result = run("sh", "-n", script.toString());

      assertThat(result.exit).as(result.output).isZero();
      assertThat(script).isExecutable();
    }
  }

  private record Result(int exit, String output) {}

  private static Result run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("TZ", "UTC");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), output);
  }

  private static void assumeCommand(String name) {
    boolean found =
        List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    assumeTrue(found, name + " is not on this machine");
  }
}

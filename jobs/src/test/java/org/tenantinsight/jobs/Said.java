package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a command line, run in this process, said and how it ended. */
final class Said {

  /** What every last line holds, in this order; a verb may add figures of its own after them. */
  static final List<String> FIELDS =
      List.of("run_id", "as_of", "status", "exit", "warnings", "counts", "seconds", "files");

  final int code;
  final String stdout;
  final String stderr;

  private Said(int code, String stdout, String stderr) {
    this.code = code;
    this.stdout = stdout;
    this.stderr = stderr;
  }

  /** Runs it. */
  static synchronized Said by(String... words) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream toOut = new ByteArrayOutputStream();
    ByteArrayOutputStream toErr = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(toOut, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(toErr, true, StandardCharsets.UTF_8));
      int code = TenantInsight.execute(words);
      return new Said(
          code, toOut.toString(StandardCharsets.UTF_8), toErr.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** The last line, which must say that it ended so and hold every field. */
  JsonNode line(String status, int exit) throws Exception {
    List<String> lines = stdout.lines().toList();
    assertThat(lines).as(stderr).isNotEmpty();
    JsonNode line = new ObjectMapper().readTree(lines.get(lines.size() - 1));
    assertThat(line.properties().stream().map(Map.Entry::getKey))
        .startsWith(FIELDS.toArray(new String[0]));
    assertThat(line.path("status").asText()).as(stdout).isEqualTo(status);
    assertThat(line.path("exit").asInt()).isEqualTo(exit);
    assertThat(code).isEqualTo(exit);
    return line;
  }
}

package org.tenantinsight.jobs.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The style of {@code .sql} files, as far as a machine can see it. */
class SqlHouseRulesTest {

  private static final Path SQL = Path.of("../transforms/src/main/resources/sql");
  private static final int MAX_LINES = 120;
  private static final Pattern GRAIN = Pattern.compile("--.*\\b[Oo]ne row\\b.*");

  private static final Map<Pattern, String> BANNED = new LinkedHashMap<>();

  static {
    ban("current_date|current_timestamp|curdate|localtimestamp|now\\s*\\(", "use :as_of");
    ban(
        "rand\\s*\\(|randn\\s*\\(|random\\s*\\(|uuid\\s*\\(|shuffle\\s*\\(",
        "leave nothing to chance");
    ban("monotonically_increasing_id", "use a row_number over a total ordering");
    ban("(first|last|any_value)\\s*\\(", "use min_by or max_by over a total ordering");
    ban("(insert|update|delete|merge|create|drop|alter)\\s", "a .sql file is a SELECT");
    ban("reflect\\s*\\(|java_method\\s*\\(", "it would run Java");
    ban("(float|double|real)\\b", "money, counts and keys are exact: use bigint or decimal");
  }

  @Test
  void startsWithItsGrain() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sqlFiles()) {
      if (!GRAIN.matcher(Files.readAllLines(file).get(0)).matches()) {
        wrong.add(SQL.relativize(file) + ": line 1 must say the grain: \"-- One row per ...\"");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void asksNoClockAndLeavesNothingToChance() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sqlFiles()) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String code = withoutCommentsAndTexts(lines.get(i));
        int line = i + 1;
        BANNED.forEach(
            (pattern, advice) -> {
              if (pattern.matcher(code).find()) {
                wrong.add(SQL.relativize(file) + ":" + line + ": " + code.strip() + " — " + advice);
              }
            });
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void sortsEveryCollectedList() throws IOException {
    Pattern unsorted =
        Pattern.compile(
            "(?i)(?<!(?:sort_array|array_sort)\\([a-z_(]{0,40})\\bcollect_(?:list|set)\\s*\\(");
    List<String> wrong = new ArrayList<>();
    for (Path file : sqlFiles()) {
      String code =
          String.join(
              " ",
              Files.readAllLines(file).stream()
                  .map(SqlHouseRulesTest::withoutCommentsAndTexts)
                  .toList());
      if (unsorted.matcher(code.replaceAll("\\s*\\(\\s*", "(")).find()) {
        wrong.add(SQL.relativize(file) + ": wrap collect_list in sort_array or array_sort");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void fitsOnAPageOrTwo() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sqlFiles()) {
      int lines = Files.readAllLines(file).size();
      if (lines > MAX_LINES) {
        wrong.add(SQL.relativize(file) + ": " + lines + " lines; split it at " + MAX_LINES);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void ban(String words, String advice) {
    BANNED.put(Pattern.compile("(?i)\\b(?:" + words + ")"), advice);
  }

  private static String withoutCommentsAndTexts(String line) {
    return line.replaceAll("'[^']*'", "''").replaceAll("--.*", "");
  }

  private static List<Path> sqlFiles() throws IOException {
    assumeTrue(Files.isDirectory(SQL), "no .sql files at " + SQL);
    try (Stream<Path> files = Files.walk(SQL)) {
      return files.filter(f -> f.toString().endsWith(".sql")).sorted().toList();
    }
  }
}

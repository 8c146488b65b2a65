package org.tenantinsight.jobs;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.io.Ledger;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.conform.Rules;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.LinkReviewTable;
import org.tenantinsight.transforms.tables.OutreachOutcomeTable;
import org.tenantinsight.transforms.tables.QuarantineTable;
import org.tenantinsight.transforms.tables.ResidentLinkTable;

/** Whole nights of a small made-up landlord, from delivered files to the files that people open. */
class WholeNightTest extends SparkTest {

  private static final LocalDate FIRST = SmallLandlord.FIRST;
  private static final LocalDate LAST = SmallLandlord.LAST;

  @TempDir Path folder;

  @Test
  void aSecondRunChangesNothingAndAFileThatComesLateGivesWhatItWouldHaveGivenInTime()
      throws Exception {
    FirstNight first = FirstNight.of(this::spark);
    first.copy("landing", folder.resolve("landing"));
    first.copy("lake", folder.resolve("a/lake"));
    first.copy("out", folder.resolve("a/out"));
    String answered = answerTheFirstReview("a");
    aListThatComesBackAndAFileThatIsBroken("a");
    theAnswerIsFollowed("a", answered);
    Map<String, String> published = published("a");

    assertThat(published)
        .containsKeys(
            "board/2026-08/board.html",
            "export/2026-08-31/flag.csv",
            "quality/2026-08-31/data-quality.html",
            "quality/2026-08-31/reconciliation.csv");
    theQualityPageSaysNothingThatAQuarantinedRecordSays();
    assertThat(runner("a").upTo(LAST, 1).exit()).isEqualTo(ExitCode.UNCHANGED);
    assertThat(runner("a").upTo(FIRST, 1).exit()).isEqualTo(ExitCode.UNCHANGED);
    assertThat(published("a")).isEqualTo(published);

    first.copy("lake/keys", folder.resolve("b/lake/keys"));
    Path late = folder.resolve("landing/2026-08-30/contact.csv");
    Path aside = Files.move(late, folder.resolve("contact.csv"));
    runner("b").step(FIRST, "ingest");
    Files.move(aside, late);
    runner("b").upTo(LAST, 2);
    assertThat(new Ledger(folder.resolve("b/lake")).owed()).isEmpty();
    published.keySet().removeIf(file -> file.startsWith("returns/"));
    assertThat(published("b")).isEqualTo(published);
    assertThat(SmallLandlord.latest(folder.resolve("b")))
        .isEqualTo(SmallLandlord.latest(folder.resolve("a")));
    theAnswerIsFollowed("b", answered);
  }

  /** Cells that anybody could have written, such as dates and patches, prove nothing. */
  private void theQualityPageSaysNothingThatAQuarantinedRecordSays() throws IOException {
    String page = Files.readString(folder.resolve("a/out/quality/latest/data-quality.html"));
    List<String> cells =
        new Lake(spark(), folder.resolve("a").resolve("lake"))
                .read(QuarantineTable.TABLE)
                .where(col(QuarantineTable.RULE).notEqual(Rules.HEADER_AGAIN))
                .select(QuarantineTable.RAW)
                .collectAsList()
                .stream()
                .flatMap(row -> Stream.of(row.getString(0).split("[,\\v]")))
                .filter(cell -> cell.length() > 4)
                .filter(cell -> !cell.matches("\\d{4}-\\d\\d-\\d\\d|PT\\d+"))
                .toList();

    assertThat(cells).as("the sample has records that cannot be read").isNotEmpty();
    assertThat(page).contains("The sums match").doesNotContain(cells);
  }

  /** On the next night an officer's answer is taken in, and the broken feed is left out. */
  private void aListThatComesBackAndAFileThatIsBroken(String name) throws Exception {
    Path repairs = folder.resolve("landing/2026-08-31/repair.csv");
    Files.writeString(repairs, Files.readString(repairs).replaceFirst("work_order_ref", "job_no"));
    Path returned = answerTheFirstList(name);
    Map<String, String> before = published(name);

    Report report = runner(name).upTo(LAST, 1);

    assertThat(report.exit()).isEqualTo(ExitCode.WARN);
    assertThat(report.warnings()).anyMatch(warning -> warning.contains("repair.csv: refused"));
    Lake lake = new Lake(spark(), folder.resolve(name).resolve("lake"));
    assertThat(
            lake.read(FeedTables.stored(OutreachOutcomeTable.TABLE))
                .where(col(OutreachOutcomeTable.OFFICER_ID).equalTo("AB"))
                .count())
        .isEqualTo(1);
    assertThat(Files.exists(Path.of(returned.toString().replace(".xlsx", ".findings.txt"))))
        .as("nothing to mend")
        .isFalse();
    assertThat(published(name)).containsAllEntriesOf(before);
  }

  /**
   * Says of the first row in the first review file that is nobody's record whose row it is.
   *
   * @return its source key
   */
  private String answerTheFirstReview(String name) throws IOException {
    Path out = folder.resolve(name).resolve("out");
    List<String> lines = Files.readAllLines(out.resolve("link-review/" + FIRST + ".csv"));
    String line =
        lines.stream()
            .skip(1)
            .filter(each -> !each.startsWith("\"" + FIRST + "\",\"person\""))
            .findFirst()
            .orElseThrow();
    String answer = line.replaceFirst("(\"\",){3}\"\"$", "ALWAYS,rang and asked,JB,31/08/2027");
    Path returned = Files.createDirectories(out.resolve("returns/link-review"));
    Files.write(returned.resolve("looked at.csv"), List.of("\ufeff" + lines.get(0), answer));
    return line.split("\",\"", -1)[2];
  }

  private void theAnswerIsFollowed(String name, String sourceKey) {
    Lake lake = new Lake(spark(), folder.resolve(name).resolve("lake"));
    assertThat(
            lake.read(ResidentLinkTable.TABLE, LAST)
                .where(col(ResidentLinkTable.SOURCE_KEY).equalTo(sourceKey))
                .select(ResidentLinkTable.MATCH_KIND)
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("OVERRIDE");
    assertThat(
            lake.read(LinkReviewTable.TABLE, LAST)
                .where(col(LinkReviewTable.SOURCE_KEY).equalTo(sourceKey))
                .count())
        .as("asked for no more")
        .isZero();
  }

  @Test
  void aNightWithoutTenanciesIsRefusedAndNothingIsPublished() throws Exception {
    new SmallLandlord(folder).deliver();
    Files.delete(folder.resolve("landing/2026-08-30/tenancy.csv"));

    assertThatThrownBy(() -> runner("a").upTo(FIRST, 1))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("tenancy");

    assertThat(published("a")).isEmpty();
    assertThat(new Ledger(folder.resolve("a/lake")).entries()).isEmpty();
  }

  private Map<String, String> published(String name) throws IOException {
    return SmallLandlord.published(folder.resolve(name));
  }

  private Nights runner(String name) throws Exception {
    return new SmallLandlord(folder).nights(folder.resolve(name), spark());
  }

  /** Fills in the first household of the first list that has one as an officer would. */
  private Path answerTheFirstList(String name) throws IOException {
    Path out = folder.resolve(name).resolve("out");
    Path list;
    try (Stream<Path> files = Files.walk(out.resolve("outreach"))) {
      list =
          files
              .filter(file -> file.toString().endsWith(".xlsx"))
              .filter(WholeNightTest::hasHouseholds)
              .sorted()
              .findFirst()
              .orElseThrow();
    }
    Path patch = out.resolve("returns").resolve(list.getParent().getFileName());
    Path saved = Files.createDirectories(patch).resolve("my list.xlsx");
    try (InputStream in = Files.newInputStream(list);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream target = Files.newOutputStream(saved)) {
      Sheet sheet = workbook.getSheetAt(0);
      Row header = headerOf(sheet);
      Map<String, String> answers =
          Map.of(
              "Result", "No reply",
              "What would they like?", "Not asked this time",
              "Initials", "AB");
      Row row = sheet.getRow(header.getRowNum() + 1);
      for (Cell title : header) {
        String text = title.getStringCellValue();
        Cell answer =
            row.getCell(title.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (answers.containsKey(text)) {
          answer.setCellValue(answers.get(text));
        } else if (text.equals("Date of contact")) {
          answer.setCellValue("31/08/2026");
        }
      }
      workbook.write(target);
    }
    return saved;
  }

  private static boolean hasHouseholds(Path list) {
    try {
      return Files.readAllLines(Path.of(list.toString().replace(".xlsx", ".csv"))).size() > 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row headerOf(Sheet sheet) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().equals("Result")) {
          return row;
        }
      }
    }
    throw new AssertionError("the list has no column Result");
  }
}

package org.tenantinsight.reports.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ReturnedWorkbookTest {

  private static final String LIST = "PT01A-2026-11-02-1";
  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 5);

  private final Map<String, Map<OfficerColumn, String>> recorded = new HashMap<>();

  @Test
  void aFilledRowBecomesTheCodesOfTheFeedOneToOne() {
    ReturnedWorkbook.Reading reading =
        read(
            sheet -> {
              fill(sheet, "HH-20418", OfficerColumn.DATE_OF_CONTACT, LocalDate.of(2026, 11, 3));
              fill(sheet, "HH-20418", OfficerColumn.RESULT, "Spoke by phone");
              fill(sheet, "HH-20418", OfficerColumn.WANTED, "Asked, and they told us");
              fill(sheet, "HH-20418", OfficerColumn.OWN_WORDS, "A lift to the shops");
              fill(sheet, "HH-20418", OfficerColumn.AGREED_TODAY, "Not asked");
              fill(sheet, "HH-20418", OfficerColumn.NEXT_STEP, "No more needed");
              fill(sheet, "HH-20418", OfficerColumn.RIGHT_TO_FLAG, "No, records are wrong");
              fill(sheet, "HH-20418", OfficerColumn.INITIALS, "SO");
            });

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.rows())
        .containsExactly(
            new ReturnedRow(
                LIST,
                "HH-20418",
                Map.of(
                    OfficerColumn.DATE_OF_CONTACT, "2026-11-03",
                    OfficerColumn.RESULT, "SPOKE_BY_PHONE",
                    OfficerColumn.WANTED, "ASKED_EXPRESSED",
                    OfficerColumn.OWN_WORDS, "A lift to the shops",
                    OfficerColumn.AGREED_TODAY, "NOT_SOUGHT",
                    OfficerColumn.NEXT_STEP, "NONE",
                    OfficerColumn.RIGHT_TO_FLAG, "DATA_ERROR",
                    OfficerColumn.INITIALS, "SO")));
  }

  @Test
  void everyChoiceThatWeOfferIsReadBackAsItsCode() {
    for (OfficerColumn column : OfficerColumn.values()) {
      for (OfficerColumn.Choice choice : column.choices()) {
        ReturnedWorkbook.Reading reading =
            read(
                sheet -> {
                  fillMinimum(sheet, "HH-20418");
                  fill(sheet, "HH-20418", OfficerColumn.WANTED, "Not asked this time");
                  fill(sheet, "HH-20418", column, choice.words());
                });
        assertThat(reading.rows().get(0).values()).containsEntry(column, choice.code());
      }
    }
  }

  @Test
  void aBadCellIsNamedAndNeverQuoted() {
    ReturnedWorkbook.Reading reading =
        read(
            sheet -> {
              fillMinimum(sheet, "HH-11730");
              fill(sheet, "HH-11730", OfficerColumn.DATE_OF_CONTACT, "last Tuesday");
              fill(sheet, "HH-11730", OfficerColumn.RESULT, "Had tea");
              fillMinimum(sheet, "HH-20418");
            });

    assertThat(reading.findings())
        .containsExactly(
            "HH-11730: cell Q5 is not a date; type it like 03/11/2026 (sheet \"Outreach list\")",
            "HH-11730: cell R5 is not one of the list; pick one from the drop-down (sheet \"Outreach list\")");
    assertThat(reading.rows()).extracting(ReturnedRow::ref).containsExactly("HH-20418");
  }

  @Test
  void whatTheFeedNeedsMustBeFilledIn() {
    ReturnedWorkbook.Reading reading =
        read(sheet -> fill(sheet, "HH-11730", OfficerColumn.RESULT, "Spoke in person"));

    assertThat(reading.findings())
        .containsExactly(
            "HH-11730: cell Q5 is empty; fill in Date of contact (sheet \"Outreach list\")",
            "HH-11730: cell S5 is empty; fill in What would they like? (sheet \"Outreach list\")",
            "HH-11730: cell AD5 is empty; fill in Initials (sheet \"Outreach list\")");
  }

  @Test
  void whoWasNotReachedWasNotAsked() {
    assertThat(read(sheet -> fillMinimum(sheet, "HH-11730")).rows().get(0).values())
        .containsEntry(OfficerColumn.RESULT, "NO_REPLY")
        .containsEntry(OfficerColumn.WANTED, "NOT_ASKED");
  }

  @Test
  void datesAreReadAsPeopleTypeThem() {
    for (Object typed :
        List.of("3/11/2026", "03/11/2026", "2026-11-03", LocalDate.of(2026, 11, 3))) {
      ReturnedWorkbook.Reading reading =
          read(
              sheet -> {
                fillMinimum(sheet, "HH-11730");
                fill(sheet, "HH-11730", OfficerColumn.DATE_OF_CONTACT, typed);
              });
      assertThat(reading.rows().get(0).values())
          .containsEntry(OfficerColumn.DATE_OF_CONTACT, "2026-11-03");
    }
    for (Object typed : List.of("31/02/2026", "11/31/2026", 46329, "tomorrow", "03/11/26")) {
      assertThat(
              read(sheet -> {
                    fillMinimum(sheet, "HH-11730");
                    plain(sheet, "HH-11730", OfficerColumn.DATE_OF_CONTACT, typed);
                  })
                  .findings())
          .containsExactly(
              "HH-11730: cell Q5 is not a date; type it like 03/11/2026 (sheet \"Outreach list\")");
    }
  }

  @Test
  void datesThatCannotBeAreNamed() {
    ReturnedWorkbook.Reading reading =
        read(
            sheet -> {
              fillMinimum(sheet, "HH-11730");
              fill(sheet, "HH-11730", OfficerColumn.DATE_OF_CONTACT, LocalDate.of(2026, 11, 6));
              fill(sheet, "HH-11730", OfficerColumn.COME_BACK_ON, LocalDate.of(2026, 11, 1));
            });

    assertThat(reading.findings())
        .containsExactly(
            "HH-11730: cell Q5 is later than the day the file came; check the date (sheet \"Outreach list\")",
            "HH-11730: cell Z5 is before the date of contact; check the date (sheet \"Outreach list\")");
  }

  @Test
  void aFormulaIsNotAnAnswer() {
    ReturnedWorkbook.Reading reading =
        read(
            sheet -> {
              fillMinimum(sheet, "HH-11730");
              cell(sheet, "HH-11730", OfficerColumn.OWN_WORDS).setCellFormula("1+1");
            });

    assertThat(reading.findings())
        .containsExactly(
            "HH-11730: cell T5 is a formula; type the value itself (sheet \"Outreach list\")");
  }

  @Test
  void theOrderOfColumnsAndHiddenOnesDoNotMatter() {
    ReturnedWorkbook.Reading reading =
        read(
            sheet -> {
              fillMinimum(sheet, "HH-11730");
              int result = column(sheet, OfficerColumn.RESULT);
              int initials = column(sheet, OfficerColumn.INITIALS);
              for (int at = 2; at <= sheet.getLastRowNum(); at++) {
                Row row = sheet.getRow(at);
                String left = row.getCell(result).getStringCellValue();
                row.getCell(result).setCellValue(row.getCell(initials).getStringCellValue());
                row.getCell(initials).setCellValue(left);
              }
              sheet.setColumnHidden(3, true);
            });

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.rows().get(0).values())
        .containsEntry(OfficerColumn.RESULT, "NO_REPLY")
        .containsEntry(OfficerColumn.INITIALS, "SO");
  }

  @Test
  void anUntouchedListSaysNothing() {
    assertThat(read(sheet -> {})).isEqualTo(new ReturnedWorkbook.Reading(List.of(), List.of()));
  }

  @Test
  void whatWasRecordedStaysAndARowThatAddsNothingIsLeftOut() {
    recorded.put(
        "PT01A-2026-10-19-1|HH-40112",
        Map.of(
            OfficerColumn.DATE_OF_CONTACT, "2026-10-21",
            OfficerColumn.RESULT, "DECLINED",
            OfficerColumn.WANTED, "ASKED_NOT_EXPRESSED",
            OfficerColumn.INITIALS, "SO"));

    ReturnedWorkbook.Reading reading =
        readWaiting(sheet -> fill(sheet, "HH-40112", OfficerColumn.OUTCOME_MET, "Fully"));

    assertThat(reading.rows())
        .containsExactly(
            new ReturnedRow(
                "PT01A-2026-10-19-1",
                "HH-40112",
                Map.of(
                    OfficerColumn.DATE_OF_CONTACT, "2026-10-21",
                    OfficerColumn.RESULT, "DECLINED",
                    OfficerColumn.WANTED, "ASKED_NOT_EXPRESSED",
                    OfficerColumn.OUTCOME_MET, "FULL",
                    OfficerColumn.INITIALS, "SO")));
    assertThat(
            readWaiting(
                    sheet -> fill(sheet, "HH-40112", OfficerColumn.RESULT, "Did not want contact"))
                .rows())
        .isEmpty();
  }

  @Test
  void aRefThatIsNotOnTheListIsNamedByItsCellOnly() {
    ReturnedWorkbook.Reading reading =
        read(
            sheet -> {
              fillMinimum(sheet, "HH-11730");
              row(sheet, "HH-11730").getCell(0).setCellValue("HH-99999");
            });

    assertThat(reading.rows()).isEmpty();
    assertThat(reading.findings())
        .containsExactly(
            "cell A5 is not a Ref of this list; copy it from the list as issued"
                + " (sheet \"Outreach list\")");
  }

  @Test
  void aRefOfOursUnderAnotherListIsNamedWithItsSheet() {
    ReturnedWorkbook.Reading reading =
        readWaiting(
            sheet -> {
              fillMinimum(sheet, "HH-40112");
              row(sheet, "HH-40112").getCell(1).setCellValue("a list that nobody issued");
            });

    assertThat(reading.rows()).isEmpty();
    assertThat(reading.findings())
        .containsExactly(
            "HH-40112: cell A4 is not a Ref of this list; copy it from the list as issued"
                + " (sheet \"Waiting for an outcome\")");
  }

  @Test
  void aBadCellOfWhatWaitsIsNamedWithItsSheet() {
    assertThat(
            readWaiting(
                    sheet -> {
                      fillMinimum(sheet, "HH-40112");
                      fill(sheet, "HH-40112", OfficerColumn.RESULT, "Had tea");
                    })
                .findings())
        .singleElement()
        .asString()
        .startsWith("HH-40112: cell ")
        .endsWith("pick one from the drop-down (sheet \"Waiting for an outcome\")");
  }

  @Test
  void aFileThatIsNoWorkbookIsOneFinding() {
    assertThat(ReturnedWorkbook.read(new byte[] {1, 2, 3}, issued(), RECEIVED).findings())
        .containsExactly(
            "The file is not an Excel workbook (.xlsx). Save it as .xlsx and send it again.");
  }

  private ReturnedWorkbook.Reading read(Consumer<Sheet> officer) {
    return read(OutreachWorkbook.LIST_SHEET, officer);
  }

  private ReturnedWorkbook.Reading readWaiting(Consumer<Sheet> officer) {
    return read(OutreachWorkbook.WAITING_SHEET, officer);
  }

  private ReturnedWorkbook.Reading read(String sheet, Consumer<Sheet> officer) {
    try (XSSFWorkbook workbook = WorkbookText.open(OutreachWorkbook.bytes(Samples.list()))) {
      officer.accept(workbook.getSheet(sheet));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return ReturnedWorkbook.read(out.toByteArray(), issued(), RECEIVED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private IssuedLists issued() {
    return new IssuedLists() {
      @Override
      public boolean has(String listId, String ref) {
        return (listId.equals(LIST) && List.of("HH-20418", "HH-11730", "HH-30552").contains(ref))
            || (listId.equals("PT01A-2026-10-19-1") && ref.equals("HH-40112"));
      }

      @Override
      public boolean knows(String ref) {
        return List.of("HH-20418", "HH-11730", "HH-30552", "HH-40112").contains(ref);
      }

      @Override
      public Map<OfficerColumn, String> recorded(String listId, String ref) {
        return recorded.getOrDefault(listId + "|" + ref, Map.of());
      }
    };
  }

  private static void fillMinimum(Sheet sheet, String ref) {
    fill(sheet, ref, OfficerColumn.DATE_OF_CONTACT, LocalDate.of(2026, 11, 3));
    fill(sheet, ref, OfficerColumn.RESULT, "no reply ");
    fill(sheet, ref, OfficerColumn.INITIALS, "SO");
  }

  private static void fill(Sheet sheet, String ref, OfficerColumn column, Object value) {
    Cell cell = cell(sheet, ref, column);
    if (value instanceof LocalDate day) {
      cell.setCellValue(day);
    } else {
      cell.setCellValue(value.toString());
    }
  }

  /** Types into a cell that somebody has formatted as plain text or number. */
  private static void plain(Sheet sheet, String ref, OfficerColumn column, Object value) {
    Cell cell = cell(sheet, ref, column);
    cell.setCellStyle(sheet.getWorkbook().createCellStyle());
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(value.toString());
    }
  }

  private static Cell cell(Sheet sheet, String ref, OfficerColumn column) {
    return row(sheet, ref).getCell(column(sheet, column));
  }

  private static Row row(Sheet sheet, String ref) {
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(ref)) {
        return row;
      }
    }
    throw new IllegalArgumentException(ref);
  }

  private static int column(Sheet sheet, OfficerColumn column) {
    for (Cell cell : sheet.getRow(2)) {
      if (cell.toString().equals(column.header())) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException(column.header());
  }
}

package org.tenantinsight.reports.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenantinsight.reports.sheet.InertText;

class OutreachFilesTest {

  @Test
  void theColumnsStandInTheOrderThatOfficersKnow() {
    Sheet sheet = workbook(Samples.list()).getSheet("Outreach list");

    assertThat(texts(sheet.getRow(2)))
        .containsExactly(
            "Ref",
            "Do this",
            "By",
            "Name to ask for",
            "Address",
            "Safe contact, read first",
            "Best way to contact",
            "Language and communication",
            "Do not contact",
            "Why on the list",
            "What is going well",
            "What we do not know",
            "What we have tried",
            "Agreed to share so far",
            "Council safeguarding team and threshold guide",
            "Since last list",
            "Date of contact",
            "Result",
            "What would they like?",
            "In their own words",
            "Capacity considered?",
            "Agreed to share today",
            "If shared without agreement, why",
            "Told the person?",
            "Next step",
            "Come back on",
            "Outcome met",
            "Was it right to flag?",
            "Note for the data team",
            "Initials");
  }

  @Test
  void factsAreLockedAndTheOfficersColumnsAreOpen() {
    XSSFWorkbook workbook = workbook(Samples.list());
    for (String name : List.of("Outreach list", "Waiting for an outcome")) {
      Sheet sheet = workbook.getSheet(name);
      assertThat(sheet.getProtect()).isTrue();
      int officers = texts(sheet.getRow(2)).indexOf("Date of contact");
      for (var cell : sheet.getRow(3)) {
        int place = cell.getColumnIndex() - officers;
        assertThat(cell.getCellStyle().getLocked())
            .isEqualTo(place < 0 || place >= OfficerColumn.values().length);
      }
      assertThat(sheet.getDataValidations()).hasSize(11);
    }
  }

  @Test
  void theDropDownsOfferExactlyTheCodesOfTheFeed() {
    Map<String, List<String>> offered =
        Map.of(
            "result",
            List.of(
                "SPOKE_IN_PERSON",
                "SPOKE_BY_PHONE",
                "NO_REPLY",
                "COME_BACK",
                "DECLINED",
                "UNSAFE_LEFT"),
            "wanted",
            List.of(
                "ASKED_EXPRESSED",
                "ASKED_NOT_EXPRESSED",
                "NOT_ASKED",
                "ADVOCATE_ASKED",
                "COULD_NOT_DECIDE"),
            "outcome_met",
            List.of("FULL", "PART", "NOT_YET", "NO"),
            "next_step",
            List.of("TRY_AGAIN", "OFFER_SUPPORT", "REFER", "RAISE_CONCERN", "NONE"),
            "consent_to_share",
            List.of("Y", "N", "NOT_SOUGHT"),
            "override_reason",
            List.of("VITAL_INTEREST", "COERCION", "CAPACITY", "CRIME", "OTHERS_AT_RISK"),
            "person_informed",
            List.of("Y", "N"),
            "capacity_considered",
            List.of("Y", "N", "NA"),
            "flag_verdict",
            List.of("TRUE", "PARTLY", "FALSE_ALARM", "DATA_ERROR"));

    for (OfficerColumn column : OfficerColumn.values()) {
      assertThat(column.choices().stream().map(OfficerColumn.Choice::code))
          .isEqualTo(offered.getOrDefault(column.feedColumn(), List.of()));
    }
  }

  @Test
  void aMissingSafeContactRecordReadsAsMissingAndNeverAsNoWarnings() {
    OutreachList list = Samples.list(Samples.price());

    assertThat(WorkbookText.of(OutreachWorkbook.bytes(list)))
        .containsEntry(
            "Outreach list!F4", "None recorded. No voicemail, no note; ask for the person by name");
    assertThat(OutreachPage.html(list))
        .contains("None recorded. No voicemail, no note; ask for the person by name")
        .doesNotContainIgnoringCase("no warnings");
  }

  @Test
  void whoWaitsForAnOutcomeStandsThereWithTheirContactRulesInTheLastColumn() {
    OutreachList list = Samples.list();
    Sheet waiting = workbook(list).getSheet("Waiting for an outcome");

    assertThat(texts(waiting.getRow(2))).endsWith("Initials", "Safe contact, read first");
    assertThat(waiting.getRow(3).getCell(22).getStringCellValue())
        .isEqualTo("Do not leave a voicemail.\nTwo people to visit.");
    assertThat(OutreachPage.html(list))
        .contains("<td><b>Do not leave a voicemail.</b><br><b>Two people to visit.</b></td>");
  }

  @Test
  void whoWaitsWithoutAnyContactRuleStandsThereAsOnTheList() {
    OutreachList list = Samples.waitingWithoutRules();
    String nothing = "None recorded. No voicemail, no note; ask for the person by name";

    assertThat(WorkbookText.of(OutreachWorkbook.bytes(list)))
        .containsEntry("Waiting for an outcome!W4", nothing);
    assertThat(OutreachPage.html(list)).contains("<td>" + nothing + "</td>");
  }

  @Test
  void everyFileCarriesItsListIdItsExpiryDateAndTheFixedLines() {
    for (OutreachList list : List.of(Samples.list(), Samples.list(new ListedHousehold[0]))) {
      String page = OutreachPage.html(list);
      String sheet = String.join("\n", WorkbookText.of(OutreachWorkbook.bytes(list)).values());
      for (String text : List.of(page, sheet)) {
        assertThat(text)
            .contains("PT01A-2026-11-02-1", "16 November 2026")
            .contains(
                "You can raise a serious concern without permission: speak to the safeguarding lead"
                    + " first, and tell the person unless that puts them at risk.",
                "You can ask the council or the police for advice without naming anyone.",
                "Some homes may be with another team. Before any unplanned visit use the"
                    + " first-contact check.");
      }
    }
    assertThat(OutreachCsv.file(Samples.list())).contains("\"PT01A-2026-11-02-1\",\"2026-11-16\"");
  }

  @Test
  void thePageAllowsNoScriptAndLoadsNothing() {
    assertThat(OutreachPage.html(Samples.list()))
        .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
        .doesNotContainIgnoringCase("<script")
        .doesNotContain("http://", "https://", "src=", "url(");
  }

  @ParameterizedTest(name = "{0} and {1} on a list of 2 November 2026")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-10-21 | 2026-11-18 | Wed 21 Oct      | Wed 18 Nov
          2025-11-14 | 2027-01-04 | Fri 14 Nov 2025 | Mon 4 Jan 2027
          """)
  void aDayOfAnotherYearThanTheListsIsShownWithItsYear(
      LocalDate contactedOn, LocalDate reviewOn, String contacted, String review) {
    OutreachList list = Samples.waiting(contactedOn, reviewOn);

    assertThat(OutreachPage.html(list))
        .contains("<td>" + contacted + "</td>", "<td>" + review + "</td>");
  }

  @Test
  void theSameListGivesTheSameBytes() {
    assertThat(OutreachWorkbook.bytes(Samples.list()))
        .isEqualTo(OutreachWorkbook.bytes(Samples.list()));
  }

  @Test
  void nothingThatSomebodyTypedRunsInAnyFile() throws IOException {
    for (String payload : payloads().toList()) {
      OutreachList list = Samples.list(Samples.everywhere(payload));
      assertInertInCsv(list, payload);
      assertThat(OutreachPage.html(list))
          .doesNotContainIgnoringCase(
              "<script", "<img", "<iframe", "<svg", "javascript:alert(1)\"");
    }
  }

  @Test
  void nothingThatSomebodyTypedIsAFormulaInTheWorkbook() {
    List<ListedHousehold> households = payloads().map(Samples::everywhere).toList();
    XSSFWorkbook workbook = workbook(Samples.list(households.toArray(ListedHousehold[]::new)));

    workbook.forEach(
        sheet -> sheet.forEach(row -> row.forEach(cell -> assertInert((XSSFCell) cell))));
  }

  private static void assertInert(XSSFCell cell) {
    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
    if (cell.getCellType() == CellType.STRING
        && InertText.startsAFormula(cell.getStringCellValue())) {
      assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  private static void assertInertInCsv(OutreachList list, String payload) throws IOException {
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(OutreachCsv.file(list)))) {
      var records = parser.getRecords();
      assertThat(records).as("rows for one payload").hasSize(2);
      for (String field : records.get(1)) {
        assertThat(InertText.startsAFormula(field))
            .as("a payload of length %d", payload.length())
            .isFalse();
      }
    }
  }

  private static Stream<String> payloads() {
    List<String> payloads =
        new ArrayList<>(
            List.of("=1+1", "@A1", "+1", "-1", "\t=1", "＝1", "<script>alert(1)</script>"));
    payloads.addAll(Cases.lines("bad-input/csv-injection/Intruder/csv-payload.txt"));
    payloads.addAll(Cases.lines("bad-input/blns/blns.txt"));
    return payloads.stream();
  }

  private static XSSFWorkbook workbook(OutreachList list) {
    return WorkbookText.open(OutreachWorkbook.bytes(list));
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    row.forEach(cell -> texts.add(cell.getStringCellValue()));
    return texts;
  }
}

package org.tenantinsight.reports.outreach;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tenantinsight.reports.sheet.Sheets;
import org.tenantinsight.reports.sheet.Sheets.Look;

/** The open columns of the workbook: empty cells, drop-downs and date rules. */
final class OfficerCells {

  private static final String CHOICES_SHEET = "Choices";

  /** A contact may be written down some weeks late, or on the next revision of the list. */
  private static final int DAYS_BACK = 60;

  private static final int DAYS_AHEAD = 400;

  private final Sheets sheets;

  OfficerCells(Sheets sheets) {
    this.sheets = sheets;
  }

  /**
   * The sheet that the drop-downs read. Some choices hold a comma, which a list in a cell cannot.
   */
  void writeChoices() {
    XSSFSheet sheet = sheets.workbook().createSheet(CHOICES_SHEET);
    int tallest = 0;
    for (OfficerColumn column : OfficerColumn.values()) {
      tallest = Math.max(tallest, column.choices().size());
    }
    for (int at = 0; at <= tallest; at++) {
      sheet.createRow(at);
    }
    int place = 0;
    for (OfficerColumn column : OfficerColumn.values()) {
      if (column.kind() == OfficerColumn.Kind.CHOICE) {
        sheets.write(sheet.getRow(0), place, Look.HEADER, column.header());
        sheet.setColumnWidth(place, 30 * 256);
        for (int at = 0; at < column.choices().size(); at++) {
          sheets.write(sheet.getRow(at + 1), place, Look.FACT, column.choices().get(at).words());
        }
        place++;
      }
    }
    protect(sheet);
  }

  void writeHeader(XSSFSheet sheet, Row row, int first) {
    for (OfficerColumn column : OfficerColumn.values()) {
      sheets.write(row, first + column.ordinal(), Look.OPEN_HEADER, column.header());
      sheet.setColumnWidth(first + column.ordinal(), column.width() * 256);
    }
  }

  void writeEmpty(Row row, int first) {
    for (OfficerColumn column : OfficerColumn.values()) {
      boolean date = column.kind() == OfficerColumn.Kind.DATE;
      sheets.write(row, first + column.ordinal(), date ? Look.OPEN_DATE : Look.OPEN, null);
    }
  }

  /** Puts the rules on the rows {@code from} to {@code to}; none when there are no rows. */
  void validate(XSSFSheet sheet, int first, int from, int to, LocalDate issuedOn) {
    if (to < from) {
      return;
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    int place = 0;
    for (OfficerColumn column : OfficerColumn.values()) {
      int at = first + column.ordinal();
      CellRangeAddressList cells = new CellRangeAddressList(from, to, at, at);
      switch (column.kind()) {
        case CHOICE -> {
          String letter = CellReference.convertNumToColString(place++);
          DataValidationConstraint list =
              helper.createFormulaListConstraint(
                  CHOICES_SHEET
                      + "!$"
                      + letter
                      + "$2:$"
                      + letter
                      + "$"
                      + (column.choices().size() + 1));
          add(sheet, helper.createValidation(list, cells), "Pick one of the list.");
        }
        case DATE ->
            add(
                sheet,
                helper.createValidation(dates(helper, column, issuedOn), cells),
                "Type a date like 03/11/2026.");
        case TEXT -> {}
      }
    }
  }

  private static DataValidationConstraint dates(
      DataValidationHelper helper, OfficerColumn column, LocalDate issuedOn) {
    LocalDate from =
        column == OfficerColumn.DATE_OF_CONTACT ? issuedOn.minusDays(DAYS_BACK) : issuedOn;
    return helper.createDateConstraint(
        OperatorType.BETWEEN, serial(from), serial(issuedOn.plusDays(DAYS_AHEAD)), null);
  }

  private static String serial(LocalDate day) {
    return Integer.toString((int) DateUtil.getExcelDate(day));
  }

  private static void add(XSSFSheet sheet, DataValidation rule, String help) {
    rule.setShowErrorBox(true);
    rule.setEmptyCellAllowed(true);
    rule.createErrorBox("Please check", help);
    sheet.addValidationData(rule);
  }

  /** Keeps facts from being typed over; columns may still be sized, hidden and filtered. */
  static void protect(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockFormatCells(false);
    sheet.lockAutoFilter(false);
    sheet.lockSort(false);
  }
}

package org.tenantinsight.reports.outreach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tenantinsight.reports.page.Days;
import org.tenantinsight.reports.sheet.CsvText;
import org.tenantinsight.reports.sheet.Sheets;
import org.tenantinsight.reports.sheet.Sheets.Look;

/** The safeguarding lead's list as a workbook to decide in, a page to read, and plain rows. */
public final class LeadFiles {

  private static final int HEADER_ROW = 2;
  private static final String DECISION = "Decision";

  private LeadFiles() {}

  /** The workbook: "Safeguarding lead" with the open column Decision, and "Referrals". */
  public static byte[] workbook(LeadList list) {
    Sheets sheets = new Sheets();
    XSSFSheet entries = sheets.workbook().createSheet("Safeguarding lead");
    List<String> headers =
        new ArrayList<>(Arrays.stream(LeadColumn.values()).map(LeadColumn::header).toList());
    headers.add(DECISION);
    top(sheets, entries, list, headers);
    int at = HEADER_ROW + 1;
    for (LeadEntry entry : list.entries()) {
      Row row = entries.createRow(at++);
      int tallest = 1;
      for (LeadColumn column : LeadColumn.values()) {
        String value = column.value(entry);
        sheets.write(row, column.ordinal(), Look.FACT, value);
        entries.setColumnWidth(column.ordinal(), column.width() * 256);
        tallest = Math.max(tallest, RowHeight.lines(value, column.width()));
      }
      row.setHeightInPoints(RowHeight.points(tallest));
      sheets.write(row, LeadColumn.values().length, Look.OPEN, null);
    }
    entries.setColumnWidth(LeadColumn.values().length, 20 * 256);
    decisions(entries, at - 1);
    OfficerCells.protect(entries);
    referrals(sheets, list);
    return sheets.bytes("Safeguarding lead " + list.asOf(), list.asOf());
  }

  /** The page. */
  public static String html(LeadList list) {
    return Pages.fill(
        "safeguarding-lead.peb.html",
        Map.of(
            "list",
            list,
            "asOf",
            Days.withWeekday(list.asOf()),
            "expires",
            Days.inFull(list.expiresOn()),
            "noSafeContact",
            FixedLines.NO_SAFE_CONTACT,
            "concern",
            FixedLines.CONCERN,
            "advice",
            FixedLines.ADVICE));
  }

  /** The plain rows. */
  public static String csv(LeadList list) {
    List<String> header = new ArrayList<>(List.of("As of", "Destroy by"));
    Arrays.stream(LeadColumn.values()).map(LeadColumn::header).forEach(header::add);
    return CsvText.file(header, list.entries().stream().map(entry -> row(list, entry)).toList());
  }

  private static List<Object> row(LeadList list, LeadEntry entry) {
    List<Object> row = new ArrayList<>(List.of(list.asOf(), list.expiresOn()));
    Arrays.stream(LeadColumn.values()).map(column -> column.value(entry)).forEach(row::add);
    return row;
  }

  private static void top(Sheets sheets, XSSFSheet sheet, LeadList list, List<String> headers) {
    Row title = sheet.createRow(0);
    title.setHeightInPoints(24);
    sheets.write(
        title,
        0,
        Look.TITLE,
        "For the safeguarding lead only, "
            + Days.inFull(list.asOf())
            + ". Destroy by "
            + Days.inFull(list.expiresOn())
            + ".");
    Row lines = sheet.createRow(1);
    lines.setHeightInPoints(RowHeight.points(2));
    sheets.write(lines, 0, Look.LINE, FixedLines.CONCERN + "\n" + FixedLines.ADVICE);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 7));
    Row header = sheet.createRow(HEADER_ROW);
    for (int column = 0; column < headers.size(); column++) {
      boolean open = headers.get(column).equals(DECISION);
      sheets.write(header, column, open ? Look.OPEN_HEADER : Look.HEADER, headers.get(column));
    }
    sheet.createFreezePane(1, HEADER_ROW + 1);
  }

  private static void decisions(XSSFSheet sheet, int to) {
    if (to <= HEADER_ROW) {
      return;
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    int column = LeadColumn.values().length;
    DataValidation rule =
        helper.createValidation(
            helper.createExplicitListConstraint(LeadList.DECISIONS.toArray(String[]::new)),
            new CellRangeAddressList(HEADER_ROW + 1, to, column, column));
    rule.setShowErrorBox(true);
    rule.createErrorBox("Please check", "Pick one of the list.");
    sheet.addValidationData(rule);
  }

  private static void referrals(Sheets sheets, LeadList list) {
    XSSFSheet sheet = sheets.workbook().createSheet("Referrals");
    List<String> headers =
        List.of("Ref", "Sent to", "Sent on", "Answered / not yet", "Answered on");
    Row header = sheet.createRow(0);
    for (int column = 0; column < headers.size(); column++) {
      sheets.write(header, column, Look.HEADER, headers.get(column));
      sheet.setColumnWidth(column, 20 * 256);
    }
    int at = 1;
    for (ReferralLine referral : list.referrals()) {
      Row row = sheet.createRow(at++);
      sheets.write(row, 0, Look.FACT, referral.ref());
      sheets.write(row, 1, Look.FACT, referral.sentTo());
      sheets.write(row, 2, Look.FACT_DATE, referral.sentOn());
      sheets.write(row, 3, Look.FACT, referral.answer());
      sheets.write(row, 4, Look.FACT_DATE, referral.answeredOn());
    }
    OfficerCells.protect(sheet);
  }
}

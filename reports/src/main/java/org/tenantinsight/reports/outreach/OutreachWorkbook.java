package org.tenantinsight.reports.outreach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tenantinsight.reports.page.Days;
import org.tenantinsight.reports.sheet.Sheets;
import org.tenantinsight.reports.sheet.Sheets.Look;

/**
 * The list as a workbook that the officer works in and sends back.
 *
 * <ol>
 *   <li>"Outreach list": the fixed lines, then one row per household, facts locked, the officer's
 *       columns open with drop-downs and date rules;
 *   <li>"Waiting for an outcome": earlier entries with the same open columns, and what to mind
 *       before contact in the last one, so that no column of theirs has moved;
 *   <li>"Choices": what may be picked, which the drop-downs read.
 * </ol>
 *
 * <p>The sheets are protected without a password: that keeps facts from being typed over by
 * mistake, and is no secret. The same list always gives the same bytes.
 */
public final class OutreachWorkbook {

  /** Name of the sheet with the list. */
  public static final String LIST_SHEET = "Outreach list";

  /** Name of the sheet with earlier entries. */
  public static final String WAITING_SHEET = "Waiting for an outcome";

  private static final int HEADER_ROW = 2;
  private static final int MERGED_OVER = 8;

  private final OutreachList list;
  private final Sheets sheets = new Sheets();
  private final OfficerCells officerCells = new OfficerCells(sheets);

  private OutreachWorkbook(OutreachList list) {
    this.list = list;
  }

  /** The finished file. */
  public static byte[] bytes(OutreachList list) {
    return new OutreachWorkbook(list).write();
  }

  private byte[] write() {
    XSSFSheet households = sheets.workbook().createSheet(LIST_SHEET);
    XSSFSheet waiting = sheets.workbook().createSheet(WAITING_SHEET);
    officerCells.writeChoices();
    writeHouseholds(households);
    writeWaiting(waiting);
    return sheets.bytes("Outreach list " + list.listId(), list.issuedOn());
  }

  private void writeHouseholds(XSSFSheet sheet) {
    List<String> facts = Arrays.stream(FactColumn.values()).map(FactColumn::header).toList();
    List<Integer> widths = Arrays.stream(FactColumn.values()).map(FactColumn::width).toList();
    preamble(sheet, firstLines());
    header(sheet, facts, widths);
    int at = HEADER_ROW + 1;
    for (ListedHousehold household : list.households()) {
      Row row = sheet.createRow(at++);
      int tallest = 1;
      for (FactColumn column : FactColumn.values()) {
        Object value = column.value(household);
        sheets.write(row, column.ordinal(), look(column, household), value);
        tallest = Math.max(tallest, RowHeight.lines(value.toString(), column.width()));
      }
      row.setHeightInPoints(RowHeight.points(tallest));
      officerCells.writeEmpty(row, facts.size());
    }
    officerCells.validate(sheet, facts.size(), HEADER_ROW + 1, at - 1, list.issuedOn());
    finish(sheet, facts.size() + OfficerColumn.values().length);
  }

  private void writeWaiting(XSSFSheet sheet) {
    List<String> facts =
        List.of(
            "Ref",
            "List",
            "Name to ask for",
            "Contacted on",
            "What came of it",
            "What they would like",
            "Look again on",
            "Outcome so far");
    List<Integer> widths = List.of(11, 24, 20, 12, 22, 24, 12, 12);
    preamble(
        sheet,
        "STOP AND READ the last column, \""
            + FactColumn.SAFE_CONTACT.header()
            + "\", before you make contact.\n"
            + "Earlier entries that were answered but not settled. Fill in only what is new: an entry"
            + " leaves this sheet when Outcome met is Fully or No, or when it is closed with"
            + " \"No more needed\" and a note that says why.");
    header(sheet, facts, widths);
    int safeContact = facts.size() + OfficerColumn.values().length;
    sheets.write(
        sheet.getRow(HEADER_ROW), safeContact, Look.HEADER, FactColumn.SAFE_CONTACT.header());
    sheet.setColumnWidth(safeContact, FactColumn.SAFE_CONTACT.width() * 256);
    int at = HEADER_ROW + 1;
    for (WaitingEntry entry : list.waiting()) {
      writeWaiting(sheet.createRow(at++), entry, facts.size(), safeContact);
    }
    officerCells.validate(sheet, facts.size(), HEADER_ROW + 1, at - 1, list.issuedOn());
    finish(sheet, safeContact + 1);
  }

  private void writeWaiting(Row row, WaitingEntry entry, int facts, int safeContact) {
    List<Object> values =
        new ArrayList<>(
            Arrays.asList(
                entry.ref(),
                entry.listId(),
                entry.askFor(),
                entry.contactedOn(),
                entry.result(),
                entry.wanted(),
                entry.reviewOn(),
                entry.outcomeMet()));
    for (int column = 0; column < values.size(); column++) {
      boolean date = column == 3 || column == 6;
      sheets.write(row, column, date ? Look.FACT_DATE : Look.FACT, values.get(column));
    }
    officerCells.writeEmpty(row, facts);
    String rules = FixedLines.safeContact(entry.safeContact());
    sheets.write(row, safeContact, Look.FACT_STRONG, rules);
    int tallest = Math.max(2, RowHeight.lines(rules, FactColumn.SAFE_CONTACT.width()));
    row.setHeightInPoints(RowHeight.points(tallest));
  }

  private String firstLines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "STOP AND READ the column \""
            + FactColumn.SAFE_CONTACT.header()
            + "\" before you make contact.");
    lines.add(FixedLines.PURPOSE);
    lines.add("A way to start: " + FixedLines.OPENER);
    lines.addAll(FixedLines.beforeYouAct());
    lines.addAll(list.returns());
    if (list.nextWeek() > 0) {
      lines.add("Did not fit this week and comes first next time: " + list.nextWeek() + ".");
    }
    return String.join("\n", lines);
  }

  private void preamble(XSSFSheet sheet, String lines) {
    Row title = sheet.createRow(0);
    title.setHeightInPoints(24);
    sheets.write(
        title,
        0,
        Look.TITLE,
        list.patch()
            + ": who to contact. List "
            + list.listId()
            + ". Confidential: destroy by "
            + Days.inFull(list.expiresOn())
            + ".");
    Row text = sheet.createRow(1);
    text.setHeightInPoints(RowHeight.points(RowHeight.lines(lines, 150)));
    sheets.write(text, 0, Look.LINE, lines);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, MERGED_OVER - 1));
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, MERGED_OVER - 1));
  }

  private void header(XSSFSheet sheet, List<String> facts, List<Integer> widths) {
    Row row = sheet.createRow(HEADER_ROW);
    row.setHeightInPoints(RowHeight.points(2));
    for (int column = 0; column < facts.size(); column++) {
      sheets.write(row, column, Look.HEADER, facts.get(column));
      sheet.setColumnWidth(column, widths.get(column) * 256);
    }
    officerCells.writeHeader(sheet, row, facts.size());
  }

  private void finish(XSSFSheet sheet, int columns) {
    sheet.createFreezePane(1, HEADER_ROW + 1);
    sheet.setAutoFilter(
        new CellRangeAddress(
            HEADER_ROW, Math.max(HEADER_ROW, sheet.getLastRowNum()), 0, columns - 1));
    sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet
        .getFooter()
        .setLeft("CONFIDENTIAL " + list.listId() + " destroy by " + Days.inFull(list.expiresOn()));
    sheet.getFooter().setRight("&P of &N");
    OfficerCells.protect(sheet);
  }

  private static Look look(FactColumn column, ListedHousehold household) {
    return switch (column) {
      case BY -> Look.FACT_DATE;
      case REF, ASK_FOR, SAFE_CONTACT -> Look.FACT_STRONG;
      case DO_THIS ->
          switch (household.doThis()) {
            case VISIT_FIRST -> Look.URGENT;
            case CALL_THIS_WEEK -> Look.SOON;
            case CHECK_IN -> Look.CALM;
          };
      default -> Look.FACT;
    };
  }
}

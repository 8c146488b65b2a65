package org.tenantinsight.reports.outreach;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.reports.sheet.InertText;

/** The open cells of one returned row, read into codes; problems name the cell and what to do. */
final class ReturnedCells {

  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_INITIALS = 20;

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK)
              .withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ISO_LOCAL_DATE);

  /** Without these the feed refuses a row. */
  private static final Set<OfficerColumn> REQUIRED =
      Set.of(
          OfficerColumn.DATE_OF_CONTACT,
          OfficerColumn.RESULT,
          OfficerColumn.WANTED,
          OfficerColumn.INITIALS);

  /** Nobody was spoken with, so nobody was asked. */
  private static final Set<String> NOT_SPOKEN = Set.of("NO_REPLY", "UNSAFE_LEFT");

  private final Row row;
  private final ReturnHeader header;
  private final LocalDate receivedOn;
  private final List<String> problems = new ArrayList<>();

  ReturnedCells(Row row, ReturnHeader header, LocalDate receivedOn) {
    this.row = row;
    this.header = header;
    this.receivedOn = receivedOn;
  }

  /** The row with what was recorded before in its empty cells; empty when bad or nothing new. */
  Optional<ReturnedRow> row(String listId, String ref, Map<OfficerColumn, String> recorded) {
    Map<OfficerColumn, String> values = new EnumMap<>(OfficerColumn.class);
    values.putAll(recorded);
    for (OfficerColumn column : OfficerColumn.values()) {
      Cell cell = cell(column);
      String value = ReturnedWorkbook.isEmpty(cell) || cell == null ? null : value(column, cell);
      if (value != null) {
        values.put(column, value);
      }
    }
    if (!values.containsKey(OfficerColumn.WANTED)
        && NOT_SPOKEN.contains(values.getOrDefault(OfficerColumn.RESULT, ""))) {
      values.put(OfficerColumn.WANTED, "NOT_ASKED");
    }
    checkTogether(values);
    return problems.isEmpty() && !values.equals(recorded)
        ? Optional.of(new ReturnedRow(listId, ref, values))
        : Optional.empty();
  }

  List<String> problems() {
    return problems;
  }

  private void checkTogether(Map<OfficerColumn, String> values) {
    for (OfficerColumn column : OfficerColumn.values()) {
      boolean needed = column != OfficerColumn.WANTED || values.containsKey(OfficerColumn.RESULT);
      if (REQUIRED.contains(column)
          && needed
          && !values.containsKey(column)
          && ReturnedWorkbook.isEmpty(cell(column))) {
        problem(column, "is empty; fill in " + column.header());
      }
    }
    String contacted = values.get(OfficerColumn.DATE_OF_CONTACT);
    String back = values.get(OfficerColumn.COME_BACK_ON);
    if (contacted != null && LocalDate.parse(contacted).isAfter(receivedOn)) {
      problem(OfficerColumn.DATE_OF_CONTACT, "is later than the day the file came; check the date");
    }
    if (contacted != null && back != null && back.compareTo(contacted) < 0) {
      problem(OfficerColumn.COME_BACK_ON, "is before the date of contact; check the date");
    }
  }

  private @Nullable String value(OfficerColumn column, Cell cell) {
    if (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR) {
      return problem(column, "is a formula; type the value itself");
    }
    return switch (column.kind()) {
      case DATE -> date(column, cell);
      case CHOICE -> choice(column, cell);
      case TEXT -> text(column, cell);
    };
  }

  private @Nullable String date(OfficerColumn column, Cell cell) {
    LocalDate day = null;
    if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
      try {
        day = cell.getLocalDateTimeCellValue().toLocalDate();
      } catch (DateTimeException e) {
        day = null;
      }
    } else if (cell.getCellType() == CellType.STRING) {
      day = parsed(cell.getStringCellValue().strip());
    }
    return day == null ? problem(column, "is not a date; type it like 03/11/2026") : day.toString();
  }

  private static @Nullable LocalDate parsed(String text) {
    for (DateTimeFormatter format : DATES) {
      try {
        return LocalDate.parse(text, format);
      } catch (DateTimeParseException e) {
        continue;
      }
    }
    return null;
  }

  private @Nullable String choice(OfficerColumn column, Cell cell) {
    Optional<String> code =
        cell.getCellType() == CellType.STRING
            ? column.code(cell.getStringCellValue())
            : cell.getCellType() == CellType.BOOLEAN && cell.getBooleanCellValue()
                ? column.code("Yes")
                : Optional.empty();
    return code.orElseGet(
        () -> problem(column, "is not one of the list; pick one from the drop-down"));
  }

  private @Nullable String text(OfficerColumn column, Cell cell) {
    String text =
        cell.getCellType() == CellType.STRING
            ? InertText.visible(cell.getStringCellValue()).strip()
            : new org.apache.poi.ss.usermodel.DataFormatter(Locale.UK).formatCellValue(cell);
    int longest = column == OfficerColumn.INITIALS ? LONGEST_INITIALS : LONGEST_TEXT;
    return text.length() > longest
        ? problem(column, "is longer than " + longest + " characters; shorten it")
        : text;
  }

  /** Notes the problem; null stands for the value that could not be read. */
  private @Nullable String problem(OfficerColumn column, String whatToDo) {
    Integer at = header.columns().get(column);
    String where =
        at == null
            ? "the column \"" + column.header() + "\""
            : "cell " + CellReference.convertNumToColString(at) + (row.getRowNum() + 1);
    problems.add(where + " " + whatToDo);
    return null;
  }

  private @Nullable Cell cell(OfficerColumn column) {
    Integer at = header.columns().get(column);
    return at == null ? null : row.getCell(at);
  }
}

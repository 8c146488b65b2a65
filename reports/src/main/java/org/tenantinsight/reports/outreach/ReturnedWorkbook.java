package org.tenantinsight.reports.outreach;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook that an officer sent back.
 *
 * <ol>
 *   <li>rows are matched by list id, Ref and header text; the order of rows and columns, and hidden
 *       ones, do not matter;
 *   <li>a row whose open cells are all empty says nothing;
 *   <li>what is left empty keeps what was recorded before; a row that adds nothing is left out;
 *   <li>every cell that cannot be read is named, never quoted, and its row is not taken.
 * </ol>
 */
public final class ReturnedWorkbook {

  private static final Pattern LIST_ID =
      Pattern.compile("[A-Za-z0-9_-]{1,40}-\\d{4}-\\d{2}-\\d{2}-\\d{1,4}");

  /**
   * What came of one file.
   *
   * @param rows what officers reported, in the order of the file
   * @param findings what must be mended, one sentence per cell
   */
  public record Reading(List<ReturnedRow> rows, List<String> findings) {}

  private final IssuedLists issued;
  private final LocalDate receivedOn;
  private final List<ReturnedRow> rows = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private ReturnedWorkbook(IssuedLists issued, LocalDate receivedOn) {
    this.issued = issued;
    this.receivedOn = receivedOn;
  }

  /** Reads the file's bytes; a file that is no workbook is one finding. */
  public static Reading read(byte[] file, IssuedLists issued, LocalDate receivedOn) {
    ReturnedWorkbook reader = new ReturnedWorkbook(issued, receivedOn);
    try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      reader.read(workbook);
    } catch (IOException | RuntimeException e) {
      // The library's own message may quote a cell.
      return new Reading(
          List.of(),
          List.of(
              "The file is not an Excel workbook (.xlsx). Save it as .xlsx and send it again."));
    }
    return new Reading(List.copyOf(reader.rows), List.copyOf(reader.findings));
  }

  private void read(Workbook workbook) {
    int found = 0;
    for (String name : List.of(OutreachWorkbook.LIST_SHEET, OutreachWorkbook.WAITING_SHEET)) {
      Sheet sheet = workbook.getSheet(name);
      if (sheet != null) {
        found++;
        read(sheet);
      }
    }
    if (found == 0) {
      findings.add(
          "There is no sheet \"" + OutreachWorkbook.LIST_SHEET + "\". Send back the list itself.");
    }
  }

  private void read(Sheet sheet) {
    Optional<ReturnHeader> header = ReturnHeader.in(sheet);
    if (header.isEmpty()) {
      findings.add(
          "Sheet \""
              + sheet.getSheetName()
              + "\": no row has the headings Ref and "
              + OfficerColumn.RESULT.header()
              + ". Send back the list with its headings.");
      return;
    }
    header
        .get()
        .duplicates()
        .forEach(
            name ->
                findings.add(
                    "Sheet \""
                        + sheet.getSheetName()
                        + "\": the heading \""
                        + name
                        + "\" stands there twice. Take one away."));
    String listId = listIdAbove(sheet, header.get().row());
    for (int at = header.get().row() + 1; at <= sheet.getLastRowNum(); at++) {
      Row row = sheet.getRow(at);
      if (row != null && header.get().duplicates().isEmpty() && !isUntouched(row, header.get())) {
        read(row, header.get(), listId);
      }
    }
  }

  private void read(Row row, ReturnHeader header, @Nullable String listIdAbove) {
    String ref = text(row, header.ref());
    String listId = header.list() < 0 ? listIdAbove : text(row, header.list());
    if (listId == null) {
      find(
          row,
          ref,
          where(row, 0) + ": no list id stands above the headings; send back the list itself");
    } else if (!issued.has(listId, ref)) {
      find(
          row,
          ref,
          where(row, header.ref()) + " is not a Ref of this list; copy it from the list as issued");
    } else if (!seen.add(listId + "|" + ref)) {
      find(row, ref, where(row, header.ref()) + " stands there twice; keep one row");
    } else {
      ReturnedCells cells = new ReturnedCells(row, header, receivedOn);
      Optional<ReturnedRow> read = cells.row(listId, ref, issued.recorded(listId, ref));
      cells.problems().forEach(problem -> find(row, ref, problem));
      read.ifPresent(rows::add);
    }
  }

  /** A reference that is none of ours may be anything that somebody typed. */
  private void find(Row row, String ref, String problem) {
    String sheet = " (sheet \"" + row.getSheet().getSheetName() + "\")";
    findings.add((issued.knows(ref) ? ref + ": " : "") + problem + sheet);
  }

  private static boolean isUntouched(Row row, ReturnHeader header) {
    return header.columns().values().stream().allMatch(column -> isEmpty(row.getCell(column)));
  }

  static boolean isEmpty(@Nullable Cell cell) {
    return cell == null
        || cell.getCellType() == CellType.BLANK
        || (cell.getCellType() == CellType.STRING && cell.getStringCellValue().isBlank());
  }

  private static @Nullable String listIdAbove(Sheet sheet, int headerRow) {
    for (int at = 0; at < headerRow; at++) {
      Row row = sheet.getRow(at);
      if (row != null) {
        for (Cell cell : row) {
          Matcher matcher =
              LIST_ID.matcher(
                  cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "");
          if (matcher.find()) {
            return matcher.group();
          }
        }
      }
    }
    return null;
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell != null && cell.getCellType() == CellType.STRING
        ? cell.getStringCellValue().strip()
        : "";
  }

  private static String where(Row row, int column) {
    return "cell " + CellReference.convertNumToColString(column) + (row.getRowNum() + 1);
  }
}

package org.tenantinsight.reports.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook in the house's look: its cell styles, cells that cannot be a formula, and bytes that
 * depend on nothing but the content.
 */
public final class Sheets {

  /** How a cell looks and whether it may be changed on a protected sheet. */
  public enum Look {
    TITLE,
    LINE,
    HEADER,
    OPEN_HEADER,
    FACT,
    FACT_STRONG,
    FACT_DATE,
    OPEN,
    OPEN_DATE,
    URGENT,
    SOON,
    CALM
  }

  private static final String INK = "0B0C0C";
  private static final String WHITE = "FFFFFF";

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);

  /** An empty workbook. */
  public Sheets() {
    font(style(Look.TITLE, null, false), INK, true, 14);
    font(style(Look.LINE, null, false), INK, false, 11);
    font(style(Look.HEADER, "12436D", true), WHITE, true, 11);
    font(style(Look.OPEN_HEADER, "1F6B62", true), WHITE, true, 11);
    font(style(Look.FACT, "F3F2F1", true), INK, false, 11);
    font(style(Look.FACT_STRONG, "F3F2F1", true), INK, true, 11);
    font(dated(style(Look.FACT_DATE, "F3F2F1", true)), INK, false, 11);
    font(unlocked(style(Look.OPEN, null, true)), INK, false, 11);
    font(unlocked(dated(style(Look.OPEN_DATE, null, true))), INK, false, 11);
    font(style(Look.URGENT, "7A1A0C", true), WHITE, true, 11);
    font(style(Look.SOON, "FCD6C3", true), "5C1F00", true, 11);
    font(style(Look.CALM, "D2E2F1", true), "0C2D4A", true, 11);
  }

  /** The workbook that is being made. */
  public XSSFWorkbook workbook() {
    return workbook;
  }

  /** Writes a date, a number or an inert text; null leaves the cell empty. */
  public Cell write(
      Row row, int column, Look look, @org.jspecify.annotations.Nullable Object value) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(styles.get(look));
    if (value instanceof LocalDate day) {
      cell.setCellValue(day);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value != null) {
      cell.setCellValue(InertText.visible(value.toString()));
    }
    return cell;
  }

  /** The finished file. The same content gives the same bytes; {@code day} stands as its date. */
  public byte[] bytes(String title, LocalDate day) {
    Optional<Date> date = Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    var core = workbook.getProperties().getCoreProperties();
    core.setTitle(title);
    core.setCreator("Tenant Insight");
    core.setCreated(date);
    core.setModified(date);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (workbook) {
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return StableZip.withoutTimes(out.toByteArray());
  }

  private XSSFCellStyle style(
      Look look, @org.jspecify.annotations.Nullable String fill, boolean cell) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(true);
    // Spreadsheets keep such a cell as text, also when somebody saves the sheet as CSV.
    style.setQuotePrefixed(cell);
    if (cell) {
      XSSFColor line = colour("B1B4B6");
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      style.setBottomBorderColor(line);
      style.setRightBorderColor(line);
    }
    if (fill != null) {
      style.setFillForegroundColor(colour(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    styles.put(look, style);
    return style;
  }

  private XSSFCellStyle dated(XSSFCellStyle style) {
    style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    style.setQuotePrefixed(false);
    return style;
  }

  private static XSSFCellStyle unlocked(XSSFCellStyle style) {
    style.setLocked(false);
    style.setQuotePrefixed(false);
    return style;
  }

  private void font(XSSFCellStyle style, String colour, boolean bold, int points) {
    XSSFFont font = workbook.createFont();
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(colour(colour));
    style.setFont(font);
  }

  private static XSSFColor colour(String rgb) {
    return new XSSFColor(java.util.HexFormat.of().parseHex(rgb));
  }
}

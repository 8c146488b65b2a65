package org.tenantinsight.reports.outreach;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a workbook back as "sheet!cell" and the text that stands there. */
final class WorkbookText {

  private WorkbookText() {}

  static Map<String, String> of(byte[] bytes) {
    Map<String, String> texts = new LinkedHashMap<>();
    DataFormatter formatter = new DataFormatter(java.util.Locale.UK);
    for (Sheet sheet : open(bytes)) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          String text = formatter.formatCellValue(cell);
          if (!text.isEmpty()) {
            texts.put(sheet.getSheetName() + "!" + cell.getAddress(), text);
          }
        }
      }
    }
    return texts;
  }

  static XSSFWorkbook open(byte[] bytes) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.tenantinsight.reports.outreach;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a returned sheet stand, found by their headings.
 *
 * @param row the heading row, from 0
 * @param ref the column of Ref
 * @param list the column with each row's own list id; -1 = the list id stands above the headings
 * @param columns the officer's columns
 * @param duplicates headings that stand there twice
 */
public record ReturnHeader(
    int row, int ref, int list, Map<OfficerColumn, Integer> columns, List<String> duplicates) {

  private static final int LAST_HEADER_ROW = 50;

  /** The first heading row of a sheet; nothing when none of its first rows is one. */
  public static Optional<ReturnHeader> in(Sheet sheet) {
    for (int at = 0; at <= Math.min(LAST_HEADER_ROW, sheet.getLastRowNum()); at++) {
      Row row = sheet.getRow(at);
      ReturnHeader header = row == null ? null : of(row);
      if (header != null) {
        return Optional.of(header);
      }
    }
    return Optional.empty();
  }

  /** The header in this row; null when it has no Ref and no Result. */
  private static @Nullable ReturnHeader of(Row row) {
    int ref = -1;
    int list = -1;
    Map<OfficerColumn, Integer> columns = new EnumMap<>(OfficerColumn.class);
    List<String> duplicates = new ArrayList<>();
    for (Cell cell : row) {
      String heading =
          cell.getCellType() == CellType.STRING
              ? cell.getStringCellValue().strip().replaceAll("\\s+", " ")
              : "";
      if (heading.equalsIgnoreCase("Ref")) {
        ref = cell.getColumnIndex();
      } else if (heading.equalsIgnoreCase("List")) {
        list = cell.getColumnIndex();
      }
      for (OfficerColumn column : OfficerColumn.values()) {
        if (heading.equalsIgnoreCase(column.header())
            && columns.put(column, cell.getColumnIndex()) != null) {
          duplicates.add(column.header());
        }
      }
    }
    return ref < 0 || !columns.containsKey(OfficerColumn.RESULT)
        ? null
        : new ReturnHeader(row.getRowNum(), ref, list, columns, duplicates);
  }
}

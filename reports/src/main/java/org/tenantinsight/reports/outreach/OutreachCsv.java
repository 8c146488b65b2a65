package org.tenantinsight.reports.outreach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tenantinsight.reports.sheet.CsvText;

/** The list as plain rows for other systems: the list id, the expiry date and the fact columns. */
public final class OutreachCsv {

  private OutreachCsv() {}

  /** The whole file. Dates are {@code yyyy-MM-dd}; several lines of one cell stay line ends. */
  public static String file(OutreachList list) {
    List<String> header = new ArrayList<>(List.of("List", "Destroy by"));
    Arrays.stream(FactColumn.values()).map(FactColumn::header).forEach(header::add);
    return CsvText.file(
        header, list.households().stream().map(household -> row(list, household)).toList());
  }

  private static List<Object> row(OutreachList list, ListedHousehold household) {
    List<Object> row = new ArrayList<>(List.of(list.listId(), list.expiresOn()));
    Arrays.stream(FactColumn.values()).map(column -> column.value(household)).forEach(row::add);
    return row;
  }
}

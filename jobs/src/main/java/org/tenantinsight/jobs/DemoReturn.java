package org.tenantinsight.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.io.ReturnedFiles;
import org.tenantinsight.jobs.io.Zones;
import org.tenantinsight.reports.outreach.OfficerColumn;
import org.tenantinsight.reports.outreach.OutreachWorkbook;
import org.tenantinsight.reports.outreach.ReturnHeader;

/**
 * An officer of the demo, who fills in the first list that has households and saves it for the next
 * night. One cell holds words that its drop-down does not have, so that the note beside a list
 * shows. Nobody was spoken with: what is true of the households stays true.
 */
final class DemoReturn {

  private static final String NAME = "filled in.xlsx";
  private static final DateTimeFormatter AS_TYPED =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
  private static final String NOT_IN_THE_DROP_DOWN = "Left a card";

  private DemoReturn() {}

  /** Saves the list in the patch's folder for returned lists, once and for all. */
  static void save(Path out, LocalDate contactedOn) throws IOException {
    for (Path patch : ReturnedFiles.children(out.resolve("outreach"))) {
      for (Path list : ReturnedFiles.children(patch)) {
        if (ReturnedFiles.isSaved(list, ".xlsx")) {
          byte[] filledIn = filledIn(list, contactedOn);
          if (filledIn != null) {
            save(ReturnedFiles.returns(out).resolve(ReturnedFiles.name(patch)), filledIn);
            return;
          }
        }
      }
    }
  }

  /** A second demo in the same folder leaves what the first one took in. */
  private static void save(Path folder, byte[] list) throws IOException {
    Path file = Zones.makeFolder(folder).resolve(NAME);
    if (!Files.exists(file)) {
      ReturnedFiles.write(file, list);
    }
  }

  /** The list with the answers for its last household, which is bad, and for one before it. */
  private static byte @Nullable [] filledIn(Path list, LocalDate contactedOn) throws IOException {
    try (InputStream in = Files.newInputStream(list);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.getSheet(OutreachWorkbook.LIST_SHEET);
      ReturnHeader header = ReturnHeader.in(sheet).orElseThrow();
      int first = header.row() + 1;
      int last = sheet.getLastRowNum();
      if (last < first) {
        return null;
      }
      if (last > first) {
        answer(sheet.getRow(first), header, answers("No reply", contactedOn));
      }
      answer(sheet.getRow(last), header, answers(NOT_IN_THE_DROP_DOWN, contactedOn));
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static Map<OfficerColumn, String> answers(String result, LocalDate contactedOn) {
    return Map.of(
        OfficerColumn.DATE_OF_CONTACT,
        AS_TYPED.format(contactedOn),
        OfficerColumn.RESULT,
        result,
        OfficerColumn.WANTED,
        "Not asked this time",
        OfficerColumn.INITIALS,
        "SA");
  }

  private static void answer(Row row, ReturnHeader header, Map<OfficerColumn, String> answers) {
    answers.forEach(
        (column, answer) ->
            row.getCell(header.columns().get(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(answer));
  }
}

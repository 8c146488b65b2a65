package org.tenantinsight.jobs.outreach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tenantinsight.jobs.io.CsvFiles;
import org.tenantinsight.jobs.io.ReturnedFiles;
import org.tenantinsight.jobs.io.ReturnedFiles.Taken;
import org.tenantinsight.jobs.io.Zones;
import org.tenantinsight.reports.outreach.IssuedLists;
import org.tenantinsight.reports.outreach.OfficerColumn;
import org.tenantinsight.reports.outreach.ReturnedRow;
import org.tenantinsight.reports.outreach.ReturnedWorkbook;
import org.tenantinsight.transforms.tables.OutreachOutcomeTable;

/**
 * Takes in what officers saved in {@code OUT/returns/PATCH/}, before the night reads its landing
 * folder.
 *
 * <ol>
 *   <li>a file whose content was taken in before is passed over;
 *   <li>its good rows become {@code LANDING/returned/DATE/outreach_outcome-PATCH-HASH.csv}, which
 *       ingest reads under the rules of every other feed;
 *   <li>its bad cells are named in {@code NAME.findings.txt} beside it;
 *   <li>last, the file itself and a line about it go to {@code LANDING/returned/DATE/}.
 * </ol>
 *
 * <p>A run that dies in between does the same again: every name comes from the content.
 */
public final class Returns {

  private final Path landing;
  private final Function<String, IssuedLists> issued;
  private final LocalDate receivedOn;
  private final Set<String> kept;

  private Returns(Path landing, Function<String, IssuedLists> issued, LocalDate receivedOn)
      throws IOException {
    this.landing = landing;
    this.kept = ReturnedFiles.kept(landing);
    this.issued = issued;
    this.receivedOn = receivedOn;
  }

  /**
   * Takes in every new file of every patch, in order of their names.
   *
   * @param issued what officers of a patch may report on; asked only when there is a new file
   */
  public static Taken take(
      Path out, Path landing, Function<String, IssuedLists> issued, LocalDate receivedOn)
      throws IOException {
    Returns returns = new Returns(landing, issued, receivedOn);
    Taken taken = Taken.NOTHING;
    for (Path patch : ReturnedFiles.children(ReturnedFiles.returns(out))) {
      String name = ReturnedFiles.name(patch);
      boolean folder = Files.isDirectory(patch, LinkOption.NOFOLLOW_LINKS);
      if (folder && Zones.isSafeName(name) && !name.equals(Zones.LINK_REVIEW)) {
        for (Path file : ReturnedFiles.children(patch)) {
          taken = taken.and(returns.take(name, file));
        }
      }
    }
    return taken;
  }

  private Taken take(String patch, Path file) throws IOException {
    if (!ReturnedFiles.isSaved(file, ".xlsx")) {
      return Taken.NOTHING;
    }
    if (ReturnedFiles.isTooLarge(file)) {
      return ReturnedFiles.findings(
          file, List.of("The file is larger than 20 MB. Send back the list itself."));
    }
    byte[] bytes = ReturnedFiles.content(file);
    if (bytes == null) {
      return ReturnedFiles.unreadable(file);
    }
    String key = patch + "-" + ReturnedFiles.hash(bytes);
    if (!kept.add(key + ".xlsx")) {
      return Taken.NOTHING;
    }
    ReturnedWorkbook.Reading reading =
        ReturnedWorkbook.read(bytes, issued.apply(patch), receivedOn);
    Path folder = ReturnedFiles.received(landing, receivedOn);
    if (!reading.rows().isEmpty()) {
      ReturnedFiles.write(folder.resolve("outreach_outcome-" + key + ".csv"), csv(reading.rows()));
    }
    ReturnedFiles.findings(file, reading.findings());
    ReturnedFiles.write(folder.resolve(key + ".txt"), ReturnNotes.line(reading));
    ReturnedFiles.write(folder.resolve(key + ".xlsx"), bytes);
    return new Taken(1, reading.rows().size(), reading.findings().size());
  }

  private byte[] csv(List<ReturnedRow> rows) throws IOException {
    List<String> header =
        new ArrayList<>(
            List.of(
                OutreachOutcomeTable.LIST_ID,
                OutreachOutcomeTable.HOUSEHOLD_ID,
                OutreachOutcomeTable.TENANCY_REF,
                OutreachOutcomeTable.RECEIVED_ON));
    Arrays.stream(OfficerColumn.values()).map(OfficerColumn::feedColumn).forEach(header::add);
    List<List<String>> lines = new ArrayList<>();
    for (ReturnedRow row : rows) {
      List<String> fields =
          new ArrayList<>(List.of(row.listId(), row.ref(), "", receivedOn.toString()));
      Arrays.stream(OfficerColumn.values())
          .map(column -> row.values().getOrDefault(column, ""))
          .forEach(fields::add);
      lines.add(fields);
    }
    return CsvFiles.bytes(header, lines);
  }
}

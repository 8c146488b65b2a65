package org.tenantinsight.jobs.outreach;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.io.CsvFiles;
import org.tenantinsight.jobs.io.Hashes;
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

  static final String RETURNED = "returned";

  private static final long LARGEST_FILE = 20_000_000;
  private static final int HASH_DIGITS = 16;

  private final Path landing;
  private final Supplier<IssuedLists> issued;
  private final LocalDate receivedOn;

  private Returns(Path landing, Supplier<IssuedLists> issued, LocalDate receivedOn) {
    this.landing = landing;
    this.issued = issued;
    this.receivedOn = receivedOn;
  }

  /**
   * What was taken in.
   *
   * @param files new files
   * @param rows good rows in them
   * @param findings cells that must be mended
   */
  public record Taken(int files, int rows, int findings) {

    Taken and(Taken other) {
      return new Taken(files + other.files, rows + other.rows, findings + other.findings);
    }
  }

  /**
   * Takes in every new file of every patch, in order of their names.
   *
   * @param issued the lists so far; asked only when there is a new file
   */
  public static Taken take(
      Path out, Path landing, Supplier<IssuedLists> issued, LocalDate receivedOn)
      throws IOException {
    Returns returns = new Returns(landing, Suppliers.memoize(issued::get), receivedOn);
    Taken taken = new Taken(0, 0, 0);
    for (Path patch : children(out.resolve("returns"))) {
      boolean folder = Files.isDirectory(patch, LinkOption.NOFOLLOW_LINKS);
      if (folder && Zones.isSafeName(name(patch))) {
        for (Path file : children(patch)) {
          taken = taken.and(returns.take(name(patch), file));
        }
      }
    }
    return taken;
  }

  private Taken take(String patch, Path file) throws IOException {
    boolean workbook =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && name(file).endsWith(".xlsx")
            // Excel's own lock file of a workbook that somebody has open.
            && !name(file).startsWith("~$");
    if (!workbook) {
      return new Taken(0, 0, 0);
    }
    if (Files.size(file) > LARGEST_FILE) {
      return findings(file, List.of("The file is larger than 20 MB. Send back the list itself."));
    }
    byte[] bytes = Files.readAllBytes(file);
    String key = patch + "-" + Hashes.sha256(bytes).substring(0, HASH_DIGITS);
    if (wasTaken(key)) {
      return new Taken(0, 0, 0);
    }
    ReturnedWorkbook.Reading reading =
        ReturnedWorkbook.read(bytes, new ListsOfPatch(issued.get(), patch), receivedOn);
    Path folder = Zones.makeFolder(landing.resolve(RETURNED).resolve(receivedOn.toString()));
    if (!reading.rows().isEmpty()) {
      write(folder.resolve("outreach_outcome-" + key + ".csv"), csv(reading.rows()));
    }
    findings(file, reading.findings());
    write(folder.resolve(key + ".txt"), ReturnNotes.line(reading));
    write(folder.resolve(key + ".xlsx"), bytes);
    return new Taken(1, reading.rows().size(), reading.findings().size());
  }

  private boolean wasTaken(String key) throws IOException {
    for (Path date : children(landing.resolve(RETURNED))) {
      if (Files.exists(date.resolve(key + ".xlsx"))) {
        return true;
      }
    }
    return false;
  }

  private static Taken findings(Path file, List<String> findings) throws IOException {
    Path beside = file.resolveSibling(name(file).replaceFirst("\\.xlsx$", "") + ".findings.txt");
    if (findings.isEmpty()) {
      Files.deleteIfExists(beside);
    } else {
      write(beside, (String.join("\n", findings) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return new Taken(0, 0, findings.size());
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

  /** Writes beside and renames, so that nobody ever reads half a file. */
  private static void write(Path file, byte[] bytes) throws IOException {
    Path half = file.resolveSibling("." + name(file) + ".part");
    Files.write(half, bytes);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  static String name(Path path) {
    @Nullable Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }

  /** An officer reports on the lists of the patch whose folder the file is in. */
  private record ListsOfPatch(IssuedLists issued, String patch) implements IssuedLists {

    @Override
    public boolean has(String listId, String ref) {
      return listId.startsWith(patch + "-") && issued.has(listId, ref);
    }

    @Override
    public java.util.Map<OfficerColumn, String> recorded(String listId, String ref) {
      return issued.recorded(listId, ref);
    }
  }
}

package org.tenantinsight.jobs.outreach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.io.ReturnedFiles;
import org.tenantinsight.reports.outreach.ReturnedWorkbook;
import org.tenantinsight.reports.page.Days;

/** What the next list says about the files that officers sent back. */
public final class ReturnNotes {

  /** A list tells about the returns of the week before it. */
  private static final int DAYS = 7;

  private static final Pattern NOTE =
      Pattern.compile("(?<patch>[A-Za-z0-9_-]{1,40})-[0-9a-f]{16}\\.txt");

  private ReturnNotes() {}

  /** The note about one return: how many rows were recorded and how many cells need mending. */
  static byte[] line(ReturnedWorkbook.Reading reading) {
    int rows = reading.rows().size();
    int cells = reading.findings().size();
    String recorded = rows + (rows == 1 ? " entry recorded" : " entries recorded");
    String mend =
        cells == 0 ? "" : ", " + cells + " to mend: see the findings file beside your return";
    return (recorded + mend + ".").getBytes(StandardCharsets.UTF_8);
  }

  /** Notes by patch about returns of the week up to {@code asOf}, oldest first. */
  public static Map<String, List<String>> read(Path landing, LocalDate asOf) throws IOException {
    Map<String, List<String>> notes = new TreeMap<>();
    for (Path folder : ReturnedFiles.receivedSoFar(landing)) {
      LocalDate date = date(folder);
      if (date == null || date.isAfter(asOf) || !date.isAfter(asOf.minusDays(DAYS))) {
        continue;
      }
      for (Path file : ReturnedFiles.children(folder)) {
        Matcher note = NOTE.matcher(ReturnedFiles.name(file));
        if (note.matches()) {
          notes
              .computeIfAbsent(note.group("patch"), patch -> new ArrayList<>())
              .add("Your return of " + Days.inFull(date) + ": " + Files.readString(file));
        }
      }
    }
    return notes;
  }

  private static @Nullable LocalDate date(Path folder) {
    try {
      return LocalDate.parse(ReturnedFiles.name(folder));
    } catch (DateTimeException e) {
      return null;
    }
  }
}

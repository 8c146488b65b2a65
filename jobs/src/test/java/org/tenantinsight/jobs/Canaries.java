package org.tenantinsight.jobs;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * A word that occurs nowhere else, in one cell of every column of every feed, in rows that are
 * loaded and in rows that are refused.
 */
final class Canaries {

  private static final Pattern CANARY = Pattern.compile("Canary([a-z_]+?)Of([a-z_]+?)End");

  private Canaries() {}

  /** One cell a column, each in a row of its own, as far as there are rows. */
  static int plant(Path day) throws IOException {
    Files.deleteIfExists(day.resolve("manifest.json")); // its hashes would not hold any more
    int planted = 0;
    try (Stream<Path> files = Files.list(day)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
        planted += plantIn(file);
      }
    }
    return planted;
  }

  private static int plantIn(Path file) throws IOException {
    String feed = file.getFileName().toString().replace(".csv", "");
    List<CSVRecord> records =
        CSVFormat.RFC4180.parse(new StringReader(Files.readString(file))).getRecords();
    CSVRecord header = records.get(0);
    StringWriter text = new StringWriter();
    int planted = 0;
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(header);
      for (int row = 1; row < records.size(); row++) {
        List<String> cells = new ArrayList<>(records.get(row).toList());
        if (row % 3 == 0 && row / 3 <= Math.min(header.size(), cells.size())) {
          String column = header.get(row / 3 - 1);
          cells.set(row / 3 - 1, "Canary" + column + "Of" + feed + "End");
          planted++;
        }
        csv.printRecord(cells);
      }
    }
    Files.writeString(file, text.toString());
    return planted;
  }

  /** The words found, as "column of feed". */
  static Set<String> in(List<String> texts) {
    Set<String> found = new TreeSet<>();
    for (String text : texts) {
      Matcher matcher = CANARY.matcher(text);
      while (matcher.find()) {
        found.add(matcher.group(1) + " of " + matcher.group(2));
      }
    }
    return found;
  }
}

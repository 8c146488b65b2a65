package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.jobs.sample.SampleOptions;
import org.tenantinsight.jobs.sample.SyntheticLandlord;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.profile.ProfileVocabulary;

/**
 * A word that occurs nowhere else stands in one cell of every column of every feed, in rows that
 * are loaded and in rows that are refused. After a night it may be found only where a person who
 * may read that column will look.
 */
class CanaryTest extends SparkTest {

  private static final LocalDate NIGHT = LocalDate.of(2026, 10, 30);
  private static final Pattern CANARY = Pattern.compile("Canary([a-z_]+?)Of([a-z_]+?)End");

  /** Codes of places, teams, trades and lists say nothing of a person. */
  private static final Set<String> NOT_OF_A_PERSON =
      Set.of("patch_code", "neighbourhood_code", "team", "sor_code", "officer_id", "list_id");

  /** What an officer, the lead and a data steward need to reach somebody. */
  private static final Set<String> TO_REACH_SOMEBODY =
      Set.of(
          "title",
          "forename",
          "surname",
          "preferred_name",
          "phone",
          "mobile",
          "email",
          "address_line1",
          "language",
          "hours",
          "name",
          "contact_name",
          "reporter_name",
          "person_ref",
          "tenancy_ref",
          "household_id",
          "list_id");

  /** A data steward finds the two rows of a pair by their keys in the source. */
  private static final Set<String> TO_COMPARE_ROWS =
      Sets.union(TO_REACH_SOMEBODY, Set.of("contact_id", "work_order_ref", "case_ref", "party_no"));

  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "outreach", TO_REACH_SOMEBODY,
          "restricted", TO_REACH_SOMEBODY,
          "link-review", TO_COMPARE_ROWS);

  @TempDir Path folder;

  @Test
  void noCellIsFoundOutsideTheZonesOfItsColumn() throws Exception {
    SyntheticLandlord.write(new SampleOptions(200, 11, 1, NIGHT, 1, folder, false, 0), homes -> {});
    int planted = plant(folder.resolve("landing/" + NIGHT));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Settings settings =
        SettingsLoader.load(
            Path.of("../config/settings"), List.of(), ProfileVocabulary.vocabulary());
    Folders folders =
        new Folders(folder.resolve("landing"), folder.resolve("lake"), folder.resolve("out"));

    Report report =
        new Nights(folders, settings, this::spark, new Progress(new PrintStream(said)))
            .upTo(NIGHT, 1);

    assertThat(planted).as("cells").isGreaterThan(150);
    assertThat(canaries("a loaded name", lakeRows("validated/person")))
        .as("the words do reach the lake")
        .isNotEmpty();
    SortedMap<String, Set<String>> leaks = new TreeMap<>();
    look(leaks, "what the night said", said.toString(StandardCharsets.UTF_8), Set.of());
    look(leaks, "the report", report.toJson(), Set.of());
    lookInLake(leaks);
    lookInOutput(leaks);
    assertThat(leaks).isEmpty();
  }

  /** One cell a column, each in a row of its own, as far as there are rows. */
  private static int plant(Path day) throws IOException {
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
        if (row % 3 == 0 && row / 3 <= header.size()) {
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

  /** Tables are for the service alone; what stands beside their rows is not. */
  private void lookInLake(SortedMap<String, Set<String>> leaks) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("lake"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (!file.toString().contains(".parquet") || file.toString().contains("_delta_log")) {
          look(leaks, name(file), bytes(file), Set.of());
        }
      }
    }
  }

  private void lookInOutput(SortedMap<String, Set<String>> leaks) throws IOException {
    Path out = folder.resolve("out");
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String zone = out.relativize(file).getName(0).toString();
        Set<String> allowed = ALLOWED.getOrDefault(zone, Set.of());
        look(leaks, name(file), name(file), Set.of());
        look(leaks, name(file), content(file), allowed);
      }
    }
  }

  private String content(Path file) throws IOException {
    String name = file.toString();
    return name.endsWith(".parquet")
        ? String.join("\n", rows(file))
        : name.endsWith(".xlsx") ? unzipped(file) : bytes(file);
  }

  private static void look(
      SortedMap<String, Set<String>> leaks, String place, String text, Set<String> allowed) {
    for (String canary : canaries(place, List.of(text))) {
      String column = canary.substring(0, canary.indexOf(' '));
      if (!allowed.contains(column) && !NOT_OF_A_PERSON.contains(column)) {
        leaks.computeIfAbsent(place, key -> new TreeSet<>()).add(canary);
      }
    }
  }

  /** The words found, as "column of feed". */
  private static Set<String> canaries(String place, List<String> texts) {
    Set<String> found = new TreeSet<>();
    for (String text : texts) {
      Matcher matcher = CANARY.matcher(text);
      while (matcher.find()) {
        found.add(matcher.group(1) + " of " + matcher.group(2));
      }
    }
    return found;
  }

  private List<String> lakeRows(String table) {
    try (Stream<Path> files = Files.walk(folder.resolve("lake").resolve(table))) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .filter(file -> !file.toString().contains("_delta_log"))
          .flatMap(file -> rows(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> rows(Path parquet) {
    return spark().read().parquet(parquet.toString()).toJSON().collectAsList();
  }

  private static String unzipped(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  private static String bytes(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  private String name(Path file) {
    return folder.relativize(file).toString();
  }
}

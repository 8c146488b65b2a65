package org.tenantinsight.jobs.sample;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A written sample, read back by somebody else's CSV parser. */
record LandingFolder(Path out) {
  private static final CSVFormat WITH_HEADER =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  static LandingFolder write(SampleOptions options) throws IOException {
    SyntheticLandlord.write(options, homes -> {});
    return new LandingFolder(options.out());
  }

  /** Every file of the sample by its path, with its bytes as text. */
  Map<String, String> everything() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var paths = Files.walk(out)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  boolean has(LocalDate night, Feed feed) {
    return Files.exists(file(night, feed));
  }

  List<Map<String, String>> rows(LocalDate night, Feed feed) {
    return rows(file(night, feed));
  }

  List<Map<String, String>> truth(String name) {
    return rows(out.resolve("truth").resolve(name + ".csv"));
  }

  /** The rows as cells in the order of the header. */
  List<String[]> cells(LocalDate night, Feed feed) {
    return rows(night, feed).stream().map(row -> row.values().toArray(String[]::new)).toList();
  }

  static String key(Map<String, String> row, String... columns) {
    return String.join("|", Arrays.stream(columns).map(row::get).toList());
  }

  private Path file(LocalDate night, Feed feed) {
    return out.resolve("landing").resolve(night.toString()).resolve(feed.fileName() + ".csv");
  }

  private static List<Map<String, String>> rows(Path file) {
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = WITH_HEADER.parse(reader)) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (CSVRecord found : parser) {
        Map<String, String> row = new java.util.LinkedHashMap<>();
        parser.getHeaderNames().forEach(name -> row.put(name, found.get(name)));
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

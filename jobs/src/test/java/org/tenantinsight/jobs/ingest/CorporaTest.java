package org.tenantinsight.jobs.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.ColumnType;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.ingest.FeedFile.FeedRecord;
import org.tenantinsight.jobs.io.landing.ByteCoverage;
import org.tenantinsight.jobs.io.landing.ByteCoverage.Place;

/**
 * Files that break readers, from elsewhere. Whatever a file holds: it ends with a documented
 * outcome; every record and every byte is accounted for; no cell is changed; a bad record does not
 * change its neighbours; no cell stands in a message.
 */
class CorporaTest {

  private static final int MOST_REMOVALS = 12;
  private static final long MOST_BYTES_TO_REMOVE_FROM = 200_000;

  @TempDir Path temp;

  @Test
  void everyFileKeepsTheFiveInvariantsUnderItsOwnHeader() throws Exception {
    int files = 0;
    for (Path file : corpus()) {
      byte[] bytes = plain(file);
      for (char delimiter : new char[] {',', ';', '\t', '|'}) {
        List<String> header = header(bytes, delimiter);
        // a column without a name cannot be declared
        if (!header.isEmpty() && header.stream().noneMatch(String::isBlank)) {
          files++;
          String about = file.getFileName() + " by " + delimiter;
          assertThatCode(() -> check(bytes, Feeds.ofText(header, delimiter)))
              .as(about)
              .doesNotThrowAnyException();
        }
      }
    }
    assertThat(files).isGreaterThan(50);
  }

  @Test
  void everyFileIsRefusedUnderAFeedThatItIsNot() throws Exception {
    FeedSpec repair = Feeds.shipped("repair");
    for (Path file : corpus()) {
      ReadFile read = ReadFile.of(file, repair, Set.of());

      assertThat(read.refusal()).as("%s", file.getFileName()).isNotNull();
      assertNoCellInMessages(plain(file), repair, read);
    }
  }

  @Test
  void theSpectrumOfGoodFilesComesOutAsItsAuthorsSay() throws Exception {
    Path spectrum = Cases.folder("bad-input/csv-spectrum");
    for (Path file : files(spectrum.resolve("csvs"))) {
      String name = file.getFileName().toString().replace(".csv", "");
      JsonNode expected =
          new ObjectMapper().readTree(spectrum.resolve("json/" + name + ".json").toFile());
      List<String> header = header(plain(file), ',');
      ReadFile read = ReadFile.of(file, Feeds.ofText(header, ','), Set.of());

      assertThat(read.outcomes(header.size()).stream().map(r -> r.replace("\r\n", "\n")))
          .as(name)
          .containsExactlyElementsOf(
              stream(expected)
                  .map(row -> Arrays.toString(header.stream().map(h -> cell(row, h)).toArray()))
                  .map(row -> row.replace("\r\n", "\n"))
                  .toList());
    }
  }

  @Test
  void everyNaughtyStringComesThroughEveryTextColumn() throws Exception {
    JsonNode naughty =
        new ObjectMapper().readTree(Cases.folder("bad-input/blns").resolve("blns.json").toFile());
    List<String> strings = stream(naughty).map(JsonNode::asText).toList();
    for (FeedSpec feed : Feeds.shipped()) {
      for (int i = 0; i < feed.columns().size(); i++) {
        ColumnSpec column = feed.columns().get(i);
        if (isTextOnly(feed, column)) {
          List<String> is = readBack(feed, i, strings);
          for (int n = 0; n < strings.size(); n++) {
            String must = normalised(column, strings.get(n));
            assertThat(is.get(n)).as("%s.%s %d", feed.name(), column.name(), n).isEqualTo(must);
          }
        }
      }
    }
  }

  private void check(byte[] bytes, FeedSpec feed) throws IOException {
    List<Place> places = ByteCoverage.of(bytes, feed.delimiter());
    ReadFile read = read(bytes, feed);
    assertNoCellInMessages(bytes, feed, read);
    if (read.refusal() != null) {
      assertThat(read.refusal()).contains("; ");
      return;
    }
    Survey survey = read.survey();
    assertThat(survey.records()).isEqualTo(places.size()).isEqualTo(read.records().size());
    assertThat(survey.good() + survey.quarantined() + survey.skipped()).isEqualTo(places.size());
    for (int i = 0; i < places.size(); i++) {
      FeedRecord record = read.records().get(i);
      if (record.kind() == FeedFile.Kind.GOOD) {
        assertThat(ReadFile.values(record, feed.columns().size()))
            .isEqualTo(cells(bytes, places.get(i), feed.delimiter()));
      }
    }
    if (bytes.length < MOST_BYTES_TO_REMOVE_FROM) {
      assertNeighboursDoNotCare(bytes, feed, places, read);
    }
  }

  private void assertNeighboursDoNotCare(
      byte[] bytes, FeedSpec feed, List<Place> places, ReadFile read) throws IOException {
    int removed = 0;
    for (int i = 0; i < places.size() && removed < MOST_REMOVALS; i++) {
      if (read.records().get(i).kind() == FeedFile.Kind.QUARANTINED) {
        removed++;
        byte[] without = without(bytes, places.get(i));
        List<String> others = new ArrayList<>(all(read, feed));
        others.remove(i);
        assertThat(all(read(without, feed), feed)).as("without record %d", i + 1).isEqualTo(others);
      }
    }
  }

  private static List<String> all(ReadFile read, FeedSpec feed) {
    return read.records().stream()
        .map(
            record ->
                record.kind() == FeedFile.Kind.GOOD
                    ? Arrays.toString(ReadFile.values(record, feed.columns().size()))
                    : record.kind() + " " + record.refusal())
        .toList();
  }

  private static byte[] without(byte[] bytes, Place place) {
    byte[] rest = Arrays.copyOf(bytes, bytes.length - (place.next() - place.from()));
    System.arraycopy(bytes, place.next(), rest, place.from(), bytes.length - place.next());
    return rest;
  }

  private ReadFile read(byte[] bytes, FeedSpec feed) throws IOException {
    return ReadFile.of(bytes, temp, "corpus.csv", feed, Set.of());
  }

  /** Only long cells: a short one may be a word of the message. Declared names may be said. */
  private static void assertNoCellInMessages(byte[] bytes, FeedSpec feed, ReadFile read) {
    String messages = String.join("\n", new TreeSet<>(read.messages()));
    String names = String.join("\n", Feeds.header(feed));
    long said =
        new BufferedReader(new StringReader(new String(bytes, UTF_8)))
            .lines()
            .limit(2_000)
            .flatMap(line -> Stream.of(line.split("[,;|\t\"]")))
            .map(String::strip)
            .filter(cell -> cell.length() > 12 && messages.contains(cell) && !names.contains(cell))
            .count();
    assertThat(said).as("cells in messages").isZero();
  }

  private static List<Path> corpus() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String name : List.of("csv-spectrum", "commons-csv", "csvlint", "papaparse", "blns")) {
      all.addAll(files(Cases.folder("bad-input/" + name)));
    }
    return all;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static byte[] plain(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    boolean marked = bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb;
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  private static List<String> header(byte[] bytes, char delimiter) throws IOException {
    for (Place place : ByteCoverage.of(bytes, delimiter)) {
      String text = new String(bytes, place.from(), place.to() - place.from(), UTF_8);
      if (!text.isBlank()) {
        return place.whole() ? split(text, delimiter) : List.of();
      }
    }
    return List.of();
  }

  /** What a free-text column holds of a record: every field as it stands, blank = unknown. */
  private static String[] cells(byte[] bytes, Place place, char delimiter) {
    return split(new String(bytes, place.from(), place.to() - place.from(), UTF_8), delimiter)
        .stream()
        .map(CorporaTest::blankIsUnknown)
        .toArray(String[]::new);
  }

  private static String blankIsUnknown(String text) {
    return stripped(text).isEmpty() ? null : text;
  }

  /** The fields by the letter of RFC 4180, in the simplest way there is. */
  private static List<String> split(String record, char delimiter) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < record.length(); i++) {
      char c = record.charAt(i);
      if (c == '"' && quoted && i + 1 < record.length() && record.charAt(i + 1) == '"') {
        field.append(record.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private List<String> readBack(FeedSpec feed, int column, List<String> strings)
      throws IOException {
    StringBuilder file = new StringBuilder(Feeds.line(Feeds.header(feed), ',')).append('\n');
    for (int i = 0; i < strings.size(); i++) {
      List<String> row = new ArrayList<>(Feeds.goodRow(feed, i));
      row.set(column, strings.get(i));
      file.append(Feeds.line(row, ',')).append('\n');
    }
    return read(file.toString().getBytes(UTF_8), feed).records().stream()
        .skip(1)
        .map(
            record ->
                record.kind() == FeedFile.Kind.GOOD
                    ? String.valueOf(Objects.requireNonNull(record.row()).value(column))
                    : String.valueOf(record.refusal()))
        .toList();
  }

  private static boolean isTextOnly(FeedSpec feed, ColumnSpec column) {
    return column.type() == ColumnType.TEXT
        || (column.type() == ColumnType.STRING && !Feeds.isReference(feed, column));
  }

  /** The documented normalisation of names and short text; free text is kept as written. */
  private static String normalised(ColumnSpec column, String text) {
    String value = stripped(text);
    boolean unknown =
        value.isEmpty() || column.nulls().stream().anyMatch(n -> n.equalsIgnoreCase(value));
    if (unknown) {
      return column.required() ? "Finding[column=" + column.name() + ", rule=required]" : "null";
    }
    String kept = column.type() == ColumnType.TEXT ? text : value;
    return kept.length() > column.maxLength()
        ? "Finding[column=" + column.name() + ", rule=too-long]"
        : kept;
  }

  /** Without white space and no-break spaces at both ends. */
  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    List<JsonNode> nodes = new ArrayList<>();
    array.forEach(nodes::add);
    return nodes.stream();
  }

  private static String cell(JsonNode row, String column) {
    return blankIsUnknown(row.path(column).asText());
  }
}

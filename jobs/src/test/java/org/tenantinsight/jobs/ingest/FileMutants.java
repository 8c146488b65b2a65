package org.tenantinsight.jobs.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.FeedSpec;

/** Damaged files of a feed, and what must become of each by the feed's declaration alone. */
final class FileMutants {

  static final int ROWS = 6;

  /** The row that mutants of one record damage, from 0. */
  static final int DAMAGED = 3;

  /** What must become of a file. */
  enum Outcome {
    /** Every row is as in the good file. */
    SAME,
    /** As in the good file, but for the damaged row, which is quarantined. */
    QUARANTINED,
    /** All rows are kept, one column of them is empty. */
    WITHOUT_COLUMN,
    /** Every row is quarantined. */
    NOTHING_GOOD,
    /** Nothing of it is used. */
    REFUSED
  }

  /**
   * One damaged file.
   *
   * @param about what was done to it
   * @param file its name
   * @param feed the declaration that it comes under
   * @param bytes what it holds
   * @param outcome what must become of it
   */
  record FileMutant(String about, String file, FeedSpec feed, byte[] bytes, Outcome outcome) {}

  private final FeedSpec feed;
  private final List<FileMutant> mutants = new ArrayList<>();

  private FileMutants(FeedSpec feed) {
    this.feed = feed;
  }

  /** The first of them is a file with nothing wrong. */
  static List<FileMutant> of(FeedSpec feed) throws IOException {
    FileMutants made = new FileMutants(feed);
    made.lines();
    made.records();
    made.headers();
    made.columns();
    made.encodings();
    made.archives();
    made.footers();
    made.otherThings();
    return made.mutants;
  }

  /** The lines of a file with nothing wrong, the header first. */
  static List<String> good(FeedSpec feed) {
    List<String> lines = new ArrayList<>();
    lines.add(Feeds.line(Feeds.header(feed), ','));
    for (int i = 0; i < ROWS; i++) {
      lines.add(Feeds.line(Feeds.goodRow(feed, i), ','));
    }
    return lines;
  }

  private void records() {
    record("a field too many", row -> row + ",x");
    record("a field too few", row -> row.substring(0, row.lastIndexOf(',')));
    record("a quote that stays open", row -> '"' + row);
    record("a quote that stays open in the last field", row -> last(row, "\"x"));
    record("a quote in the middle", row -> last(row, "a\"b"));
    record("text after a closing quote", row -> "\"Big\" Dave" + row.substring(row.indexOf(',')));
    record("a NUL", row -> last(row, "a\0b"));
    record("the header again", row -> good(feed).get(0));
    record("the header again in capitals", row -> good(feed).get(0).toUpperCase(Locale.ROOT));
    record("an undeclared footer", row -> "Total rows: 6");
    record("a cell of 70,000 characters", row -> last(row, "x".repeat(70_000)));
    record("a quoted cell of 70,000 characters", row -> last(row, '"' + "x".repeat(70_000) + '"'));
    record("70,000 columns", row -> ",".repeat(70_000));
    record("another delimiter", row -> row.replace(',', ';'));
    record("only commas", row -> row.replaceAll("[^,]", ""));
    List<String> wrong = new ArrayList<>(good(feed));
    wrong.set(DAMAGED + 1, "\u00ff" + wrong.get(DAMAGED + 1));
    add("a byte that is not UTF-8", joined(wrong, "\n").getBytes(ISO_8859_1), Outcome.QUARANTINED);
  }

  private void record(String about, UnaryOperator<String> damage) {
    List<String> lines = new ArrayList<>(good(feed));
    lines.set(DAMAGED + 1, damage.apply(lines.get(DAMAGED + 1)));
    add(about, lines, Outcome.QUARANTINED);
  }

  private static String last(String row, String cell) {
    return row.substring(0, row.lastIndexOf(',') + 1) + cell;
  }

  private void lines() {
    add("nothing", good(feed), Outcome.SAME);
    add("CRLF", bytes("\r\n"), Outcome.SAME);
    add("CR", bytes("\r"), Outcome.SAME);
    List<String> lines = good(feed);
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      mixed.append(lines.get(i)).append(List.of("\n", "\r\n", "\r").get(i % 3));
    }
    add("mixed line ends", mixed.toString().getBytes(UTF_8), Outcome.SAME);
    String text = joined(lines, "\n");
    add("no line end at the end", text.strip().getBytes(UTF_8), Outcome.SAME);
    add("blank lines", text.replace("\n", "\n\n  \n").getBytes(UTF_8), Outcome.SAME);
    add("blank lines at both ends", ("\n\n" + text + "\n\n").getBytes(UTF_8), Outcome.SAME);
    add("all quoted", quoted(lines).getBytes(UTF_8), Outcome.SAME);
  }

  private static String quoted(List<String> lines) {
    return joined(
        lines.stream().map(line -> '"' + line.replace(",", "\",\"") + '"').toList(), "\n");
  }

  private void headers() {
    header("in capitals", name -> name.toUpperCase(Locale.ROOT), Outcome.SAME);
    header("with spaces around", name -> "  " + name + "\u00a0", Outcome.SAME);
    header("with a mark in it", name -> "\ufeff" + name, Outcome.SAME);
    header("with other names", name -> "x_" + name, Outcome.REFUSED);
    header("with one name", name -> "name", Outcome.REFUSED);
    List<String> lines = good(feed);
    add("no header", lines.subList(1, lines.size()), Outcome.REFUSED);
    add("header only", lines.subList(0, 1), feed.allowEmpty() ? Outcome.SAME : Outcome.REFUSED);
    List<String> twice = new ArrayList<>(lines);
    twice.add(2, lines.get(0));
    twice.add(4, lines.get(0));
    add("header twice more", twice, Outcome.REFUSED);
    List<String> preamble = new ArrayList<>(lines);
    preamble.add(0, "Report of the night");
    add("a title above", preamble, Outcome.REFUSED);
    add(
        "a quote in the header",
        joined(lines, "\n").replaceFirst("_|e", "\"").getBytes(UTF_8),
        Outcome.REFUSED);
    for (char delimiter : new char[] {';', '\t', '|'}) {
      add(
          "separated by " + delimiter,
          joined(lines, "\n").replace(',', delimiter).getBytes(UTF_8),
          Outcome.REFUSED);
    }
  }

  private void header(String about, UnaryOperator<String> renamed, Outcome outcome) {
    List<String> lines = new ArrayList<>(good(feed));
    lines.set(0, Feeds.line(Feeds.header(feed).stream().map(renamed).toList(), ','));
    add("header " + about, lines, outcome);
  }

  private void columns() {
    for (int i = 0; i < feed.columns().size(); i++) {
      ColumnSpec column = feed.columns().get(i);
      int place = i;
      Outcome missing = column.required() ? Outcome.REFUSED : Outcome.WITHOUT_COLUMN;
      rewritten("without " + column.name(), cells -> cells.remove(place), missing);
      rewritten("twice " + column.name(), cells -> cells.add(cells.get(place)), Outcome.REFUSED);
      rewritten(
          "renamed " + column.name(),
          cells -> {
            if (cells.get(place).equals(column.source())) {
              cells.set(place, "another name");
            }
          },
          missing);
    }
    rewritten("turned round", Collections::reverse, Outcome.SAME);
    rewritten("one column moved", cells -> Collections.rotate(cells, 1), Outcome.SAME);
    rewritten("a column more", cells -> cells.add(0, "something"), Outcome.SAME);
    rewritten(
        "restricted data unasked",
        cells -> cells.add("Ethnic Group"),
        feedHas("ethnic_group") ? Outcome.SAME : Outcome.REFUSED);
    List<String> wide = good(feed).stream().map(line -> line + ",").toList();
    add("a delimiter at every line's end", wide, Outcome.SAME);
    List<String> ragged = new ArrayList<>(wide);
    ragged.set(0, good(feed).get(0));
    add("a delimiter at every row's end", ragged, Outcome.NOTHING_GOOD);
  }

  private boolean feedHas(String column) {
    return feed.columns().stream().anyMatch(c -> c.name().equals(column));
  }

  private interface Rewrite {
    void of(List<String> cells);
  }

  private void rewritten(String about, Rewrite rewrite, Outcome outcome) {
    List<String> lines = new ArrayList<>();
    for (String line : good(feed)) {
      List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
      rewrite.of(cells);
      lines.add(Feeds.line(cells, ','));
    }
    add(about, lines, outcome);
  }

  private void encodings() {
    String text = joined(good(feed), "\n");
    add("a UTF-8 mark", ("\ufeff" + text).getBytes(UTF_8), Outcome.SAME);
    add("UTF-16 with a mark", text.getBytes(UTF_16), Outcome.REFUSED);
    add("UTF-16 without a mark", text.getBytes(UTF_16LE), Outcome.REFUSED);
    add("UTF-32", text.getBytes(Charset.forName("UTF-32")), Outcome.REFUSED);
    Charset windows = Charset.forName("windows-1252");
    FeedSpec utf16 = Feeds.written(feed, UTF_16, null, null);
    under(utf16, "declared UTF-16", text.getBytes(UTF_16), Outcome.SAME);
    under(
        utf16,
        "declared UTF-16, little end first",
        ("\ufeff" + text).getBytes(UTF_16LE),
        Outcome.SAME);
    under(utf16, "declared UTF-16, no mark", text.getBytes(UTF_16BE), Outcome.REFUSED);
    under(utf16, "declared UTF-16, an odd byte", odd(text.getBytes(UTF_16)), Outcome.REFUSED);
    under(utf16, "declared UTF-16, is UTF-8", text.getBytes(UTF_8), Outcome.REFUSED);
    FeedSpec ansi = Feeds.written(feed, windows, null, null);
    under(ansi, "declared windows-1252", text.getBytes(windows), Outcome.SAME);
    under(
        ansi,
        "declared windows-1252, has a UTF-8 mark",
        ("\ufeff" + text).getBytes(UTF_8),
        Outcome.REFUSED);
    byte[] torn = Arrays.copyOf(text.getBytes(UTF_8), text.length() + 500);
    add("a tail of NULs", torn, Outcome.REFUSED);
    add("NULs only", new byte[5_000], Outcome.REFUSED);
  }

  private static byte[] odd(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 1);
  }

  private void archives() throws IOException {
    byte[] text = bytes("\n");
    byte[] packed = gzip(text);
    zipped("packed", packed, Outcome.SAME);
    zipped(
        "packed in two members",
        both(gzip(Arrays.copyOf(text, 40)), gzip(Arrays.copyOfRange(text, 40, text.length))),
        Outcome.SAME);
    zipped("packed and cut short", Arrays.copyOf(packed, packed.length - 9), Outcome.REFUSED);
    zipped(
        "packed, its trailer cut short", Arrays.copyOf(packed, packed.length - 1), Outcome.REFUSED);
    zipped(
        "packed, its second member cut short",
        both(packed, Arrays.copyOf(packed, 6)),
        Outcome.REFUSED);
    zipped(
        "packed, with something behind",
        both(packed, "something".getBytes(UTF_8)),
        Outcome.REFUSED);
    byte[] damaged = packed.clone();
    damaged[packed.length - 6] ^= 1;
    zipped("packed, its checksum wrong", damaged, Outcome.REFUSED);
    zipped("packed twice", gzip(packed), Outcome.REFUSED);
    zipped("not packed", text, Outcome.REFUSED);
    zipped("packed nothing", gzip(new byte[0]), Outcome.REFUSED);
    zipped("no bytes, as if packed", new byte[0], Outcome.REFUSED);
    zipped("a bomb", gzip(both(text, new byte[2 << 20])), Outcome.REFUSED);
    add("packed without saying so", packed, Outcome.REFUSED);
  }

  private void footers() {
    FeedSpec counting = Feeds.written(feed, UTF_8, null, "Total rows: (\\d+)");
    String text = joined(good(feed), "\n");
    under(counting, "a right footer", (text + "Total rows: 6\n").getBytes(UTF_8), Outcome.SAME);
    under(counting, "a wrong footer", (text + "Total rows: 7\n").getBytes(UTF_8), Outcome.REFUSED);
    under(counting, "no footer", text.getBytes(UTF_8), Outcome.REFUSED);
    under(
        counting,
        "rows behind the footer",
        (good(feed).get(0) + "\nTotal rows: 0\n" + text.substring(text.indexOf('\n') + 1))
            .getBytes(UTF_8),
        Outcome.REFUSED);
    FeedSpec silent = Feeds.written(feed, UTF_8, null, "-+ end -+");
    under(
        silent,
        "a footer that does not count",
        (text + "--- end ---").getBytes(UTF_8),
        Outcome.SAME);
  }

  private void otherThings() {
    add("no bytes", new byte[0], Outcome.REFUSED);
    add("a mark only", "\ufeff".getBytes(UTF_8), Outcome.REFUSED);
    add("line ends only", "\n\r\n\r".getBytes(UTF_8), Outcome.REFUSED);
    add(
        "a web page",
        "<!DOCTYPE html>\n<html><body>Please log in</body></html>\n".getBytes(UTF_8),
        Outcome.REFUSED);
    add("JSON", "[{\"a\": 1},\n{\"a\": 2}]\n".getBytes(UTF_8), Outcome.REFUSED);
    add(
        "a hundred thousand columns",
        ("a,".repeat(100_000) + "\n").getBytes(UTF_8),
        Outcome.REFUSED);
  }

  private byte[] bytes(String lineEnd) {
    return joined(good(feed), lineEnd).getBytes(UTF_8);
  }

  private static String joined(List<String> lines, String lineEnd) {
    return String.join(lineEnd, lines) + lineEnd;
  }

  private void add(String about, List<String> lines, Outcome outcome) {
    add(about, joined(lines, "\n").getBytes(UTF_8), outcome);
  }

  private void add(String about, byte[] bytes, Outcome outcome) {
    under(feed, about, bytes, outcome);
  }

  private void under(FeedSpec declared, String about, byte[] bytes, Outcome outcome) {
    mutants.add(new FileMutant(about, "mutant.csv", declared, bytes, outcome));
  }

  private void zipped(String about, byte[] bytes, Outcome outcome) {
    mutants.add(new FileMutant(about, "mutant.csv.gz", feed, bytes, outcome));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] both(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}

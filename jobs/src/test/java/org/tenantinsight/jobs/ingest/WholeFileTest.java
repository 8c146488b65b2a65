package org.tenantinsight.jobs.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.io.landing.Landing;
import org.tenantinsight.transforms.conform.ReadRow.Finding;

/** What one record, or the way in which a file is written, says about the file as a whole. */
class WholeFileTest {

  @TempDir Path temp;

  @ParameterizedTest(name = "{0}.{1}")
  @CsvSource({
    "person_alert, confidentiality",
    "contact_rule, visibility",
    "protected_register, reason"
  })
  void aBlankSafeguardRefusesTheFileBecauseAbsentIsNotUnrestricted(String name, String column)
      throws Exception {
    FeedSpec feed = Feeds.shipped(name);

    assertThat(read(feed, lines(feed, column, " ")).refusal())
        .isEqualTo(
            "its column "
                + column
                + " is blank in a row, which must not pass for unrestricted; deliver it filled in");
    assertThat(read(feed, lines(feed, column, "NO_SUCH_CODE")).refusal()).isNull();
  }

  @Test
  void whatIsNormalisedInTheWholeFileIsCounted() throws Exception {
    FeedSpec feed = Feeds.ofText(List.of("a", "b"), ',');
    Charset windows = Charset.forName("windows-1252");
    FeedSpec withFallback = Feeds.written(feed, UTF_8, windows, null);

    assertThat(read(feed, "\ufeffa,b\r\n1,x\n").survey().findings())
        .containsOnlyKeys(new Finding("", "byte-order-mark"), new Finding("", "mixed-line-ends"));
    assertThat(read(feed, "a,b\n1,\"x\r\ny\"\n").survey().findings()).isEmpty();
    Path file =
        Files.write(temp.resolve("mixed.csv"), "a,b\n1,\u00a3\n2,\u00a3\n".getBytes(ISO_8859_1));
    assertThat(ReadFile.of(file, withFallback, Set.of()).survey().findings())
        .containsEntry(new Finding("", "encoding-fallback"), 2L);
  }

  @Test
  void linesThatEndInDifferentWaysAreReadAndWarnedOf() throws Exception {
    ReadFile mixed = read(Feeds.ofText(List.of("a", "b"), ','), "a,b\n1,x\r\n2,y\r3,z\n");

    assertThat(mixed.outcomes(2)).containsExactly("[1, x]", "[2, y]", "[3, z]");
    assertThat(mixed.survey().warnings())
        .containsExactly(
            "its lines end in more than one way (CR, LF, CRLF); every one was read as an end, check"
                + " how the file was put together");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,B,c      | column b is missing and stays empty, and column 2 of its header, which is not declared, stands in its place; if it was renamed, declare the new name under header_aliases
          a,B,C      | column b is missing and stays empty, and column 2 of its header, which is not declared, stands in its place; if it was renamed, declare the new name under header_aliases / column c is missing and stays empty / column 3 of its header is not declared and is left out
          a,c,B      | column b is missing and stays empty / column 3 of its header is not declared and is left out
          a,b,c,d    | column 4 of its header is not declared and is left out
          a,c        | column b is missing and stays empty
          d,a        | column b is missing and stays empty / column c is missing and stays empty / column 1 of its header is not declared and is left out
          """)
  void aColumnThatLooksRenamedMakesOneWarning(String header, String warnings) throws Exception {
    FeedSpec feed = Feeds.ofText(List.of("a", "b", "c"), ',');
    String names = header.replace("B", "bb").replace("C", "cc");

    assertThat(read(feed, names + "\n").survey().warnings()).containsExactly(warnings.split(" / "));
  }

  @Test
  void aQuoteInsideAFieldIsKeptOnlyWhereTheFeedSaysSoAndAllElseIsRight() throws Exception {
    FeedSpec strict = Feeds.shipped("tenancy");
    FeedSpec lenient = Feeds.lenient(strict);
    String good = Feeds.line(Feeds.goodRow(strict, 1), ',');
    String quoted = good.replace("REF1,", "RE\"F1,");
    String header = Feeds.line(Feeds.header(strict), ',') + "\n";

    assertThat(read(strict, header + quoted).survey().quarantined()).isEqualTo(1);
    ReadFile kept = read(lenient, header + quoted + "\n" + good.replace("REF1", "REF2"));
    assertThat(kept.survey().quarantined()).isZero();
    assertThat(kept.outcomes(1)).containsExactly("[RE\"F1]", "[REF2]");
    assertThat(kept.survey().findings()).containsEntry(new Finding("", "quote-kept"), 1L);
    for (String damaged :
        List.of(
            quoted + ",surplus",
            quoted.replace("2026-10-01", "31/02/2026"),
            quoted.replace("100000000001", "\"1000\"1"),
            quoted.replace("B1 1AA", "\"B1\n1AA\""))) {
      assertThat(read(lenient, header + damaged + "\n" + good).survey().good())
          .as(damaged)
          .isEqualTo(1);
    }
  }

  @Test
  void manyUndeclaredColumnsMakeOneWarning() throws Exception {
    FeedSpec feed = Feeds.ofText(List.of("a"), ',');
    StringBuilder header = new StringBuilder("a");
    for (int i = 0; i < 5_000; i++) {
      header.append(",x").append(i);
    }

    assertThat(read(feed, header + "\n").survey().warnings())
        .containsExactly(
            "5000 columns of its header are not declared and are left out, the first is column 2");
  }

  @Test
  void columnsWithoutANameAreLeftOutHoweverMany() throws Exception {
    FeedSpec feed = Feeds.ofText(List.of("a"), ',');

    ReadFile read = read(feed, "a,,\nx,,\ny,1,2\na,,\n");

    assertThat(read.outcomes(1))
        .containsExactly("[x]", "[y]", "Finding[column=, rule=header-again]");
    assertThat(read.survey().warnings())
        .containsExactly(
            "column 2 of its header is not declared and is left out",
            "column 3 of its header is not declared and is left out");
  }

  @Test
  void aFileOfWhichNothingCanBeReadIsNotTakenForANightOnWhichNothingHappened() throws Exception {
    FeedSpec feed = Feeds.shipped("repair");
    String ragged = (String.join(",", Feeds.goodRow(feed, 1)) + ",\n").repeat(10);

    assertThat(read(feed, Feeds.line(Feeds.header(feed), ',') + "\n" + ragged).refusal())
        .isEqualTo(
            "none of its 10 rows can be read, most often for the rule ragged; compare it with the"
                + " feed's settings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"repair\": 6}",
        "{\"repair\": {\"rows\": \"6\"}}",
        "{\"repair\": {\"rows\": 6.5}}",
        "{\"repair\": {\"sha256\": 7}}",
        "{\"repair\": {\"extract_from\": \"yesterday\"}}",
        "{\"repair\": {\"extract_to\": 20261031}}",
        "{\"repair\": {\"rows\": 0}} {\"repair\": {\"rows\": 6}}",
        "{\"repair\": {\"rows\": 0}} trailing words",
        "{\"repair\": {\"rows\": 0, \"rows\": 6}}",
        "{\"repair\": {\"rows\": 0}, \"repair\": {\"rows\": 6}}"
      })
  void aManifestThatCannotBeEnforcedRefusesItsFiles(String manifest) throws Exception {
    Path delivery = Files.createDirectories(temp.resolve("landing/2026-10-31"));
    Files.writeString(delivery.resolve("repair.csv"), "x\n");
    Files.writeString(delivery.resolve("manifest.json"), manifest);

    assertThat(scanned()).allMatch(problem -> problem.startsWith("its manifest.json"));
  }

  @Test
  void aManifestThatIsALinkIsNotFollowed() throws Exception {
    Path delivery = Files.createDirectories(temp.resolve("landing/2026-10-31"));
    Files.writeString(delivery.resolve("repair.csv"), "x\n");
    Path elsewhere = Files.writeString(temp.resolve("elsewhere.json"), "{}");
    Files.createSymbolicLink(delivery.resolve("manifest.json"), elsewhere);

    assertThat(scanned())
        .containsExactly("its manifest.json is not a regular file; deliver the manifest again");
  }

  private List<String> scanned() {
    return Landing.scan(temp.resolve("landing"), Feeds.shipped(), LocalDate.of(2026, 10, 31))
        .files()
        .stream()
        .map(file -> String.valueOf(file.problem()))
        .toList();
  }

  private ReadFile read(FeedSpec feed, String text) throws IOException {
    return ReadFile.of(Files.writeString(temp.resolve("file.csv"), text), feed, Set.of());
  }

  /** A good row, and one with {@code cell} in {@code column}. */
  private static String lines(FeedSpec feed, String column, String cell) {
    List<String> damaged = new java.util.ArrayList<>(Feeds.goodRow(feed, 2));
    damaged.set(feed.columns().indexOf(feed.column(column)), cell);
    return String.join(
        "\n",
        Feeds.line(Feeds.header(feed), ','),
        Feeds.line(Feeds.goodRow(feed, 1), ','),
        Feeds.line(damaged, ','));
  }
}

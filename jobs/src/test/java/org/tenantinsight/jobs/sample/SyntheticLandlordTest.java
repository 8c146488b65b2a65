package org.tenantinsight.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is delivered, on which night, in which shape. */
class SyntheticLandlordTest {

  private static final LocalDate SATURDAY = LocalDate.of(2026, 10, 31);
  private static final LocalDate FRIDAY = SATURDAY.minusDays(1);
  private static final LocalDate THURSDAY = SATURDAY.minusDays(2);
  private static final int HOMES = 300;

  @TempDir static Path folder;

  private static LandingFolder three;

  @BeforeAll
  static void threeNights() throws IOException {
    three = LandingFolder.write(options("three", 1, 3, false, 0));
  }

  private static SampleOptions options(
      String name, long seed, int nights, boolean lateContacts, double dirtyShare) {
    return new SampleOptions(
        HOMES, seed, 2, SATURDAY, nights, folder.resolve(name), lateContacts, dirtyShare);
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    LandingFolder again = LandingFolder.write(options("again", 1, 3, false, 0));

    assertThat(again.everything()).isEqualTo(three.everything());
  }

  @Test
  void anotherSeedGivesAnotherLandlord() throws IOException {
    LandingFolder other = LandingFolder.write(options("other", 2, 1, false, 0));

    assertThat(other.rows(SATURDAY, Feed.PERSON))
        .doesNotContainAnyElementsOf(three.rows(SATURDAY, Feed.PERSON));
  }

  @Test
  void everyNightBringsEveryFeedWithAManifestThatIsRight() throws Exception {
    for (LocalDate night : List.of(THURSDAY, FRIDAY, SATURDAY)) {
      Path landing = folder.resolve("three/landing").resolve(night.toString());
      JsonNode manifest = new ObjectMapper().readTree(landing.resolve("manifest.json").toFile());
      for (Feed feed : Feed.values()) {
        byte[] bytes = Files.readAllBytes(landing.resolve(feed.fileName() + ".csv"));
        JsonNode entry = manifest.path(feed.fileName());
        assertThat(entry.path("rows").asInt()).isEqualTo(three.rows(night, feed).size());
        assertThat(entry.path("sha256").asText()).isEqualTo(sha256(bytes));
        assertThat(entry.path("extract_to").asText()).isEqualTo(night.toString());
      }
    }
  }

  @Test
  void manyNightsEndWhereOneNightDoes() throws IOException {
    LandingFolder one = LandingFolder.write(options("one", 1, 1, false, 0));

    for (Feed feed : Feed.values()) {
      assertThat(newest(three, feed, THURSDAY, FRIDAY, SATURDAY))
          .as(feed.fileName())
          .isEqualTo(newest(one, feed, SATURDAY));
    }
    assertThat(three.truth("sign")).isEqualTo(one.truth("sign"));
    assertThat(three.truth("person")).isEqualTo(one.truth("person"));
  }

  @Test
  void aNightBringsCorrectionsAndSomeRowsOnceMore() {
    Map<String, Map<String, String>> thursday = newest(three, Feed.REPAIR, THURSDAY);
    List<Map<String, String>> corrected =
        three.rows(FRIDAY, Feed.REPAIR).stream()
            .filter(row -> thursday.containsKey(row.get("work_order_ref")))
            .toList();

    assertThat(corrected).isNotEmpty();
    assertThat(corrected).allSatisfy(row -> assertThat(row.get("status")).isNotEqualTo("OPEN"));
    assertThat(three.rows(FRIDAY, Feed.RENT_ACCOUNT))
        .containsAnyElementsOf(three.rows(SATURDAY, Feed.RENT_ACCOUNT));
  }

  @Test
  void twoSamplesAreNotMixedInOneFolder() throws IOException {
    SampleOptions early = options("three", 1, 1, false, 0);
    assertThatThrownBy(() -> LandingFolder.write(early))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining(THURSDAY.toString());
  }

  @Test
  void theSameSampleOnceMoreChangesNothingAlsoBesideWhatOfficersSentBack() throws IOException {
    SampleOptions twice = options("twice", 1, 2, false, 0);
    LandingFolder first = LandingFolder.write(twice);
    Path sentBack = twice.out().resolve("landing/returned/" + SATURDAY);
    Files.writeString(Files.createDirectories(sentBack).resolve("PT001.xlsx"), "an answer");

    LandingFolder second = LandingFolder.write(twice);

    assertThat(second.everything()).containsAllEntriesOf(first.everything());
    assertThat(sentBack.resolve("PT001.xlsx")).hasContent("an answer");
  }

  @Test
  void aLateContactFileIsMissingOnceAndItsRowsComeTheNightAfter() throws IOException {
    LandingFolder late = LandingFolder.write(options("late", 1, 3, true, 0));

    assertThat(late.has(FRIDAY, Feed.CONTACT)).isFalse();
    assertThat(newest(late, Feed.CONTACT, THURSDAY, SATURDAY))
        .isEqualTo(newest(three, Feed.CONTACT, THURSDAY, FRIDAY, SATURDAY));
    assertThat(late.rows(SATURDAY, Feed.CONTACT))
        .hasSizeGreaterThan(three.rows(SATURDAY, Feed.CONTACT).size());
  }

  @Test
  void dirtLeavesTheGoodRowsAsTheyAre() throws IOException {
    LandingFolder dirty = LandingFolder.write(options("dirty", 1, 3, false, 0.05));
    Path clean = folder.resolve("three/landing/2026-10-29/repair.csv");
    Path polluted = dirty.out().resolve("landing/2026-10-29/repair.csv");

    List<String> left = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String line : Files.readAllLines(polluted)) {
      if (!line.startsWith("DIRT") && seen.add(line)) {
        left.add(line);
      }
    }
    assertThat(left).isEqualTo(Files.readAllLines(clean));
    assertThat(Files.readAllLines(polluted)).hasSizeGreaterThan(left.size());
  }

  @Test
  void noKeyStandsTwiceInAFile() {
    for (LocalDate night : List.of(THURSDAY, FRIDAY, SATURDAY)) {
      for (Feed feed : Feed.values()) {
        List<String> keys = three.rows(night, feed).stream().map(row -> key(feed, row)).toList();
        assertThat(keys).as(feed + " on " + night).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void peopleCanOnlyBeReachedWhereNobodyIs() {
    for (Map<String, String> person : three.rows(SATURDAY, Feed.PERSON)) {
      assertThat(person.get("mobile")).matches("(07700[2-9]\\d{5})?");
      assertThat(person.get("phone")).matches("(01632[2-9]\\d{5})?");
      assertThat(person.get("email")).matches("([a-z.]+\\d+@(post|mail|home)\\.example)?");
    }
    for (Map<String, String> tenancy : three.rows(SATURDAY, Feed.TENANCY)) {
      assertThat(tenancy.get("postcode")).matches("Z[AB]\\d{1,2} \\d[A-Z]{2}");
    }
  }

  @Test
  void aNeighbourhoodHasAHundredHomesOrMore() {
    Map<String, Set<String>> homes = new LinkedHashMap<>();
    for (Map<String, String> tenancy : three.rows(SATURDAY, Feed.TENANCY)) {
      homes
          .computeIfAbsent(tenancy.get("neighbourhood_code"), code -> new TreeSet<>())
          .add(tenancy.get("property_ref"));
    }
    assertThat(homes).hasSize(2);
    assertThat(homes.values()).allSatisfy(some -> assertThat(some).hasSizeGreaterThan(100));
  }

  /** Each key's newest row, the way a reader keeps it. */
  private static Map<String, Map<String, String>> newest(
      LandingFolder landing, Feed feed, LocalDate... nights) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (LocalDate night : nights) {
      landing.rows(night, feed).forEach(row -> rows.put(key(feed, row), row));
    }
    return rows;
  }

  private static String key(Feed feed, Map<String, String> row) {
    return switch (feed) {
      case PERSON -> LandingFolder.key(row, "person_ref", "tenancy_ref");
      case RELATED_CONTACT -> LandingFolder.key(row, "person_ref", "relation");
      case ASB_PARTY -> LandingFolder.key(row, "case_ref", "party_no");
      case RENT_ACCOUNT -> LandingFolder.key(row, "account_ref", "as_of");
      case ARREARS_ACTION -> LandingFolder.key(row, "account_ref", "action_seq");
      case ARRANGEMENT -> LandingFolder.key(row, "account_ref", "arrangement_id");
      case OUTREACH_OUTCOME -> LandingFolder.key(row, "list_id", "tenancy_ref");
      default -> row.get(feed.columns().get(0));
    };
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}

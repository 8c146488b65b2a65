package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;

/**
 * After a night in whose deliveries {@link Canaries} stand, each may be found only where a person
 * who may read its column will look.
 */
class CanaryTest extends SparkTest {

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

  @Test
  void noCellIsFoundOutsideTheZonesOfItsColumn() throws Exception {
    FirstNight night = FirstNight.of(this::spark);

    assertThat(night.planted()).as("cells").isGreaterThan(150);
    assertThat(Canaries.in(lakeRows(night.folder().resolve("lake/validated/person"))))
        .as("the words do reach the lake")
        .isNotEmpty();
    SortedMap<String, Set<String>> leaks = new TreeMap<>();
    look(leaks, "what the night said", night.said(), Set.of());
    look(leaks, "the report", night.report().toJson(), Set.of());
    lookInLake(leaks, night.folder().resolve("lake"));
    lookInOutput(leaks, night.folder().resolve("out"));
    assertThat(leaks).isEmpty();
  }

  /** Tables are for the service alone; what stands beside their rows is not. */
  private static void lookInLake(SortedMap<String, Set<String>> leaks, Path lake)
      throws IOException {
    try (Stream<Path> files = Files.walk(lake)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (!file.toString().contains(".parquet") || file.toString().contains("_delta_log")) {
          look(leaks, file.toString(), bytes(file), Set.of());
        }
      }
    }
  }

  private void lookInOutput(SortedMap<String, Set<String>> leaks, Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String zone = out.relativize(file).getName(0).toString();
        Set<String> allowed = ALLOWED.getOrDefault(zone, Set.of());
        look(leaks, "the name of " + file, file.toString(), Set.of());
        look(leaks, file.toString(), content(file), allowed);
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
    for (String canary : Canaries.in(List.of(text))) {
      String column = canary.substring(0, canary.indexOf(' '));
      if (!allowed.contains(column) && !NOT_OF_A_PERSON.contains(column)) {
        leaks.computeIfAbsent(place, key -> new TreeSet<>()).add(canary);
      }
    }
  }

  private List<String> lakeRows(Path table) {
    try (Stream<Path> files = Files.walk(table)) {
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
}

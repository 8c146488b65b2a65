package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;

/** A landlord whose every row is known to belong to somebody, delivered by somebody else. */
@TestInstance(Lifecycle.PER_CLASS)
class LinkageOfLandingATest extends SparkTest {

  private static final LocalDate AS_OF = LocalDate.parse("2026-10-31");

  private final Map<String, JsonNode> truth = new TreeMap<>();
  private final Map<String, String> residentOf = new HashMap<>();
  private final Map<String, String> proposed = new HashMap<>();
  private final Map<String, String> homeOf = new HashMap<>();
  private final Map<String, String> householdOfTenancy = new HashMap<>();

  @BeforeEach
  void linksTheThreeDeliveries() throws IOException {
    if (!truth.isEmpty()) {
      return;
    }
    LandingA landing = LandingA.orNull();
    assumeTrue(landing != null, "the shared case landing-a is not here");
    new ObjectMapper()
        .readTree(landing.expected("person_truth.json").toFile())
        .properties()
        .forEach(entry -> truth.put(entry.getKey(), entry.getValue()));
    TableSet links =
        Linkage.link(
            spark(), landing.feeds(spark(), AS_OF), TableSet.of(), LinkSettings.USUAL, AS_OF);
    for (Row row : links.get("resident_link").collectAsList()) {
      ("REVIEW".equals(row.getAs("match_kind")) ? proposed : residentOf)
          .put(key(row), row.getAs("resident_id"));
    }
    for (Row row : links.get("household_tenancy").collectAsList()) {
      householdOfTenancy.put(row.getAs("tenancy_ref"), row.getAs("household_id"));
    }
    for (Row row : links.get("household_row").collectAsList()) {
      homeOf.put(key(row), row.getAs("household_id"));
    }
  }

  @Test
  void neverMakesOneResidentOfTwoPeople() {
    Map<String, String> personOf = new HashMap<>();
    truth.forEach(
        (mention, who) -> {
          String resident = residentOf.get(mention);
          if (resident != null) {
            String person = who.get("person").asText();
            assertThat(personOf.computeIfAbsent(resident, any -> person))
                .as("person behind the resident of %s", mention)
                .isEqualTo(person);
          }
        });
  }

  @Test
  void linksOrProposesNearlyEveryRow() {
    Map<String, Integer> rows = new TreeMap<>();
    truth.forEach(
        (mention, who) ->
            rows.merge(
                mention.split("\\|")[0]
                    + " "
                    + who.get("strength").asText()
                    + " "
                    + (residentOf.containsKey(mention)
                        ? "linked"
                        : proposed.containsKey(mention) ? "proposed" : "left"),
                1,
                Integer::sum));
    long found =
        truth.keySet().stream()
            .filter(mention -> residentOf.containsKey(mention) || proposed.containsKey(mention))
            .count();

    assertThat(found / (double) truth.size()).as("%s", rows).isGreaterThan(0.995);
    assertThat(proposed.size() / (double) truth.size()).as("%s", rows).isLessThan(0.01);
  }

  @Test
  void placesNoRowInAWrongHome() {
    truth.forEach(
        (mention, who) -> {
          String home = homeOf.get(mention);
          if (home != null) {
            assertThat(home)
                .as("home of %s", mention)
                .isEqualTo(householdOfTenancy.get(who.get("tenancy").asText()));
          }
        });
  }

  private static String key(Row row) {
    return row.getAs("feed") + "|" + row.getAs("source_key");
  }
}

package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.TableSet;

/** Who everybody is, and where they live, at a landlord whose answers are known. */
class LinkageOfLandingATest extends SparkTest {

  private static final LocalDate AS_OF = LocalDate.parse("2026-10-31");

  @Test
  void neverJoinsTwoPeopleAndFindsEveryHomeThatARowNames() throws IOException {
    LandingA landing = LandingA.orNull();
    assumeTrue(landing != null, "the cases are not on this machine");
    spark().conf().set("spark.sql.legacy.parameterSubstitution.constantsOnly", "true");
    long start = System.nanoTime();
    TableSet links;
    try {
      links =
          Linkage.link(
              spark(), landing.feeds(spark(), AS_OF), TableSet.of(), LinkSettings.USUAL, AS_OF);
    } catch (RuntimeException e) {
      StackTraceElement[] t = e.getStackTrace();
      for (StackTraceElement x : t) System.out.println(x);
      throw e;
    }

    JsonNode truth = new ObjectMapper().readTree(landing.expected("person_truth.json").toFile());
    Map<String, String> residentOf = new HashMap<>();
    Map<String, String> proposed = new HashMap<>();
    for (Row row : links.get("resident_link").collectAsList()) {
      String mention = row.getAs("feed") + "|" + row.getAs("source_key");
      ("REVIEW".equals(row.getAs("match_kind")) ? proposed : residentOf)
          .put(mention, row.getAs("resident_id"));
    }
    Map<String, String> tenancyHousehold = new HashMap<>();
    for (Row row : links.get("household_tenancy").collectAsList()) {
      tenancyHousehold.put(row.getAs("tenancy_ref"), row.getAs("household_id"));
    }
    Map<String, String> householdOf = new HashMap<>();
    for (Row row : links.get("household_row").collectAsList()) {
      householdOf.put(row.getAs("feed") + "|" + row.getAs("source_key"), row.getAs("household_id"));
    }
    for (Row row : links.get("household_member").collectAsList()) {
      householdOf.put(
          "person|" + row.getAs("person_ref") + "|" + row.getAs("tenancy_ref"),
          row.getAs("household_id"));
    }
    System.out.println("seconds " + (System.nanoTime() - start) / 1e9);
    Map<String, String> personOfResident = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    Map<String, Integer> counts = new java.util.TreeMap<>();
    truth
        .properties()
        .forEach(
            entry -> {
              String mention = entry.getKey();
              String strength = entry.getValue().get("strength").asText();
              String feed = mention.substring(0, mention.indexOf('|'));
              String person = entry.getValue().get("person").asText();
              String resident = residentOf.get(mention);
              counts.merge(
                  feed + " " + strength + " linked " + (resident != null), 1, Integer::sum);
              if (resident != null
                  && !personOfResident.computeIfAbsent(resident, r -> person).equals(person)) {
                wrong.add("two people " + mention);
              }
              if (resident == null)
                counts.merge(
                    feed + " " + strength + " proposed " + (proposed.get(mention) != null),
                    1,
                    Integer::sum);
              String home = householdOf.get(mention);
              String right = tenancyHousehold.get(entry.getValue().get("tenancy").asText());
              counts.merge(
                  feed
                      + " "
                      + strength
                      + " placed "
                      + (home == null ? "nowhere" : home.equals(right)),
                  1,
                  Integer::sum);
              if (home != null && !home.equals(right)) wrong.add("home " + mention);
              if (home == null && !feed.equals("contact")) wrong.add("no home " + mention);
            });
    counts.forEach((k, v) -> System.out.println(k + ": " + v));
    System.out.println(wrong);
    links.names().forEach(n -> System.out.println(n + " " + links.get(n).count()));
    links.get("link_review").groupBy("cause").count().show();
    links
        .get("household_row")
        .groupBy("feed", "placed_by")
        .count()
        .orderBy("feed", "placed_by")
        .show(50);
    assertThat(wrong).isEmpty();
  }
}

package org.tenantinsight.transforms.link.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** A made-up register of people that changes from night to night, the same for the same seed. */
final class Register {

  private static final List<String> FORENAMES =
      List.of("Ann", "Anna", "Jon", "John", "Fatima", "Kai", "Kyle", "Bill", "William", "Zebedee");
  private static final List<String> SURNAMES =
      List.of("Askew", "Smith", "Smyth", "Hussain", "Quillfeather", "Truong", "Begum", "Begam");
  private static final List<String> TITLES = List.of("Mr", "Mrs", "Ms");
  private static final List<String> STREETS = List.of("Elm Road", "Ash Walk", "Mill Lane");

  private final Random chance;
  private final Map<String, Map<String, Object>> rows = new TreeMap<>();
  private int next;

  Register(long seed, int people) {
    chance = new Random(seed);
    for (int i = 0; i < people; i++) {
      add();
    }
  }

  /** Some rows are new, some are gone, some say something else. */
  void anotherNight() {
    List<String> keys = new ArrayList<>(rows.keySet());
    for (int i = 0; i < 4; i++) {
      rows.remove(keys.get(chance.nextInt(keys.size())));
      rows.getOrDefault(keys.get(chance.nextInt(keys.size())), new TreeMap<>())
          .put("phone", phone());
      add();
    }
  }

  Dataset<Row> written(SparkSession spark) {
    List<Row> written =
        rows.values().stream()
            .map(
                row ->
                    RowFactory.create(
                        List.of(PersonRow.WRITTEN.fieldNames()).stream().map(row::get).toArray()))
            .toList();
    return spark.createDataFrame(written, PersonRow.WRITTEN);
  }

  private void add() {
    Map<String, Object> row = new TreeMap<>();
    String key = "person|N" + next++;
    boolean anchored = chance.nextInt(3) > 0;
    row.put("row_key", key);
    row.put("anchored", anchored);
    row.put("feed", anchored ? "person" : "contact");
    row.put("live", anchored && chance.nextBoolean());
    row.put("reference", anchored ? key : null);
    row.put("forename", any(FORENAMES));
    row.put("surname", any(SURNAMES));
    row.put("birth_trusted", anchored);
    row.put("date_of_birth", chance.nextInt(3) == 0 ? null : birth());
    row.put("phone", chance.nextInt(3) == 0 ? null : phone());
    row.put("title", chance.nextInt(3) == 0 ? null : any(TITLES));
    row.put("middle_name", chance.nextInt(3) == 0 ? any(FORENAMES) : null);
    row.put("preferred_name", chance.nextInt(5) == 0 ? any(FORENAMES) : null);
    row.put("email", chance.nextInt(3) == 0 ? null : email(row));
    row.put("suburb", chance.nextInt(4) == 0 ? "Derby" : null);
    row.put("communal", chance.nextInt(9) == 0);
    row.put("tenancy_ref", chance.nextInt(3) == 0 ? "T" + chance.nextInt(12) : null);
    row.put("date_of_death", chance.nextInt(12) == 0 ? "2026-08-11" : null);
    row.put("active_on", anchored ? null : "2026-09-0" + (1 + chance.nextInt(9)));
    row.put("accused", !anchored && chance.nextInt(4) == 0);
    row.put("home", String.valueOf(100 + chance.nextInt(9)));
    row.put("address_line1", (1 + chance.nextInt(9)) + " " + any(STREETS));
    row.put("postcode", "B1 1A" + (char) ('A' + chance.nextInt(3)));
    rows.put(key, row);
  }

  private String email(Map<String, Object> row) {
    String mailbox = row.get("forename") + "." + row.get("surname") + chance.nextInt(4);
    return mailbox + (chance.nextBoolean() ? "@mail.example" : "@post.example");
  }

  private String birth() {
    return "19%02d-0%d-1%d".formatted(60 + chance.nextInt(6), 1 + chance.nextInt(3), 1);
  }

  /** Few enough numbers that some belong to more people than a number may. */
  private String phone() {
    return "077009000%02d".formatted(10 + chance.nextInt(12));
  }

  private String any(List<String> values) {
    return values.get(chance.nextInt(values.size()));
  }
}

package org.tenantinsight.transforms.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.config.LinkageSettings.Decision;
import org.tenantinsight.config.LinkageSettings.Verdict;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.TextTable;
import org.tenantinsight.transforms.tables.ContactTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.TenancyTable;

/** Three nights of a dozen homes, made up by chance; the same seed, the same nights. */
final class RandomNights {

  private static final LocalDate FIRST = LocalDate.parse("2026-10-05");
  private static final int HOMES = 12;
  private static final String[] FORENAMES = {
    "Alan", "Bev", "Carl", "Dora", "Emeka", "Fatima", "Gareth", "Hanna", "Imran", "Jolanta"
  };
  private static final String[] SURNAMES = {
    "Thistlewood", "Okonkwo", "Umney", "Vosper", "Quillfeather", "Yusuf", "Zielinska", "Askew"
  };

  private record Person(
      String ref,
      String tenancy,
      String forename,
      String surname,
      String born,
      String mobile,
      String left,
      LocalDate delivery) {

    String cells() {
      return String.join(
          " | ",
          ref,
          tenancy,
          "TENANT",
          forename,
          surname,
          born,
          mobile,
          left,
          delivery.toString());
    }
  }

  private final Random chance;
  private final List<List<Person>> people = new ArrayList<>();
  private final List<List<Person>> corrected = new ArrayList<>();
  private final List<List<String>> calls = new ArrayList<>();
  private int refs;

  RandomNights(long seed) {
    this.chance = new Random(seed);
    Map<String, Person> now = new LinkedHashMap<>();
    List<Person> past = new ArrayList<>();
    List<String> rung = new ArrayList<>();
    for (int i = 0; i < 2 * HOMES; i++) {
      add(now, somebody("N" + ++refs, "T" + (1 + i % HOMES), FIRST));
    }
    for (int night = 0; night < 3; night++) {
      if (night > 0) {
        change(now, past, date(night));
      }
      ring(now, rung);
      people.add(List.copyOf(now.values()));
      corrected.add(List.copyOf(past));
      calls.add(List.copyOf(rung));
    }
  }

  LocalDate date(int night) {
    return FIRST.plusDays(night);
  }

  /** Rows that somebody decided to be two people. */
  List<List<String>> never() {
    return List.of(List.of("contact|C1", "person|N1|T1"), List.of("person|N2|T2", "person|N14|T2"));
  }

  LinkageSettings settings() {
    return LinkSettings.with(
        never().stream()
            .map(
                pair ->
                    new Decision(
                        2, Verdict.NEVER, pair.get(0), pair.get(1), "seen", "JB", FIRST, null))
            .toArray(Decision[]::new));
  }

  TableSet feeds(SparkSession spark, int night) {
    String head =
        "person_ref | tenancy_ref | role | forename | surname | date_of_birth | mobile | left_date"
            + " | delivery\n";
    StringBuilder homes =
        new StringBuilder("tenancy_ref | property_ref | tenure_code | start_date | status\n");
    for (int home = 1; home <= HOMES; home++) {
      homes.append("T%d | P%d | SEC | 2015-01-01 | CURRENT%n".formatted(home, home));
    }
    String rung =
        "contact_id | person_ref | tenancy_ref | contact_name | contact_phone | contact_ts | direction\n"
            + String.join("\n", calls.get(night));
    return NoRows.in(spark)
        .with(TenancyTable.TABLE, TextTable.of(spark, TenancyTable.TABLE, homes.toString()))
        .with(PersonTable.TABLE, TextTable.of(spark, PersonTable.TABLE, head + rows(people, night)))
        .with(
            Linkage.CORRECTED_PEOPLE,
            TextTable.of(spark, PersonTable.TABLE, head + rows(corrected, night)))
        .with(ContactTable.TABLE, TextTable.of(spark, ContactTable.TABLE, rung));
  }

  private static String rows(List<List<Person>> nights, int night) {
    return String.join("\n", nights.get(night).stream().map(Person::cells).toList());
  }

  /** A second reference, a new name, a row written over, a reference given on, and newcomers. */
  private void change(Map<String, Person> now, List<Person> past, LocalDate day) {
    Person mover = one(now);
    write(now, past, with(mover, mover.surname(), mover.born(), day.toString(), day));
    add(now, with(mover, "N" + ++refs, home(), day));
    Person bride = one(now);
    write(now, past, with(bride, of(SURNAMES), bride.born(), bride.left(), day));
    Person gone = one(now);
    write(now, past, somebody(gone.ref(), gone.tenancy(), day));
    Person former = one(now);
    add(now, somebody(former.ref(), home(), day));
    add(now, somebody("N" + ++refs, home(), day));
  }

  private void ring(Map<String, Person> now, List<String> rung) {
    for (int i = 0; i < 10; i++) {
      Person caller = rung.isEmpty() ? now.values().iterator().next() : one(now);
      boolean named = chance.nextInt(4) > 0;
      rung.add(
          "C%d | %s | %s | %s | %s | 2026-0%d-01 10:00:00 | IN"
              .formatted(
                  rung.size() + 1,
                  chance.nextInt(3) == 0 ? caller.ref() : "",
                  chance.nextBoolean() ? caller.tenancy() : "",
                  named ? caller.forename() + " " + caller.surname() : "",
                  chance.nextBoolean() ? caller.mobile() : "",
                  1 + chance.nextInt(9)));
    }
  }

  private static void add(Map<String, Person> now, Person person) {
    now.putIfAbsent(person.ref() + "|" + person.tenancy(), person);
  }

  private static void write(Map<String, Person> now, List<Person> past, Person person) {
    past.add(now.put(person.ref() + "|" + person.tenancy(), person));
  }

  private Person somebody(String ref, String tenancy, LocalDate day) {
    String born =
        "%d-%02d-%02d"
            .formatted(1940 + chance.nextInt(60), 1 + chance.nextInt(12), 2 + chance.nextInt(26));
    String mobile = "0770090%04d".formatted(chance.nextInt(1000));
    return new Person(ref, tenancy, of(FORENAMES), of(SURNAMES), born, mobile, "", day);
  }

  private static Person with(
      Person person, String surname, String born, String left, LocalDate day) {
    return new Person(
        person.ref(),
        person.tenancy(),
        person.forename(),
        surname,
        born,
        person.mobile(),
        left,
        day);
  }

  private static Person with(Person person, String ref, String tenancy, LocalDate day) {
    return new Person(
        ref, tenancy, person.forename(), person.surname(), person.born(), person.mobile(), "", day);
  }

  private Person one(Map<String, Person> now) {
    List<Person> all = List.copyOf(now.values());
    return all.get(chance.nextInt(all.size()));
  }

  private String home() {
    return "T" + (1 + chance.nextInt(HOMES));
  }

  private String of(String[] names) {
    return names[chance.nextInt(names.length)];
  }
}

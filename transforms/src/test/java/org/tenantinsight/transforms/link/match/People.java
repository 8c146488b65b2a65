package org.tenantinsight.transforms.link.match;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.transforms.link.details.Details;
import org.tenantinsight.transforms.link.details.PersonName;
import org.tenantinsight.transforms.link.details.Place;
import org.tenantinsight.transforms.link.details.Telephone;

/**
 * A person as a test writes one: {@code "Ms Aaliyah Begum, 2004-03-11, 1 Elm Road E8 1AA, home 7"}.
 */
final class People {

  private People() {}

  /**
   * Details out of named facts: title, forename, middle, surname, born, phone, email, home,
   * address, postcode, tenancy; also communal=yes, trusted=yes, reference, live=reference,
   * accused=yes, died, active.
   */
  static Details of(Map<String, String> facts) {
    String reference = facts.get("live");
    return new Details(
        facts.getOrDefault("key", "a"),
        facts.getOrDefault("feed", "person"),
        facts.getOrDefault("reference", reference),
        reference != null,
        PersonName.fold(facts.get("title")),
        PersonName.fold(facts.get("forename")),
        PersonName.fold(facts.get("surname")),
        null,
        PersonName.fold(facts.get("middle")),
        facts.get("born"),
        facts.containsKey("trusted"),
        list(Telephone.e164(facts.get("phone"))),
        list(facts.get("email")),
        place(facts),
        facts.get("tenancy"),
        facts.get("national"),
        facts.get("died"),
        facts.get("active"),
        facts.containsKey("accused"));
  }

  private static Place place(Map<String, String> facts) {
    Place place = Place.of(facts.get("home"), facts.get("address"), null, facts.get("postcode"));
    return new Place(
        place.uprn(),
        facts.containsKey("communal"),
        place.numbers(),
        place.words(),
        place.suburb(),
        place.postcode());
  }

  /** Facts written as {@code name=value; name=value}. */
  static Details written(String facts) {
    Map<String, String> named = new java.util.TreeMap<>();
    for (String fact : facts.split(";")) {
      int equals = fact.indexOf('=');
      if (equals > 0) {
        named.put(fact.substring(0, equals).strip(), fact.substring(equals + 1).strip());
      }
    }
    return of(named);
  }

  private static List<String> list(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }
}

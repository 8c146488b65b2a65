package org.tenantinsight.jobs.sample;

import org.tenantinsight.jobs.sample.Facts.Mention;
import org.tenantinsight.jobs.sample.Facts.Person;

/** How people's names end up in rows that somebody types: mostly right, sometimes not quite. */
final class Typing {
  private static final double NOT_QUITE = 0.1;

  private Typing() {}

  /**
   * A person as named in a row, with a telephone number or an e-mail address where there is one.
   */
  static Mention mention(Person person, Chance chance) {
    String name = chance.happens(NOT_QUITE) ? notQuite(person, chance) : person.fullName();
    boolean email = chance.happens(0.3);
    String mobile = person.reach().mobile();
    String phone = mobile == null ? person.reach().phone() : mobile;
    return new Mention(person, name, phone, email ? person.reach().email() : null);
  }

  private static String notQuite(Person person, Chance chance) {
    return switch (chance.below(4)) {
      case 0 -> called(person) + " " + person.surname();
      case 1 -> person.forename() + " " + swapped(person.surname(), chance);
      case 2 -> swapped(person.forename(), chance) + " " + person.surname();
      default -> (person.woman() ? "Mrs " : "Mr ") + person.fullName();
    };
  }

  private static String called(Person person) {
    String preferred = person.preferredName();
    return preferred == null ? person.forename() : preferred;
  }

  /** Two neighbouring letters the wrong way round, never the first. */
  private static String swapped(String name, Chance chance) {
    if (name.length() < 4) {
      return name;
    }
    int at = chance.between(1, name.length() - 2);
    return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
  }
}

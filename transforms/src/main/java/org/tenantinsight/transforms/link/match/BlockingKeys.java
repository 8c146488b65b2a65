package org.tenantinsight.transforms.link.match;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.transforms.link.details.Details;

/**
 * The keys under which a row meets others: only rows that share one are compared. Each key names
 * its rule first, so that values of different kinds never meet.
 *
 * <p>Source of the rule: linkage, step 3.
 */
public final class BlockingKeys {

  private static final DoubleMetaphone SOUND = new DoubleMetaphone();

  private BlockingKeys() {}

  /** The keys of a row, each once; a key needs all its parts. */
  public static List<String> of(Details row) {
    List<String> keys = new ArrayList<>();
    String forename = row.forename();
    String surname = row.surname();
    String forenameSound = sound(forename);
    String surnameSound = sound(surname);
    String birth = birth(row.birth());
    add(keys, "birth+surname", birth, surnameSound);
    add(keys, "birth+forename", birth, forenameSound);
    // columns exchanged: the other name sounds like this one
    add(keys, "birth+surname", birth, forenameSound);
    add(keys, "birth+forename", birth, surnameSound);
    add(keys, "birth+postcode", birth, row.place().postcode());
    // both names misspelt: neither sounds like itself
    add(keys, "birth+district", birth, row.place().outcode());
    add(keys, "birth+district", birth, row.place().suburb());
    add(keys, "birth+initials", birth, initials(row));
    // of a name that many bear only those of one district meet: name alone tells nothing about them
    String where = NameFrequencies.common(row, row) ? district(row) : "anywhere";
    add(keys, "names", where, smaller(forename, surname), larger(forename, surname));
    add(
        keys,
        "sounds",
        where,
        smaller(forenameSound, surnameSound),
        larger(forenameSound, surnameSound));
    home(keys, row);
    for (String phone : row.phones()) {
      add(keys, "phone", phone);
    }
    for (String email : row.emails()) {
      add(keys, "email", email);
      add(keys, "email-name", email.substring(0, Math.max(0, email.indexOf('@'))));
    }
    add(keys, "tenancy", row.tenancyRef());
    add(keys, "national", row.nationalKey());
    if (row.birth() != null) {
      partsOfBirth(keys, row.birth(), soundAndInitial(forenameSound, surname));
      partsOfBirth(keys, row.birth(), soundAndInitial(surnameSound, forename));
      String year = row.birth().substring(0, 4);
      add(keys, "surname+year+district", surnameSound, year, row.place().outcode());
      add(keys, "surname+year+district", surnameSound, year, row.place().suburb());
    }
    return keys.stream().distinct().toList();
  }

  private static @Nullable String district(Details row) {
    String outcode = row.place().outcode();
    return outcode != null ? outcode : row.place().suburb();
  }

  /**
   * A slip in one part of the date leaves the two others. In a large register many share two parts
   * and the sound of one name, so the other name's initial has to agree too.
   */
  private static void partsOfBirth(List<String> keys, String birth, @Nullable String names) {
    String year = birth.substring(0, 4);
    String month = birth.substring(5, 7);
    String day = birth.substring(8);
    add(keys, "year+month+name", year, month, names);
    add(keys, "year+day+name", year, day, names);
    add(keys, "month+day+name", month, day, names);
  }

  private static @Nullable String soundAndInitial(@Nullable String sound, @Nullable String other) {
    return sound == null ? null : sound + " " + start(other, 1);
  }

  private static void home(List<String> keys, Details row) {
    String forename = start(row.forename(), 3);
    String surname = start(row.surname(), 3);
    add(keys, "uprn+name", row.place().uprn(), forename);
    add(keys, "uprn+name", row.place().uprn(), surname);
    String numbers = row.place().numbers().isEmpty() ? null : row.place().numbers();
    String street = start(row.place().words(), 3);
    add(keys, "house+name", numbers, street, forename);
    add(keys, "house+name", numbers, street, surname);
    String words = row.place().words();
    add(keys, "street+name", words, forename);
    add(keys, "street+name", words, surname);
    add(keys, "house+birth", numbers, street, birth(row.birth()));
    add(keys, "house+district", numbers, words, row.place().outcode());
    add(keys, "postcode+initials", row.place().postcode(), initials(row));
  }

  private static @Nullable String initials(Details row) {
    String forename = start(row.forename(), 1);
    String surname = start(row.surname(), 1);
    String first = smaller(forename, surname);
    return first == null ? null : first + larger(forename, surname);
  }

  private static void add(List<String> keys, String rule, @Nullable String... parts) {
    for (String part : parts) {
      if (part == null || part.isEmpty()) {
        return;
      }
    }
    keys.add(rule + "|" + String.join("|", parts));
  }

  /** The date with day and month in order of size: a swapped date meets the right one. */
  private static @Nullable String birth(@Nullable String date) {
    if (date == null) {
      return null;
    }
    String month = date.substring(5, 7);
    String day = date.substring(8);
    return date.substring(0, 5) + smaller(month, day) + "-" + larger(month, day);
  }

  private static @Nullable String sound(@Nullable String name) {
    String sound = name == null ? null : SOUND.doubleMetaphone(name);
    return sound == null || sound.isEmpty() ? name : sound;
  }

  private static @Nullable String start(@Nullable String text, int letters) {
    return text == null || text.length() <= letters ? text : text.substring(0, letters);
  }

  private static @Nullable String smaller(@Nullable String one, @Nullable String other) {
    return one == null || other == null ? null : one.compareTo(other) <= 0 ? one : other;
  }

  private static @Nullable String larger(@Nullable String one, @Nullable String other) {
    return one == null || other == null ? null : one.compareTo(other) <= 0 ? other : one;
  }
}

package org.tenantinsight.jobs.io.landing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where each declared column stands in a file, by the header's names and never by position.
 *
 * <p>Two columns of one name, a required column that is missing, and an undeclared column that is
 * named like restricted data make the file unusable. Any other undeclared column is left out and
 * any other missing one is empty, each with a warning; where the one stands in the other's place,
 * one warning says so.
 */
final class Header {

  /** With more undeclared columns than this, one warning speaks for all. */
  private static final int MAX_NAMED = 10;

  private final List<String> names;
  private final Set<String> nameSet;
  private final int[] places;
  private final List<String> warnings;

  private Header(List<String> names, int[] places, List<String> warnings) {
    this.names = names;
    this.nameSet = Set.copyOf(names);
    this.places = places;
    this.warnings = warnings;
  }

  /**
   * Reads the header line's fields.
   *
   * @throws FileRefusedException naming the columns, which are no resident's data
   */
  static Header of(String[] fields, Dialect dialect) throws FileRefusedException {
    List<String> names = Arrays.stream(fields).map(dialect::source).toList();
    List<String> sources = dialect.sources();
    refuseRepeated(names, sources);
    int[] places =
        sources.stream()
            .mapToInt(source -> source.isEmpty() ? -1 : names.indexOf(source))
            .toArray();
    List<String> missing = new ArrayList<>();
    List<String> absentees = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      boolean absent = places[i] < 0 && !sources.get(i).isEmpty();
      if (absent && dialect.isRequired(i)) {
        missing.add(sources.get(i));
      } else if (absent) {
        absentees.add(sources.get(i));
      }
    }
    if (!missing.isEmpty()) {
      throw new FileRefusedException(missingMessage(missing, sources, fields.length));
    }
    List<Integer> undeclared = undeclared(names, sources, dialect);
    List<String> warnings = renamed(absentees, undeclared, names, sources);
    absentees.forEach(name -> warnings.add("column " + name + " is missing and stays empty"));
    warnings.addAll(leftOut(undeclared));
    return new Header(names, places, warnings);
  }

  /** Only declared names are repeated in a message: a file without header starts with values. */
  private static void refuseRepeated(List<String> names, List<String> sources)
      throws FileRefusedException {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new TreeSet<>();
    // columns without a name are left out, however many
    names.stream().filter(name -> !name.isEmpty() && !seen.add(name)).forEach(twice::add);
    if (!twice.isEmpty()) {
      twice.retainAll(sources);
      throw new FileRefusedException(
          "its header has a column twice; deliver each column once"
              + (twice.isEmpty() ? "" : ": " + String.join(", ", twice)));
    }
  }

  private static String missingMessage(List<String> missing, List<String> sources, int fields) {
    if (missing.containsAll(sources.stream().filter(name -> !name.isEmpty()).toList())
        || fields == 1) {
      return "its first line is not the declared header; check that it is the right file, its"
          + " delimiter and that nothing stands above the header";
    }
    return "required column "
        + String.join(", ", missing)
        + " is missing; deliver it, or declare the new name as an alias in the feed's settings";
  }

  /** Where undeclared columns stand, from 0; those that are known and not read are not told. */
  private static List<Integer> undeclared(List<String> names, List<String> sources, Dialect dialect)
      throws FileRefusedException {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (name.isEmpty() || !sources.contains(name)) {
        if (dialect.isRestricted(name)) {
          throw new FileRefusedException(
              "column "
                  + (i + 1)
                  + " of its header is named like restricted data, which is not asked for; deliver"
                  + " it without");
        }
        if (!dialect.isLeftOut(name)) {
          places.add(i);
        }
      }
    }
    return places;
  }

  /**
   * Takes out what looks renamed: an undeclared column behind the one that stands before a missing
   * one in the declaration. It is not read, because a name that is like another is a guess.
   */
  private static List<String> renamed(
      List<String> absentees, List<Integer> undeclared, List<String> names, List<String> sources) {
    List<String> warnings = new ArrayList<>();
    for (String absent : List.copyOf(absentees)) {
      int declared = sources.indexOf(absent);
      String before = declared == 0 ? "" : sources.get(declared - 1);
      int last = before.isEmpty() ? -1 : names.indexOf(before);
      Integer place = last + 1;
      if ((declared == 0 || last >= 0) && undeclared.remove(place)) {
        absentees.remove(absent);
        warnings.add(
            "column "
                + absent
                + " is missing and stays empty, and column "
                + (place + 1)
                + " of its header, which is not declared, stands in its place; if it was renamed,"
                + " declare the new name under header_aliases");
      }
    }
    return warnings;
  }

  private static List<String> leftOut(List<Integer> places) {
    if (places.size() <= MAX_NAMED) {
      return places.stream()
          .map(place -> "column " + (place + 1) + " of its header is not declared and is left out")
          .toList();
    }
    return List.of(
        places.size()
            + " columns of its header are not declared and are left out, the first is column "
            + (places.get(0) + 1));
  }

  /** Number of columns in the file. */
  int width() {
    return names.size();
  }

  /** What was odd about it, without the file's name. */
  List<String> warnings() {
    return warnings;
  }

  /** Whether a record repeats the header, in any order of its columns. */
  boolean isRepeatedBy(String[] fields, Dialect dialect) {
    if (fields.length != names.size() || !nameSet.contains(dialect.source(fields[0]))) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    for (String field : fields) {
      String name = dialect.source(field);
      if (!nameSet.contains(name) || (!name.isEmpty() && !seen.add(name))) {
        return false;
      }
    }
    return true;
  }

  /** The record's fields in the declaration's order. */
  @Nullable String[] cells(String[] fields) {
    @Nullable String[] cells = new String[places.length];
    for (int i = 0; i < places.length; i++) {
      cells[i] = places[i] < 0 ? null : fields[places[i]];
    }
    return cells;
  }
}

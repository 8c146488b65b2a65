package org.tenantinsight.config.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reason with places for measures.
 *
 * <ul>
 *   <li>{@code {returned_last}} is a date such as {@code 2 August 2026}, or a number;
 *   <li>{@code {returned_contacts, letter, letters}} is {@code 1 letter} or {@code 2 letters}.
 * </ul>
 *
 * @param parts the words and the places, in their order
 */
public record ReasonTemplate(List<Part> parts) {

  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

  public ReasonTemplate {
    parts = List.copyOf(parts);
  }

  /** A piece of a reason. */
  public sealed interface Part {

    /** Words as they stand. */
    record Words(String text) implements Part {}

    /** The value of a measure. */
    record Value(String measure) implements Part {}

    /** A count with the noun that it counts. */
    record Counted(String measure, String one, String many) implements Part {}
  }

  /** Reads a reason; anything between braces that is not three parts is taken for a measure. */
  public static ReasonTemplate parse(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher place = PLACE.matcher(text);
    int read = 0;
    while (place.find()) {
      parts.add(new Part.Words(text.substring(read, place.start())));
      parts.add(place(place.group(1)));
      read = place.end();
    }
    parts.add(new Part.Words(text.substring(read)));
    return new ReasonTemplate(parts);
  }

  /** The measures that the reason names, in their order. */
  public List<String> measures() {
    List<String> names = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Value value) {
        names.add(value.measure());
      } else if (part instanceof Part.Counted counted) {
        names.add(counted.measure());
      }
    }
    return names;
  }

  private static Part place(String inner) {
    String[] pieces = inner.split(",", -1);
    return pieces.length == 3
        ? new Part.Counted(pieces[0].strip(), pieces[1].strip(), pieces[2].strip())
        : new Part.Value(inner.strip());
  }
}

package org.tenantinsight.reports.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.reports.page.Days;

/**
 * The best way to reach the one person whom the officer asks for. It uses that person's own number
 * and address only, never those of somebody else in the home, and honours that person's rules.
 *
 * @param preference how the person likes to be contacted; null = not said
 * @param allowText N when the person wants no texts
 * @param phone telephone
 * @param mobile mobile
 * @param email e-mail address
 * @param worked each channel by which we reached the person, newest first
 * @param rules codes of the person's contact rules
 * @param representative name and number of who acts for the person; empty = nobody on file
 */
public record BestWay(
    @Nullable String preference,
    @Nullable String allowText,
    @Nullable String phone,
    @Nullable String mobile,
    @Nullable String email,
    List<Worked> worked,
    Set<String> rules,
    String representative) {

  /**
   * A channel by which we reached the person.
   *
   * @param channel its code
   * @param on when it last did
   */
  public record Worked(String channel, LocalDate on) {}

  public BestWay {
    worked = List.copyOf(worked);
    rules = Set.copyOf(rules);
  }

  /** One line for the officer. */
  public String words() {
    if (rules.contains("VIA_REP")) {
      return representative.isEmpty()
          ? "Only through the representative, who is not on file: ask the safeguarding lead"
          : "Only through the representative: " + representative;
    }
    for (String channel : inOrder()) {
      String way = way(channel);
      if (way != null) {
        return way + " (" + worked(channel) + ")";
      }
    }
    return "Visit (" + worked("VISIT") + ")";
  }

  /** The person's wish first, then what worked, newest first, then the telephone. */
  private List<String> inOrder() {
    List<String> channels = new ArrayList<>();
    if (preference != null) {
      channels.add(preference);
    }
    worked.forEach(way -> channels.add(way.channel()));
    channels.add("PHONE");
    channels.add("VISIT");
    return channels;
  }

  private @Nullable String way(String channel) {
    return switch (channel) {
      case "PHONE" ->
          mobile != null
              ? "Mobile " + national(mobile)
              : phone != null ? "Phone " + national(phone) : null;
      case "SMS" ->
          mobile == null || "N".equals(allowText) || rules.contains("NO_TEXT")
              ? null
              : "Text to " + national(mobile);
      case "EMAIL" -> email == null ? null : "E-mail " + email;
      case "POST" -> rules.contains("NO_POST") ? null : "Letter";
      case "VISIT" -> "Visit";
      default -> null;
    };
  }

  private String worked(String channel) {
    return worked.stream()
        .filter(way -> way.channel().equals(channel))
        .findFirst()
        .map(way -> "last worked " + Days.inFull(way.on()))
        .orElse("not known to have worked");
  }

  /** A UK number the way people here write it, so that no cell starts with a plus sign. */
  public static String national(String number) {
    String digits = number.strip().replaceFirst("^(\\+44|0044)\\s*(\\(0\\))?\\s*", "0");
    digits = digits.replaceFirst("^\\+", "00");
    String bare = digits.replace(" ", "");
    return bare.matches("0[0-9]{10}") ? bare.substring(0, 5) + " " + bare.substring(5) : digits;
  }
}

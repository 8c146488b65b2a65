package org.tenantinsight.transforms.link.details;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** E-mail addresses in one spelling. */
public final class Mailbox {

  private static final Pattern NOT_A_LETTER = Pattern.compile("[^A-Z]+");
  private static final Set<String> NOBODYS = WordList.lines("no-mailbox.txt");

  private Mailbox() {}

  /** The address in small letters; null when it is none, or stands where there is none. */
  public static @Nullable String fold(@Nullable String written) {
    int at = written == null ? -1 : written.indexOf('@');
    if (written == null || at < 1) {
      return null;
    }
    String server = written.substring(at + 1);
    int dot = server.indexOf('.');
    boolean nobodys =
        NOBODYS.contains(letters(written.substring(0, at)))
            || NOBODYS.contains(letters(dot < 0 ? server : server.substring(0, dot)));
    return nobodys ? null : written.strip().toLowerCase(Locale.ROOT);
  }

  private static String letters(String text) {
    return NOT_A_LETTER.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
  }
}

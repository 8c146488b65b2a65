package org.tenantinsight.jobs.io.landing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was meant for the program and lies where no night looks: a day's folder under a name such as
 * 20261031 or 31-10-2026, a link in place of a folder, files of feeds beside the folders. Names are
 * not repeated: nobody knows what somebody wrote into them.
 */
final class Misplaced {

  /** Eight digits of a date, and what may follow: the number of a copy, a word. */
  private static final Pattern DAY =
      Pattern.compile("(\\d{2})\\D?(\\d{2})\\D?(\\d{2})\\D?(\\d{2})(?!\\d).*");

  private static final List<DateTimeFormatter> ORDERS =
      List.of(strict("uuuuMMdd"), strict("ddMMuuuu"));

  private Misplaced() {}

  /**
   * A sentence for each kind of misplaced thing.
   *
   * @param undated what lies in the landing folder and is no day's folder
   * @param asOf what is meant for later days is left for later nights
   * @param isOfFeed whether a feed would read a file of that name
   */
  static List<String> among(List<Path> undated, LocalDate asOf, Predicate<String> isOfFeed) {
    long folders = undated.stream().filter(path -> isMeantForADay(path, asOf)).count();
    long files =
        undated.stream()
            .filter(Files::isRegularFile)
            .filter(path -> isOfFeed.test(String.valueOf(path.getFileName())))
            .count();
    List<String> sentences = new ArrayList<>();
    if (folders > 0) {
      sentences.add(
          "landing: folders not read that may be a day's: %,d; name each year-month-day, such as 2026-10-31 (a folder, no link)"
              .formatted(folders));
    }
    if (files > 0) {
      sentences.add(
          "landing: files of feeds beside the days' folders, not read: %,d; put each into the folder of its day"
              .formatted(files));
    }
    return sentences;
  }

  private static boolean isMeantForADay(Path path, LocalDate asOf) {
    Matcher day = DAY.matcher(String.valueOf(path.getFileName()));
    if (!Files.isDirectory(path) || !day.matches()) {
      return false;
    }
    String digits = day.group(1) + day.group(2) + day.group(3) + day.group(4);
    return ORDERS.stream().anyMatch(order -> isUpTo(asOf, digits, order));
  }

  private static boolean isUpTo(LocalDate asOf, String digits, DateTimeFormatter order) {
    try {
      LocalDate day = LocalDate.parse(digits, order);
      return day.getYear() >= asOf.getYear() - 1 && !day.isAfter(asOf);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}

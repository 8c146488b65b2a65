package org.tenantinsight.jobs.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.LinkageSettings.Verdict;
import org.tenantinsight.jobs.io.CsvFiles;
import org.tenantinsight.transforms.tables.LinkDecisionTable;
import org.tenantinsight.transforms.tables.LinkReviewTable;

/**
 * Reads what people answered in a review file.
 *
 * <ol>
 *   <li>a line without a verdict is not decided yet and says nothing;
 *   <li>a verdict needs a reason, an author, and a pair that a review file of ours named;
 *   <li>of two lines about one pair one counts when they agree on the verdict and its last day,
 *       none when they do not;
 *   <li>every cell that cannot be read is named by line and column, never quoted, and its line is
 *       not taken.
 * </ol>
 */
final class ReviewAnswers {

  /** As we write dates, and as spreadsheets of this country do. */
  private static final List<DateTimeFormatter> DATES =
      List.of(strict("uuuu-MM-dd"), strict("d/M/uuuu"), strict("d-M-uuuu"), strict("d.M.uuuu"));

  private static final Comparator<RowPair> ORDER =
      Comparator.comparing(RowPair::one).thenComparing(RowPair::other);

  /**
   * One answer.
   *
   * @param expires last day on which it holds; null = for ever
   */
  record Answer(
      RowPair pair, Verdict verdict, String reason, String author, @Nullable LocalDate expires) {}

  /**
   * What came of one file.
   *
   * @param answers good answers, each pair once, in the order of the file
   * @param findings what must be mended, a sentence each, in the order of the file
   */
  record Reading(List<Answer> answers, List<String> findings) {}

  private final Map<RowPair, Integer> lineOf = new TreeMap<>(ORDER);
  private final Map<RowPair, Answer> answers = new LinkedHashMap<>();
  private final Set<RowPair> disputed = new HashSet<>();
  private final List<String> findings = new ArrayList<>();

  private ReviewAnswers() {}

  /** Reads the file's bytes; {@code issued} is asked only when somebody decided something. */
  static Reading read(byte[] file, IssuedPairs issued) {
    ReviewSheet sheet = ReviewSheet.read(file);
    if (sheet == null) {
      return new Reading(
          List.of(), List.of("The file is no CSV. Save it as CSV and send it again."));
    }
    List<String> aboutColumns = new ArrayList<>();
    sheet
        .missing()
        .forEach(
            name ->
                aboutColumns.add(
                    "line 1: the column " + name + " is missing. Send back the file as issued."));
    sheet
        .twice()
        .forEach(
            name ->
                aboutColumns.add("line 1: the column " + name + " stands there twice. Keep one."));
    if (!aboutColumns.isEmpty()) {
      return new Reading(List.of(), aboutColumns);
    }
    ReviewAnswers reader = new ReviewAnswers();
    List<ReviewSheet.Line> decided =
        sheet.lines().stream()
            .filter(line -> !line.cell(LinkDecisionTable.VERDICT).isEmpty())
            .toList();
    Set<RowPair> asked = new TreeSet<>(ORDER);
    decided.forEach(line -> asked.add(pair(line)));
    Set<RowPair> known = asked.isEmpty() ? Set.of() : issued.of(asked);
    decided.forEach(line -> reader.read(line, known));
    reader.answers.keySet().removeAll(reader.disputed);
    return new Reading(List.copyOf(reader.answers.values()), List.copyOf(reader.findings));
  }

  private void read(ReviewSheet.Line line, Set<RowPair> issued) {
    int before = findings.size();
    RowPair pair = pair(line);
    String written = line.cell(LinkDecisionTable.VERDICT).toUpperCase(Locale.ROOT);
    Verdict verdict = written.equals("ALWAYS") ? Verdict.ALWAYS : Verdict.NEVER;
    if (!written.equals(verdict.name())) {
      finding(line, LinkDecisionTable.VERDICT, "must be ALWAYS, NEVER or empty");
    }
    for (String column : List.of(LinkDecisionTable.REASON, LinkDecisionTable.AUTHOR)) {
      if (line.cell(column).isEmpty()) {
        finding(line, column, "is missing, and a verdict needs it");
      }
    }
    String expires = line.cell(LinkDecisionTable.EXPIRES);
    LocalDate until = date(expires);
    if (!expires.isEmpty() && until == null) {
      finding(line, LinkDecisionTable.EXPIRES, "is not a date; type it like 03/11/2026");
    }
    if (!issued.contains(pair)) {
      finding(
          line,
          LinkReviewTable.SOURCE_KEY,
          "these two rows stand together in no review file; copy them from the file as issued");
    }
    if (findings.size() == before) {
      String reason = line.cell(LinkDecisionTable.REASON);
      String author = line.cell(LinkDecisionTable.AUTHOR);
      add(line, new Answer(pair, verdict, reason, author, until));
    }
  }

  private void add(ReviewSheet.Line line, Answer answer) {
    Answer earlier = answers.putIfAbsent(answer.pair(), answer);
    int first = lineOf.computeIfAbsent(answer.pair(), any -> line.no());
    if (earlier == null) {
      return;
    }
    boolean sameVerdict = earlier.verdict() == answer.verdict();
    if (!sameVerdict || !Objects.equals(earlier.expires(), answer.expires())) {
      disputed.add(answer.pair());
      finding(
          line,
          sameVerdict ? LinkDecisionTable.EXPIRES : LinkDecisionTable.VERDICT,
          "contradicts line " + first + " about the same two; neither is taken");
    }
  }

  private void finding(ReviewSheet.Line line, String column, String problem) {
    findings.add("line " + line.no() + ", " + column + ": " + problem);
  }

  private static RowPair pair(ReviewSheet.Line line) {
    return RowPair.of(
        row(line, LinkReviewTable.FEED, LinkReviewTable.SOURCE_KEY),
        row(line, LinkReviewTable.OTHER_FEED, LinkReviewTable.OTHER_SOURCE_KEY));
  }

  private static String row(ReviewSheet.Line line, String feed, String key) {
    return line.cell(feed) + "|" + CsvFiles.unmarked(line.cell(key));
  }

  private static @Nullable LocalDate date(String text) {
    String day = text.replaceFirst("[ T]00:00(:00)?$", "");
    for (DateTimeFormatter format : DATES) {
      try {
        return LocalDate.parse(day, format);
      } catch (DateTimeException e) {
        // the next way of writing it
      }
    }
    return null;
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
  }
}

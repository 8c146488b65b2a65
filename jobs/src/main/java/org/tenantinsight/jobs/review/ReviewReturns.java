package org.tenantinsight.jobs.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenantinsight.jobs.io.CsvFiles;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.jobs.io.ReturnedFiles;
import org.tenantinsight.jobs.io.ReturnedFiles.Taken;
import org.tenantinsight.jobs.io.Zones;
import org.tenantinsight.jobs.review.ReviewAnswers.Answer;
import org.tenantinsight.transforms.tables.LinkDecisionTable;

/**
 * Takes in what somebody who looked at pairs saved in {@code OUT/returns/link-review/}, before the
 * night reads its landing folder.
 *
 * <ol>
 *   <li>a file whose content was taken in before is passed over;
 *   <li>its good lines become {@code LANDING/returned/DATE/link_decision-HASH.csv}, which ingest
 *       reads under the rules of every other feed;
 *   <li>its bad cells are named in {@code NAME.csv.findings.txt} beside it;
 *   <li>last, the file itself goes to {@code LANDING/returned/DATE/link-review-NUMBER-HASH.csv}.
 * </ol>
 *
 * <p>A run that dies in between does the same again: the hash comes from the content, and the
 * number counts the files that are done.
 */
public final class ReviewReturns {

  private static final Pattern KEPT = Pattern.compile("link-review-(\\d{6})-([0-9a-f]{16})\\.csv");
  private static final List<String> HEADER =
      List.of(
          LinkDecisionTable.MENTION,
          LinkDecisionTable.OTHER_MENTION,
          LinkDecisionTable.VERDICT,
          LinkDecisionTable.REASON,
          LinkDecisionTable.AUTHOR,
          LinkDecisionTable.EXPIRES,
          LinkDecisionTable.RECEIVED_ON,
          LinkDecisionTable.RECEIVED_NO);

  private final Path landing;
  private final IssuedPairs issued;
  private final LocalDate receivedOn;

  /** The hashes of the files that came back so far. */
  private final Set<String> kept = new HashSet<>();

  /** The number of the newest of them; a later answer has a greater one. */
  private int last;

  ReviewReturns(Path landing, IssuedPairs issued, LocalDate receivedOn) throws IOException {
    this.landing = landing;
    this.issued = issued;
    this.receivedOn = receivedOn;
    for (String name : ReturnedFiles.kept(landing)) {
      Matcher matcher = KEPT.matcher(name);
      if (matcher.matches()) {
        last = Math.max(last, Integer.parseInt(matcher.group(1)));
        kept.add(matcher.group(2));
      }
    }
  }

  /**
   * Takes in every new file, in order of their names.
   *
   * @param lake has the pairs that were issued; opened only when there is a new file
   */
  public static Taken take(Path out, Path landing, Supplier<Lake> lake, LocalDate receivedOn)
      throws IOException {
    return new ReviewReturns(landing, asked -> new LakePairs(lake.get()).of(asked), receivedOn)
        .take(ReturnedFiles.returns(out).resolve(Zones.LINK_REVIEW));
  }

  Taken take(Path folder) throws IOException {
    Taken taken = Taken.NOTHING;
    for (Path file : ReturnedFiles.children(folder)) {
      if (ReturnedFiles.isSaved(file, ".csv")) {
        taken = taken.and(takeFile(file));
      } else if (ReturnedFiles.isSaved(file, ".xlsx") || ReturnedFiles.isSaved(file, ".ods")) {
        taken =
            taken.and(
                ReturnedFiles.findings(
                    file, List.of("The file is a workbook. Save it as CSV in this folder.")));
      }
    }
    return taken;
  }

  private Taken takeFile(Path file) throws IOException {
    if (ReturnedFiles.isTooLarge(file)) {
      return ReturnedFiles.findings(
          file, List.of("The file is larger than 20 MB. Send back the review file itself."));
    }
    byte[] bytes = ReturnedFiles.content(file);
    if (bytes == null) {
      return ReturnedFiles.unreadable(file);
    }
    String hash = ReturnedFiles.hash(bytes);
    if (!kept.add(hash)) {
      return Taken.NOTHING;
    }
    ReviewAnswers.Reading reading = ReviewAnswers.read(bytes, issued);
    int number = ++last;
    Path folder = ReturnedFiles.received(landing, receivedOn);
    if (!reading.answers().isEmpty()) {
      List<List<Object>> rows =
          reading.answers().stream().map(answer -> row(answer, number)).toList();
      ReturnedFiles.write(
          folder.resolve("link_decision-" + hash + ".csv"), CsvFiles.bytes(HEADER, rows));
    }
    ReturnedFiles.findings(file, reading.findings());
    ReturnedFiles.write(folder.resolve("link-review-%06d-%s.csv".formatted(number, hash)), bytes);
    return new Taken(1, reading.answers().size(), reading.findings().size());
  }

  private List<Object> row(Answer answer, int number) {
    LocalDate expires = answer.expires();
    return List.of(
        answer.pair().one(),
        answer.pair().other(),
        answer.verdict(),
        answer.reason(),
        answer.author(),
        expires == null ? "" : expires,
        receivedOn,
        number);
  }
}

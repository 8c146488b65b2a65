package org.tenantinsight.reports.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.tenantinsight.reports.page.Phrases;
import org.tenantinsight.reports.quality.DataTable.Cell;

/** What became of every record of the newest deliveries. */
final class FileAccounts {

  private final List<DeliveredFile> files;
  private final List<DeliveredFile> accepted;

  FileAccounts(NightFacts night) {
    this.files = night.newest();
    this.accepted = files.stream().filter(DeliveredFile::accepted).toList();
  }

  /** Whether the sums match, for the top of the page. */
  String inOneSentence() {
    if (accepted.isEmpty()) {
      return "No record was accepted.";
    }
    long records = sum(DeliveredFile::records);
    long quarantined = sum(DeliveredFile::quarantined);
    String unread =
        quarantined == 0
            ? "all of them could be read"
            : "%s (%s) could not be read"
                .formatted(Figures.count(quarantined), Figures.share(quarantined, records));
    return "The newest delivery of each feed: %s in %s; %s. %s"
        .formatted(
            Phrases.count(records, "record"),
            Phrases.count(accepted.size(), "file"),
            unread,
            wrong().isEmpty() ? "The sums match." : "The sums do not match.");
  }

  /** The sum of all accepted files, written out. */
  String sums() {
    List<String> wrong = wrong();
    String sum =
        "%s records = %s loaded + %s duplicate + %s superseded + %s quarantined + %s skipped."
            .formatted(
                Figures.count(sum(DeliveredFile::records)),
                Figures.count(sum(DeliveredFile::loaded)),
                Figures.count(sum(DeliveredFile::duplicate)),
                Figures.count(sum(DeliveredFile::superseded)),
                Figures.count(sum(DeliveredFile::quarantined)),
                Figures.count(sum(DeliveredFile::skipped)));
    return wrong.isEmpty()
        ? "The sums match, for every file and in all: " + sum
        : "The sums do not match for %s; report this. In all: %s"
            .formatted(Phrases.list(wrong), sum);
  }

  DataTable table() {
    List<List<Cell>> rows = new ArrayList<>();
    for (DeliveredFile file : files) {
      rows.add(file.accepted() ? row(file) : refused(file));
    }
    List<Cell> foot = new ArrayList<>();
    foot.add(Cell.text("All accepted files"));
    foot.add(Cell.text(Phrases.count(accepted.size(), "file")));
    counts().forEach(count -> foot.add(Cell.count(sum(count))));
    return new DataTable(
        "Records of the newest delivery of each feed, by file",
        DataTable.head(
            2,
            "File",
            "Result",
            "Records",
            "Loaded",
            "Duplicate",
            "Superseded",
            "Quarantined",
            "Skipped",
            "Orphans"),
        rows,
        foot);
  }

  private static List<Cell> row(DeliveredFile file) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.file(file.file()));
    row.add(file.addsUp() ? Cell.whole("adds up") : Cell.bad("does not add up"));
    counts().forEach(count -> row.add(Cell.count(count.applyAsLong(file))));
    return row;
  }

  private static List<Cell> refused(DeliveredFile file) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.file(file.file()));
    row.add(Cell.bad("refused: " + file.refusal()));
    row.add(Cell.count(file.records()));
    counts().stream().skip(1).forEach(count -> row.add(Cell.number("–")));
    return row;
  }

  private static List<ToLongFunction<DeliveredFile>> counts() {
    return List.of(
        DeliveredFile::records,
        DeliveredFile::loaded,
        DeliveredFile::duplicate,
        DeliveredFile::superseded,
        DeliveredFile::quarantined,
        DeliveredFile::skipped,
        DeliveredFile::orphans);
  }

  private List<String> wrong() {
    return accepted.stream().filter(file -> !file.addsUp()).map(DeliveredFile::file).toList();
  }

  private long sum(ToLongFunction<DeliveredFile> count) {
    return accepted.stream().mapToLong(count).sum();
  }
}

package org.tenantinsight.jobs.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.reports.board.BoardCsv;
import org.tenantinsight.reports.board.BoardHistory;
import org.tenantinsight.reports.board.BoardPage;
import org.tenantinsight.reports.board.BoardRelease;
import org.tenantinsight.reports.board.BoardRow;
import org.tenantinsight.reports.board.PageFacts;
import org.tenantinsight.transforms.board.DisclosureControl.Figure;
import org.tenantinsight.transforms.board.FigureName;
import org.tenantinsight.transforms.board.Mark;
import org.tenantinsight.transforms.board.Rate;
import org.tenantinsight.transforms.board.Release;

/** The files of a release: {@code board.csv}, the page made of it, and what describes both. */
public final class BoardFiles {

  /** Two standard errors. */
  private static final double WIDTH = 2;

  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private BoardFiles() {}

  /**
   * Writes the three files of {@code release} into {@code folder}.
   *
   * @param earlier releases published before, for the page's months
   */
  public static void write(
      Release release, List<BoardRelease> earlier, PageFacts facts, Path folder)
      throws IOException {
    int threshold = facts.settings().threshold();
    BoardRelease rows = rows(release, threshold);
    String csv = BoardCsv.write(rows);
    String page = BoardPage.html(new BoardHistory(rows, earlier), facts);
    Files.writeString(folder.resolve("board.csv"), csv);
    Files.writeString(folder.resolve("board.html"), page);
    Files.writeString(
        folder.resolve("metadata.json"), BoardMetadata.json(release, facts, csv, page));
  }

  /**
   * Whether the month was released. {@code latest} is switched when all files of a release are in
   * their places, so a month that it has not come to yet is what a run that died left behind.
   */
  public static boolean isPublished(Path board, YearMonth month) throws IOException {
    Path latest = board.resolve("latest");
    return Files.isDirectory(board.resolve(month.toString()))
        && Files.isSymbolicLink(latest)
        && !YearMonth.parse(Files.readSymbolicLink(latest).toString()).isBefore(month);
  }

  /** The releases under {@code board} of all months before {@code month}, oldest first. */
  public static List<BoardRelease> publishedBefore(Path board, YearMonth month) throws IOException {
    List<BoardRelease> releases = new ArrayList<>();
    if (!Files.isDirectory(board)) {
      return releases;
    }
    try (Stream<Path> folders = Files.list(board)) {
      for (Path folder : folders.sorted().toList()) {
        String name = folder.getFileName().toString();
        Path csv = folder.resolve("board.csv");
        if (MONTH.matcher(name).matches()
            && YearMonth.parse(name).isBefore(month)
            && Files.isRegularFile(csv)) {
          releases.add(BoardCsv.read(YearMonth.parse(name), Files.readString(csv)));
        }
      }
    }
    return releases;
  }

  private static BoardRelease rows(Release release, int threshold) {
    List<BoardRow> rows = new ArrayList<>();
    for (Figure figure : release.figures()) {
      Long number = figure.number();
      Double spread =
          number == null || figure.variance() == 0 ? null : WIDTH * Math.sqrt(figure.variance());
      rows.add(
          row(
              figure.name(),
              number == null ? "" : number.toString(),
              figure.mark(),
              spread,
              threshold));
    }
    for (Rate rate : release.rates()) {
      rows.add(row(rate.name(), rate.value(), rate.mark(), rate.plusMinus(), threshold));
    }
    return new BoardRelease(release.month(), rows);
  }

  private static BoardRow row(
      FigureName name, String value, @Nullable Mark mark, @Nullable Double spread, int threshold) {
    return new BoardRow(
        name.table(),
        name.level().name().toLowerCase(Locale.ROOT),
        name.areaCode(),
        name.areaName(),
        name.dimension(),
        name.category(),
        name.measure(),
        value,
        mark == null ? "" : mark.text(threshold),
        spread == null ? "" : String.format(Locale.ROOT, "%.1f", spread));
  }
}

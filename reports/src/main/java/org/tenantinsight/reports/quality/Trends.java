package org.tenantinsight.reports.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.tenantinsight.reports.chart.ChartText;
import org.tenantinsight.reports.chart.Point;
import org.tenantinsight.reports.chart.SmallMultiples;
import org.tenantinsight.reports.chart.SmallMultiples.Panel;
import org.tenantinsight.reports.page.Days;
import org.tenantinsight.reports.page.Phrases;
import org.tenantinsight.reports.quality.DataTable.Cell;

/** How the feeds have come, and how much of them could be read, over the newest delivery days. */
final class Trends {

  private static final int MOST_DAYS = 30;
  private static final String NONE = "none came";
  private static final String REFUSED = "refused";

  private final NightFacts night;
  private final List<LocalDate> days;
  private final List<String> feeds;

  Trends(NightFacts night) {
    this.night = night;
    List<LocalDate> all =
        night.files().stream().map(DeliveredFile::delivery).distinct().sorted().toList();
    this.days = all.subList(Math.max(0, all.size() - MOST_DAYS), all.size());
    this.feeds =
        night.files().stream()
            .filter(file -> days.contains(file.delivery()))
            .map(DeliveredFile::feed)
            .distinct()
            .sorted()
            .toList();
  }

  /** Nothing before the second delivery: one day is no trend. */
  List<TrendChart> charts() {
    return days.size() < 2 ? List.of() : List.of(records(), quarantined());
  }

  private TrendChart records() {
    String title = missedTitle();
    String subtitle = "Records delivered, by feed, " + period();
    List<Panel> panels = panels(Day::recordsPoint);
    return new TrendChart(
        "records",
        title,
        subtitle,
        SmallMultiples.drawOnOwnScales(
            new ChartText("records", title, description(panels.size(), "each on its own scale")),
            panels),
        "Every panel has its own scale. A gap is a day on which other feeds came and this one did"
            + " not, or was refused; it is not a zero.",
        table(subtitle, Day::recordsCell));
  }

  private TrendChart quarantined() {
    String title = mostQuarantinedTitle();
    String subtitle = "Per cent of records that could not be read, by feed, " + period();
    List<Panel> panels = panels(Day::sharePoint);
    List<Point> all =
        days.stream().map(day -> new Day(day, filesOf(day, file -> true)).sharePoint()).toList();
    return new TrendChart(
        "quarantined",
        title,
        subtitle,
        SmallMultiples.draw(
            new ChartText(
                "quarantined", title, description(panels.size(), "all on the same scale")),
            panels,
            all),
        "Solid line: the feed. Dotted grey line: all feeds together. Every panel has the same"
            + " scale.",
        table(subtitle, Day::shareCell));
  }

  /** The accepted and refused files of one day. */
  private record Day(LocalDate date, List<DeliveredFile> files) {

    private String gap() {
      return files.isEmpty() ? NONE : REFUSED;
    }

    private boolean has() {
      return files.stream().anyMatch(DeliveredFile::accepted);
    }

    private long records() {
      return accepted().mapToLong(DeliveredFile::records).sum();
    }

    private long unread() {
      return accepted().mapToLong(DeliveredFile::quarantined).sum();
    }

    private java.util.stream.Stream<DeliveredFile> accepted() {
      return files.stream().filter(DeliveredFile::accepted);
    }

    Point recordsPoint() {
      return point(records());
    }

    Point sharePoint() {
      return point(records() == 0 ? 0 : 100.0 * unread() / records());
    }

    private Point point(double value) {
      String label = Days.dayAndMonth(date);
      return has() ? Point.of(label, value) : Point.hidden(label, gap());
    }

    Cell recordsCell() {
      return Cell.number(has() ? Figures.count(records()) : gap());
    }

    Cell shareCell() {
      return Cell.number(has() ? Figures.share(unread(), records()) : gap());
    }
  }

  private Day day(LocalDate date, String feed) {
    return new Day(date, filesOf(date, file -> file.feed().equals(feed)));
  }

  private List<DeliveredFile> filesOf(
      LocalDate date, java.util.function.Predicate<DeliveredFile> wanted) {
    return night.files().stream()
        .filter(file -> file.delivery().equals(date) && wanted.test(file))
        .toList();
  }

  private List<Panel> panels(Function<Day, Point> value) {
    return feeds.stream()
        .map(
            feed ->
                new Panel(feed, days.stream().map(date -> value.apply(day(date, feed))).toList()))
        .toList();
  }

  private DataTable table(String caption, Function<Day, Cell> value) {
    List<Cell> head = new ArrayList<>(List.of(Cell.text("Feed")));
    days.forEach(date -> head.add(Cell.number(Days.dayAndMonth(date))));
    List<List<Cell>> rows = new ArrayList<>();
    for (String feed : feeds) {
      List<Cell> row = new ArrayList<>(List.of(Cell.text(feed)));
      days.forEach(date -> row.add(value.apply(day(date, feed))));
      rows.add(row);
    }
    return new DataTable(caption, head, rows, List.of());
  }

  private String missedTitle() {
    List<String> missed =
        night.feeds().stream()
            .filter(feed -> Integer.valueOf(1).equals(feed.expectedEvery()))
            .map(FeedArrival::feed)
            .filter(feed -> days.stream().anyMatch(date -> !day(date, feed).has()))
            .toList();
    return missed.isEmpty()
        ? "Every daily feed came on each of the %d delivery days".formatted(days.size())
        : Phrases.list(missed)
            + " missed at least one of the %d delivery days".formatted(days.size());
  }

  private String mostQuarantinedTitle() {
    record Share(String feed, Day day) {
      private double value() {
        return (double) day.unread() / day.records();
      }
    }
    return feeds.stream()
        .flatMap(feed -> days.stream().map(date -> new Share(feed, day(date, feed))))
        .filter(share -> share.day().unread() > 0)
        .max(Comparator.comparingDouble(Share::value))
        .map(
            most ->
                "At most %s of a feed's records could not be read on a day (%s, %s)"
                    .formatted(
                        Figures.share(most.day().unread(), most.day().records()),
                        most.feed(),
                        Days.dayAndMonth(most.day().date())))
        .orElse("Every record could be read");
  }

  private String period() {
    return Days.inFull(days.get(0)) + " to " + Days.inFull(days.get(days.size() - 1));
  }

  private static String description(int panels, String scale) {
    return "%d small line charts, one for each feed, %s. The numbers are in the table below."
        .formatted(panels, scale);
  }
}

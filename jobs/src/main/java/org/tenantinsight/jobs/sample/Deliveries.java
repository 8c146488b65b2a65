package org.tenantinsight.jobs.sample;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The landing folders of all nights while they are written: {@code landing/<date>/<feed>.csv} and
 * {@code manifest.json}.
 *
 * <p>The first night brings the whole history. After it a snapshot feed is whole again every night,
 * and a changes feed brings what is new that day, what changed, and a few rows of the day before
 * once more.
 */
final class Deliveries implements AutoCloseable {
  /** One row of the first night's bulk in so many is sent again the night after. */
  private static final int SENT_AGAIN_ONE_IN = 25;

  private static final Pattern NIGHT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Writes one row as the source knew it at the end of a day. */
  @FunctionalInterface
  interface RowAsKnown {
    void write(CsvFile csv, LocalDate known);
  }

  private final SampleOptions options;
  private final Path landing;
  private final List<Map<Feed, CsvFile>> nights = new ArrayList<>();
  private final int lateNight;
  private final Dirt dirt;

  Deliveries(SampleOptions options) throws IOException {
    this.options = options;
    this.landing = Files.createDirectories(options.out().resolve("landing"));
    refuseOtherNights();
    this.lateNight = options.lateContacts() ? options.nights() - 2 : -1;
    this.dirt = new Dirt(options);
    for (int night = 0; night < options.nights(); night++) {
      Path folder = Files.createDirectories(folder(night));
      Map<Feed, CsvFile> files = new EnumMap<>(Feed.class);
      for (Feed feed : Feed.values()) {
        if (!(feed == Feed.CONTACT && night == lateNight)) {
          Path file = folder.resolve(feed.fileName() + ".csv");
          files.put(feed, new CsvFile(file, feed.columns()));
        }
      }
      nights.add(files);
    }
  }

  /** Two samples in one folder would be neither. What officers sent back lies there too. */
  private void refuseOtherNights() throws IOException {
    try (Stream<Path> present = Files.list(landing)) {
      for (Path night : present.sorted().toList()) {
        String name = String.valueOf(night.getFileName());
        boolean ours =
            name.compareTo(day(0).toString()) >= 0
                && name.compareTo(options.asOf().toString()) <= 0;
        if (!ours && NIGHT.matcher(name).matches()) {
          throw new FileAlreadyExistsException(night.toString());
        }
      }
    }
  }

  /** Rows written so far, by feed, all nights together. */
  SortedMap<String, Long> rows() {
    SortedMap<String, Long> rows = new TreeMap<>();
    for (Map<Feed, CsvFile> night : nights) {
      night.forEach((feed, csv) -> rows.merge(feed.fileName(), csv.rows(), Long::sum));
    }
    return rows;
  }

  /**
   * A row of a snapshot feed: it stands in every night from the day on which the source has it.
   *
   * @param from the day on which the source first has it
   */
  void snapshot(Feed feed, LocalDate from, RowAsKnown row) {
    for (int night = 0; night < nights.size(); night++) {
      LocalDate known = day(night);
      if (!from.isAfter(known)) {
        write(feed, night, row, known);
      }
    }
  }

  /**
   * A row of a changes feed: it is delivered on the night of each day on which it was new or
   * changed, and on the first night as it was then.
   *
   * @param changedOn days in order, the first one is the row's beginning; null = has not happened
   */
  void changes(Feed feed, RowAsKnown row, @Nullable LocalDate... changedOn) {
    LocalDate first = day(0);
    int newest = -1;
    LocalDate begins = changedOn[0];
    if (begins != null && !begins.isAfter(first)) {
      newest = 0;
      write(feed, 0, row, first);
    }
    for (LocalDate changed : changedOn) {
      if (changed != null && changed.isAfter(first) && !changed.isAfter(options.asOf())) {
        int night =
            options.nights() - 1 - (int) (options.asOf().toEpochDay() - changed.toEpochDay());
        if (night > newest) {
          newest = night;
          write(feed, night, row, changed);
          sendAgain(feed, night, row, changed);
        }
      }
    }
  }

  private void sendAgain(Feed feed, int night, RowAsKnown row, LocalDate known) {
    if (night + 1 < nights.size()
        && file(feed, night).rows() % SENT_AGAIN_ONE_IN == SENT_AGAIN_ONE_IN - 1) {
      write(feed, night + 1, row, known);
    }
  }

  private void write(Feed feed, int night, RowAsKnown row, LocalDate known) {
    CsvFile csv = file(feed, night);
    row.write(csv, known);
    dirt.follow(feed, csv);
  }

  /** The file that takes the rows of a night: the next night's when tonight's is late. */
  private CsvFile file(Feed feed, int night) {
    int arrives = feed == Feed.CONTACT && night == lateNight ? night + 1 : night;
    CsvFile csv = nights.get(arrives).get(feed);
    if (csv == null) {
      throw new IllegalStateException("no " + feed.fileName() + " file on night " + night);
    }
    return csv;
  }

  private LocalDate day(int night) {
    return options.firstNight().plusDays(night);
  }

  private Path folder(int night) {
    return landing.resolve(day(night).toString());
  }

  /** Closes the files and writes each night's manifest. */
  @Override
  public void close() throws IOException {
    for (int night = 0; night < nights.size(); night++) {
      StringBuilder manifest = new StringBuilder("{\n");
      for (Map.Entry<Feed, CsvFile> delivered : nights.get(night).entrySet()) {
        delivered.getValue().close();
        manifest.append(manifest.length() > 2 ? ",\n" : "").append(entry(delivered, night));
      }
      Files.writeString(folder(night).resolve("manifest.json"), manifest.append("\n}\n"));
    }
  }

  private String entry(Map.Entry<Feed, CsvFile> delivered, int night) {
    Feed feed = delivered.getKey();
    boolean afterALateNight = feed == Feed.CONTACT && night - 1 == lateNight;
    LocalDate from = night == 0 ? options.historyFrom() : day(afterALateNight ? night - 1 : night);
    return """
        "%s": {"rows": %d, "sha256": "%s", "extract_from": "%s", "extract_to": "%s", \
        "source_system": "%s"}"""
        .formatted(
            feed.fileName(),
            delivered.getValue().rows(),
            delivered.getValue().sha256Hex(),
            from,
            day(night),
            feed.sourceSystem());
  }
}

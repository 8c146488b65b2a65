package org.tenantinsight.jobs.io.landing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.io.Hashes;
import org.tenantinsight.jobs.io.RefusedException;

/**
 * The files in the landing folder: {@code <yyyy-mm-dd>/<feed>.csv[.gz]}, parts {@code -1}, {@code
 * -2}, and what officers returned under {@code returned/<yyyy-mm-dd>/}. Links are not followed and
 * names that belong to no declaration are left alone.
 *
 * @param files every declared file, by delivery and name; one that several declarations read is
 *     there once for each
 * @param warnings what else was found in the days' folders
 * @param misplaced what lies where no night looks, a sentence each
 */
public record Landing(List<LandingFile> files, List<String> warnings, List<String> misplaced) {

  private static final String RETURNED = "returned";
  private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int MAX_NAME = 100;

  private record Scan(List<FeedSpec> feeds, LocalDate asOf, Map<String, String> hashes) {}

  /** The same, with the bytes of every file read for its hash. */
  public static Landing scan(Path folder, List<FeedSpec> feeds, LocalDate asOf) {
    return scan(folder, feeds, asOf, Map.of());
  }

  /**
   * Looks through {@code folder}.
   *
   * @param feeds the declarations
   * @param asOf folders of later dates are left for later nights
   * @param hashes SHA-256 of files whose bytes need not be read for it, by name
   * @throws RefusedException when there is no such folder
   */
  public static Landing scan(
      Path folder, List<FeedSpec> feeds, LocalDate asOf, Map<String, String> hashes) {
    if (!Files.isDirectory(folder)) {
      throw new RefusedException(
          folder + " is no folder; name the landing folder with --landing, or deliver files to it");
    }
    Scan scan = new Scan(feeds, asOf, hashes);
    Landing landing = new Landing(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try {
      List<Path> undated = children(folder).stream().filter(path -> date(path) == null).toList();
      landing.misplaced.addAll(
          Misplaced.among(undated, asOf, name -> !readers(name, feeds).isEmpty()));
      landing.scanDates(folder, "", scan);
      if (Files.isDirectory(folder.resolve(RETURNED), LinkOption.NOFOLLOW_LINKS)) {
        landing.scanDates(folder.resolve(RETURNED), RETURNED + "/", scan);
      }
    } catch (IOException e) {
      throw new RefusedException(folder + " cannot be read (" + e.getClass().getSimpleName() + ")");
    }
    landing.files.sort(
        Comparator.comparing(LandingFile::delivery).thenComparing(LandingFile::name));
    return landing;
  }

  /**
   * Whether a night reads files of that name.
   *
   * @param name below the landing folder, such as {@code 2026-10-31/repair.csv}
   */
  public static boolean mayRead(Path name, List<FeedSpec> feeds) {
    boolean delivered = name.getNameCount() == 2;
    boolean returned = name.getNameCount() == 3 && name.startsWith(RETURNED);
    String fileName = String.valueOf(name.getFileName());
    return (delivered || returned)
        && (fileName.equals(Manifest.FILE)
            || meant(stem(name), feeds) == null && !readers(fileName, feeds).isEmpty());
  }

  private void scanDates(Path folder, String prefix, Scan scan) throws IOException {
    for (Path dated : children(folder)) {
      LocalDate delivery = date(dated);
      if (delivery != null && !delivery.isAfter(scan.asOf())) {
        scanDelivery(dated, prefix + dated.getFileName() + "/", delivery, scan);
      }
    }
  }

  private static @Nullable LocalDate date(Path folder) {
    String name = String.valueOf(folder.getFileName());
    if (!DATED.matcher(name).matches() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    try {
      return LocalDate.parse(name);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void scanDelivery(Path folder, String prefix, LocalDate delivery, Scan scan)
      throws IOException {
    List<FeedSpec> feeds = scan.feeds();
    Manifest manifest = Manifest.in(folder, feeds);
    List<Path> children = children(folder);
    Set<String> stems = children.stream().map(Landing::stem).collect(Collectors.toSet());
    for (Path path : children) {
      String fileName = String.valueOf(path.getFileName());
      String meant = meant(stem(path), feeds);
      List<FeedSpec> readers = meant == null ? readers(fileName, feeds) : List.of();
      if (!readers.isEmpty()) {
        FeedSpec feed = readers.get(0);
        boolean inParts = !stems.contains(feed.file());
        Announcement said = manifest.about(fileName, stem(path), feed, inParts);
        String hash = scan.hashes().get(prefix + fileName);
        LandingFile file =
            file(path, prefix + fileName, delivery, feed, said, manifest.problem(), hash);
        readers.forEach(reader -> files.add(file.readBy(reader)));
        // What officers sent back lies beside the rows made of it: their workbooks and notes.
      } else if (!fileName.equals(Manifest.FILE)
          && (!prefix.startsWith(RETURNED) || meant != null)) {
        warnings.add(prefix + leftAlone(stem(path), meant));
      }
    }
    manifest.warnings().forEach(warning -> warnings.add(prefix + warning));
  }

  /** The declarations that read a file of that name. */
  private static List<FeedSpec> readers(String fileName, List<FeedSpec> feeds) {
    return fileName.length() > MAX_NAME
        ? List.of()
        : feeds.stream().filter(feed -> feed.reads(fileName)).toList();
  }

  private static String leftAlone(String stem, @Nullable String meant) {
    return meant == null
        ? ": a file there belongs to no declared feed and was left alone"
        : stem + ".csv: left alone; name it " + meant + ".csv if it is that feed's";
  }

  /**
   * The file of a feed whose name is written with other hyphens and underscores; a hyphen in place
   * of an underscore makes no part of another feed.
   */
  private static @Nullable String meant(String stem, List<FeedSpec> feeds) {
    String spelled = stem.replace('-', '_');
    return feeds.stream()
        .map(FeedSpec::file)
        .filter(file -> !file.equals(stem) && file.replace('-', '_').equals(spelled))
        .findFirst()
        .orElse(null);
  }

  private static String stem(Path path) {
    String fileName = String.valueOf(path.getFileName());
    int end = fileName.indexOf(".csv");
    return end < 0 ? fileName : fileName.substring(0, end);
  }

  private static LandingFile file(
      Path path,
      String name,
      LocalDate delivery,
      FeedSpec feed,
      Announcement said,
      @Nullable String manifestProblem,
      @Nullable String hash)
      throws IOException {
    boolean regular = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    String problem =
        regular ? manifestProblem : "it is not a regular file; deliver the file itself, no link";
    if (regular && !Files.isReadable(path)) {
      regular = false;
      problem = "it may not be read; give the program's user the right to";
    }
    return new LandingFile(
        path,
        name,
        delivery,
        feed,
        !regular ? "" : hash != null ? hash : Hashes.sha256(path),
        regular ? Files.size(path) : 0,
        LandingFile.modified(path),
        said,
        problem);
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(children::add);
    } catch (NotDirectoryException e) {
      return List.of();
    }
    children.sort(Comparator.comparing(Path::toString));
    return children;
  }
}

package org.tenantinsight.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.tenantinsight.config.Settings;
import org.tenantinsight.config.SettingsException;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.jobs.io.Hashes;
import org.tenantinsight.jobs.sample.SampleOptions;
import org.tenantinsight.jobs.sample.SyntheticLandlord;
import org.tenantinsight.transforms.profile.ProfileVocabulary;

/**
 * A small made-up landlord with deliveries for two nights, of which the second ends a month and is
 * a Monday, when lists are issued: no night publishes more. Each copy of its lake and output has a
 * folder of its own; all share the deliveries.
 */
final class SmallLandlord {

  static final LocalDate FIRST = LocalDate.of(2026, 8, 30);
  static final LocalDate LAST = LocalDate.of(2026, 8, 31);
  static final Path SETTINGS = Path.of("../config/settings");

  private final Path folder;

  SmallLandlord(Path folder) {
    this.folder = folder;
  }

  /** Writes the deliveries. */
  void deliver() throws IOException {
    SyntheticLandlord.write(
        new SampleOptions(200, 7, 1, LAST, 2, folder, false, 0.01), homes -> {});
  }

  /** The folders of the copy in {@code copy}. */
  Folders folders(Path copy) {
    return new Folders(folder.resolve("landing"), copy.resolve("lake"), copy.resolve("out"));
  }

  /** What runs nights on the copy in {@code copy}; it says nothing. */
  Nights nights(Path copy, SparkSession spark) throws IOException, SettingsException {
    return nights(copy, () -> spark, silent());
  }

  /** What runs nights on the copy in {@code copy} and tells how it goes. */
  Nights nights(Path copy, Supplier<SparkSession> spark, Progress progress)
      throws IOException, SettingsException {
    return new Nights(folders(copy), settings(), spark, progress);
  }

  static Progress silent() {
    return new Progress(new PrintStream(OutputStream.nullOutputStream()));
  }

  private static Settings settings() throws IOException, SettingsException {
    return SettingsLoader.load(SETTINGS, List.of(), ProfileVocabulary.vocabulary());
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.copy(
            path,
            to.resolve(from.relativize(path).toString()),
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** Every published file with its hash; run files hold seconds, so they are left out. */
  static SortedMap<String, String> published(Path copy) throws IOException {
    Path out = copy.resolve("out");
    SortedMap<String, String> hashes = new TreeMap<>();
    if (Files.isDirectory(out)) {
      try (Stream<Path> files = Files.walk(out)) {
        for (Path file : (Iterable<Path>) files.filter(SmallLandlord::isFile)::iterator) {
          String path = out.relativize(file).toString();
          if (!path.startsWith("run/") && !path.startsWith(".staging/")) {
            hashes.put(path, Hashes.sha256(file));
          }
        }
      }
    }
    return hashes;
  }

  /** A {@code latest} may lead to a file and is none. */
  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Every {@code latest} below OUT with what it leads to. */
  static SortedMap<String, String> latest(Path copy) throws IOException {
    Path out = copy.resolve("out");
    SortedMap<String, String> links = new TreeMap<>();
    if (Files.isDirectory(out)) {
      try (Stream<Path> all = Files.walk(out)) {
        for (Path link : (Iterable<Path>) all.filter(Files::isSymbolicLink)::iterator) {
          String path = out.relativize(link).toString();
          if (!path.startsWith(".staging/")) {
            Path target = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
            links.put(path, out.relativize(target).toString());
          }
        }
      }
    }
    return links;
  }
}

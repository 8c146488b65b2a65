package org.tenantinsight.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An output folder whose files say of which version they are, and what a reader finds in it. */
final class VersionedOutput {

  static final String NIGHT = "2026-10-31";
  static final List<String> FOLLOWED = List.of("export", "quality");

  private static final String NOT_FOLLOWED = "run";

  private VersionedOutput() {}

  /** A file of each version has a name of its own, so that a mixture shows. */
  static void publish(Path out, String night, String version, boolean newest) throws IOException {
    Publication publication = new Publication(out, ZoneGroups.none());
    Path staging = publication.stage();
    for (String zone : FOLLOWED) {
      write(staging.resolve(zone).resolve(night), version);
      Files.createSymbolicLink(staging.resolve(zone).resolve("latest"), Path.of(night));
    }
    write(staging.resolve(NOT_FOLLOWED).resolve(night), version);
    Path list = staging.resolve("link-review").resolve(night + ".csv");
    Files.createDirectories(list.getParent());
    Files.writeString(list, version);
    publication.publish(staging, newest);
  }

  private static void write(Path dated, String version) throws IOException {
    Files.createDirectories(dated.resolve("parts"));
    for (String file : filesOf(version)) {
      Files.writeString(dated.resolve(file), version);
    }
  }

  private static List<String> filesOf(String version) {
    return List.of("of-" + version + ".csv", "page.html", "parts/a.csv");
  }

  /** The version of a folder, all of which must be there and nothing else. */
  static String version(Path dated) throws IOException {
    String version = Files.readString(dated.resolve("page.html"));
    List<String> files = new ArrayList<>();
    Path real = dated.toRealPath();
    try (Stream<Path> all = Files.walk(real)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        assertThat(file).hasContent(version);
        files.add(real.relativize(file).toString());
      }
    }
    assertThat(files).as(dated.toString()).isEqualTo(filesOf(version));
    return version;
  }

  static void allThatCanBeSeenIsWhole(Path out) {
    try {
      for (String zone : FOLLOWED) {
        assertThat(version(out.resolve(zone).resolve("latest"))).isNotEmpty();
      }
      for (Path dated : datedFolders(out)) {
        assertThat(version(dated)).isNotEmpty();
      }
    } catch (IOException e) {
      throw new AssertionError("somebody who reads now meets half of it", e);
    }
  }

  /** What all folders and all {@code latest} say, beside which nothing is hidden. */
  static String theOnlyVersion(Path out) throws IOException {
    Set<String> versions = new TreeSet<>();
    for (String zone : FOLLOWED) {
      assertThat(Files.readSymbolicLink(out.resolve(zone).resolve("latest"))).hasToString(NIGHT);
    }
    for (Path dated : datedFolders(out)) {
      versions.add(version(dated));
    }
    assertThat(versions).hasSize(1);
    assertThat(datedFolders(out)).hasSize(FOLLOWED.size() + 1);
    assertThat(hidden(out)).isEmpty();
    return versions.iterator().next();
  }

  private static List<Path> datedFolders(Path out) throws IOException {
    try (Stream<Path> all = Files.walk(out, 2)) {
      return all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .filter(path -> out.relativize(path).getNameCount() == 2)
          .filter(path -> !out.relativize(path).toString().matches("(.*/)?[.].*"))
          .filter(path -> !out.relativize(path).startsWith("returns"))
          .toList();
    }
  }

  /** Hidden files and folders; a staging folder is the next run's to remove. */
  static List<Path> hidden(Path out) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(path -> path.getFileName().toString().startsWith("."))
          .filter(path -> !path.getFileName().toString().equals(".staging"))
          .toList();
    }
  }
}

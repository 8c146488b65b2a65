package org.tenantinsight.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Ends a run with the files that a person opens next. */
final class OpenNext {

  /** Pages below the output folder, in the order in which people ask for them. */
  private static final List<String> PAGES =
      List.of(
          "board/latest/board.html",
          "restricted/latest/safeguarding-lead.html",
          "quality/latest/data-quality.html",
          "export/latest");

  private OpenNext() {}

  /** Names the pages that are there; the first patch stands for all. */
  static void say(Path out, Progress progress) throws IOException {
    List<Path> pages = new ArrayList<>();
    Path lists = out.resolve("outreach");
    if (Files.isDirectory(lists)) {
      try (Stream<Path> patches = Files.list(lists)) {
        patches.sorted().limit(1).map(patch -> patch.resolve("latest")).forEach(pages::add);
      }
    }
    PAGES.stream().map(out::resolve).forEach(pages::add);
    List<Path> there = pages.stream().filter(Files::exists).toList();
    if (!there.isEmpty()) {
      progress.say("Open next:");
      there.forEach(page -> progress.say("  " + page));
    }
  }
}

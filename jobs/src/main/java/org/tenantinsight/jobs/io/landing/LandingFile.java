package org.tenantinsight.jobs.io.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.io.Hashes;

/**
 * One delivered file.
 *
 * @param path where it is
 * @param name its path below the landing folder, as people see it: {@code 2026-10-31/repair.csv}
 * @param delivery last business day that the extract covers to its end
 * @param feed the declaration that its name belongs to
 * @param sha256 hash of its bytes when it was found
 * @param size bytes when it was found
 * @param modified milliseconds of its last change when it was found
 * @param announcement what the delivery's manifest says about it
 * @param problem why it cannot be used, whatever it holds; null = nothing known yet
 */
public record LandingFile(
    Path path,
    String name,
    LocalDate delivery,
    FeedSpec feed,
    String sha256,
    long size,
    long modified,
    Announcement announcement,
    @Nullable String problem) {

  /** Refuses the file when somebody has written to it since it was found. */
  public void refuseIfChanged() throws IOException {
    if (Files.size(path) != size || modified(path) != modified) {
      throw new FileRefusedException("it changed while it was read; run again when it is complete");
    }
  }

  /** The same, with the bytes compared too: a writer can leave size and time as they were. */
  public void refuseIfRewritten() throws IOException {
    refuseIfChanged();
    if (!Hashes.sha256(path).equals(sha256)) {
      throw new FileRefusedException("it changed while it was read; run again when it is complete");
    }
  }

  /** The same file, as another declaration reads it. */
  LandingFile readBy(FeedSpec other) {
    return new LandingFile(
        path, name, delivery, other, sha256, size, modified, announcement, problem);
  }

  /** The same file, which cannot be used for that reason. */
  public LandingFile unusable(String reason) {
    return new LandingFile(
        path, name, delivery, feed, sha256, size, modified, announcement, reason);
  }

  static long modified(Path path) throws IOException {
    return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toMillis();
  }
}

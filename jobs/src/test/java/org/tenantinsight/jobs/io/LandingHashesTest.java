package org.tenantinsight.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingHashesTest {

  private static final LocalDate NIGHT = LocalDate.of(2026, 10, 31);

  @TempDir Path folder;

  @Test
  void whatItRemembersMayBeLostOrDamaged() throws IOException {
    Path day = Files.createDirectories(folder.resolve("landing/2026-10-31"));
    Files.writeString(day.resolve("repair.csv"), "work_order_ref");
    LandingHashes hashes = new LandingHashes(folder.resolve("landing"), folder.resolve("lake"));
    LandingHashes.Seen before = hashes.upTo(NIGHT);
    Path memory = folder.resolve("lake/landing-hashes.json");
    byte[] whole = Files.readAllBytes(memory);

    for (byte[] damaged :
        new byte[][] {
          new byte[0], new byte[whole.length], "{\"2026-10-31/rep".getBytes(StandardCharsets.UTF_8)
        }) {
      Files.write(memory, damaged);
      assertThat(hashes.upTo(NIGHT)).isEqualTo(before);
      assertThat(memory).hasBinaryContent(whole);
    }
  }

  @Test
  void aFileThatLooksAsItDidNeedNotBeReadAgain() throws IOException {
    Path day = Files.createDirectories(folder.resolve("landing/2026-10-31"));
    for (String name : new String[] {"contact.csv", "person.csv", "repair.csv", "tenancy.csv"}) {
      Files.writeString(day.resolve(name), "header of " + name);
    }
    LandingHashes hashes = new LandingHashes(folder.resolve("landing"), folder.resolve("lake"));
    LandingHashes.Seen seen = hashes.upTo(NIGHT);
    assertThat(hashes.unchanged()).isEqualTo(seen.files());

    Files.setLastModifiedTime(day.resolve("contact.csv"), FileTime.fromMillis(1));
    Files.writeString(day.resolve("person.csv"), "more", StandardOpenOption.APPEND);
    Files.delete(day.resolve("repair.csv"));
    Files.createSymbolicLink(day.resolve("repair.csv"), day.resolve("tenancy.csv"));

    assertThat(hashes.unchanged()).containsOnlyKeys("2026-10-31/tenancy.csv");
  }
}

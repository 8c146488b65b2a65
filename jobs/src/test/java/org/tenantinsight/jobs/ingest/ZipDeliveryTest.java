package org.tenantinsight.jobs.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.jobs.io.landing.Landing;

/** A zip is one CSV file in another form, or it is refused. */
class ZipDeliveryTest {

  private static final byte[] ROWS = "a,b\n1,x\n2,y\n".getBytes(UTF_8);
  private static final FeedSpec FEED = Feeds.zipped(Feeds.ofText(List.of("a", "b"), ','));

  private static final String DAMAGED = "its zip is damaged or cut short; deliver it again";
  private static final String SEVERAL =
      "its zip holds several files; deliver one CSV file in each, or unpacked";
  private static final String NO_CSV =
      "its zip does not hold a CSV file under a plain name; deliver one .csv without folders";

  @TempDir Path temp;

  @Test
  void theOneMemberIsReadLikeAPlainFile() throws Exception {
    assertThat(read(zip("corpus.csv", ROWS)).outcomes(2)).containsExactly("[1, x]", "[2, y]");
    assertThat(read(zip("CORPUS.CSV", ROWS)).refusal()).isNull();
    assertThat(read(stored(ROWS)).outcomes(2)).containsExactly("[1, x]", "[2, y]");
  }

  @Test
  void onlyAFeedThatDeclaresItTakesAZip() throws Exception {
    Path day = Path.of("2026-10-31");
    assertThat(FEED.reads("corpus.csv.zip")).isTrue();
    assertThat(FEED.reads("corpus-1.csv.zip")).isTrue();
    assertThat(Feeds.ofText(List.of("a"), ',').reads("corpus.csv.zip")).isFalse();
    Path landing = temp.resolve("landing");
    Files.createDirectories(landing.resolve(day));
    Files.write(landing.resolve(day).resolve("repair.csv.zip"), zip("r.csv", ROWS));

    assertThat(Landing.scan(landing, Feeds.shipped(), LocalDate.of(2026, 10, 31)).warnings())
        .containsExactly(
            "2026-10-31/: a file there belongs to no declared feed and was left alone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../corpus.csv",
        "folder/corpus.csv",
        "..\\corpus.csv",
        "C:corpus.csv",
        "/c.csv",
        "corpus.csv\n",
        "corpus.zip",
        "corpus.csv.gz",
        "folder/"
      })
  void aNameThatIsNoPlainCsvNameIsRefused(String name) throws Exception {
    assertThat(read(zip(name, ROWS)).refusal()).isEqualTo(NO_CSV);
  }

  @Test
  void severalMembersAreRefusedWhereverTheyAreNamed() throws Exception {
    byte[] two = zip("a.csv", ROWS, "b.csv", ROWS);
    byte[] one = zip("a.csv", ROWS);
    int directory = ByteBuffer.wrap(two).order(ByteOrder.LITTLE_ENDIAN).getInt(two.length - 6);
    byte[] hidden = Arrays.copyOf(two, directory + one.length - directoryOf(one));
    System.arraycopy(one, directoryOf(one), hidden, directory, one.length - directoryOf(one));

    assertThat(read(two).refusal()).isEqualTo(SEVERAL);
    assertThat(read(hidden).refusal()).isEqualTo(DAMAGED);
    ByteBuffer forged = ByteBuffer.wrap(hidden).order(ByteOrder.LITTLE_ENDIAN);
    forged.putInt(hidden.length - 6, directory);
    assertThat(read(hidden).refusal()).isEqualTo(DAMAGED);
    int packed = forged.getInt(directory + 20) + directory - directoryOf(one);
    forged.putInt(directory + 20, packed);
    assertThat(read(hidden).refusal()).isEqualTo(SEVERAL);
    assertThat(read(zip()).refusal()).isEqualTo(DAMAGED);
  }

  @Test
  void anEncryptedMemberIsRefused() throws Exception {
    byte[] zip = zip("corpus.csv", ROWS);
    zip[6] |= 1;
    zip[directoryOf(zip) + 8] |= 1;

    assertThat(read(zip).refusal())
        .isEqualTo("its zip is encrypted; deliver it without a password");
  }

  @Test
  void aMemberThatUnpacksToManyTimesItsSizeIsRefusedWhileItIsRead() throws Exception {
    byte[] rows = ("a,b\n" + "1,x\n".repeat(1 << 20)).getBytes(UTF_8);

    assertThat(read(zip("corpus.csv", rows)).refusal())
        .isEqualTo("it unpacks to more than 20 GB or 200 times its size; deliver it unpacked");
  }

  @Test
  void aZipBehindAnotherIsRefusedBecauseOnlyOneOfThemWouldBeRead() throws Exception {
    byte[] one = stored(ROWS);
    byte[] other = stored("a,b\n3,z\n".getBytes(UTF_8));

    assertThat(read(joined(one, other)).refusal()).isEqualTo(DAMAGED);
    assertThat(read(joined(one, one)).refusal()).isEqualTo(DAMAGED);
    assertThat(read(joined(zip("a.csv", ROWS), zip("b.csv", ROWS))).refusal()).isEqualTo(DAMAGED);
  }

  @Test
  void nothingStandsBeforeBehindOrBetweenItsParts() throws Exception {
    for (byte[] good : List.of(stored(ROWS), zip("corpus.csv", ROWS))) {
      byte[] junk = "j".repeat(40).getBytes(UTF_8);
      int directory = directoryOf(good);
      byte[] member = Arrays.copyOf(good, directory);
      byte[] rest = Arrays.copyOfRange(good, directory, good.length);
      ByteBuffer.wrap(rest)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putInt(rest.length - 6, directory + junk.length);

      assertThat(read(joined(junk, good)).refusal()).isEqualTo(DAMAGED);
      assertThat(read(joined(good, junk)).refusal()).isEqualTo(DAMAGED);
      assertThat(read(joined(joined(member, junk), rest)).refusal()).isEqualTo(DAMAGED);
    }
    assertThat(read(ROWS).refusal()).isEqualTo(DAMAGED);
  }

  @Test
  void aDamagedByteOfItsFrameOrDataIsNoticedOrChangesNoRow() throws Exception {
    List<String> rows = read(stored(ROWS)).outcomes(2);
    for (byte[] good : List.of(stored(ROWS), zip("corpus.csv", ROWS))) {
      for (int cut = 0; cut < good.length; cut++) {
        assertThat(read(Arrays.copyOf(good, cut)).refusal()).as("cut at %d", cut).isNotNull();
      }
      for (int at = 0; at < good.length; at++) {
        for (int bit : List.of(1, 4, 128)) {
          ReadFile read = read(changed(good, at, bit));
          if (read.refusal() == null) {
            assertThat(read.outcomes(2)).as("changed at %d", at).isEqualTo(rows);
          }
        }
      }
    }
  }

  @Test
  void everyDamagedByteOfItsDataOrOfWhereItsPartsStandIsNoticed() throws Exception {
    byte[] good = stored(ROWS);
    int data = new String(good, ISO_8859_1).indexOf("a,b");
    int directory = directoryOf(good);
    int end = good.length - 22;
    IntStream checksum = IntStream.range(14, 18);
    IntStream unpackedSizeAndLengths = IntStream.range(22, 30);
    IntStream packedSize = IntStream.range(directory + 20, directory + 24);
    IntStream memberAt = IntStream.range(directory + 42, directory + 46);
    IntStream count = IntStream.range(end + 10, good.length);

    assertThat(
            Stream.of(
                    checksum,
                    unpackedSizeAndLengths,
                    IntStream.range(data, directory),
                    packedSize,
                    memberAt,
                    IntStream.range(directory, directory + 4),
                    count)
                .flatMapToInt(places -> places))
        .allSatisfy(at -> assertThat(read(changed(good, at, 4)).refusal()).isNotNull());
  }

  private static byte[] changed(byte[] zip, int at, int bit) {
    byte[] changed = zip.clone();
    changed[at] ^= (byte) bit;
    return changed;
  }

  private static byte[] joined(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  private ReadFile read(byte[] zip) throws IOException {
    return ReadFile.of(zip, temp, "corpus.csv.zip", FEED, Set.of());
  }

  private static int directoryOf(byte[] zip) {
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
  }

  /** Names and contents in turn. */
  private static byte[] zip(Object... members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < members.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) members[i]));
        if (!((String) members[i]).endsWith("/")) {
          zip.write((byte[]) members[i + 1]);
        }
      }
    }
    return bytes.toByteArray();
  }

  /** As it stands, without packing. */
  private static byte[] stored(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream((OutputStream) bytes)) {
      ZipArchiveEntry entry = new ZipArchiveEntry("corpus.csv");
      CRC32 sum = new CRC32();
      sum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(sum.getValue());
      zip.putArchiveEntry(entry);
      zip.write(content);
      zip.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }
}

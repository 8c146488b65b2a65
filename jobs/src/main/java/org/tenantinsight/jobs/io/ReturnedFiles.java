package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that people saved in {@code OUT/returns/FOLDER/} for the next night, and what is kept of
 * them in {@code LANDING/returned/DATE/}. A file that is kept there under the hash of its content
 * was taken in and is passed over from then on.
 */
public final class ReturnedFiles {

  private static final String RETURNS = "returns";
  private static final String RETURNED = "returned";
  private static final String FINDINGS = ".findings.txt";

  /** Findings are for whoever saved the file, in a folder that belongs to the group of these. */
  private static final Set<PosixFilePermission> FOR_ITS_GROUP =
      PosixFilePermissions.fromString("rw-r-----");

  private static final long LARGEST_FILE = 20_000_000;
  private static final int HASH_DIGITS = 16;

  private ReturnedFiles() {}

  /**
   * What was taken in.
   *
   * @param files new files
   * @param rows good rows in them
   * @param findings cells that must be mended
   */
  public record Taken(int files, int rows, int findings) {

    /** Nothing new. */
    public static final Taken NOTHING = new Taken(0, 0, 0);

    /** Both together. */
    public Taken and(Taken other) {
      return new Taken(files + other.files, rows + other.rows, findings + other.findings);
    }
  }

  /** Where people save what they send back. */
  public static Path returns(Path out) {
    return out.resolve(RETURNS);
  }

  /** Where that night's good rows and the files themselves go; made when it is not there. */
  public static Path received(Path landing, LocalDate receivedOn) throws IOException {
    return Zones.makeFolder(landing.resolve(RETURNED).resolve(receivedOn.toString()));
  }

  /** The folders of all nights that took something in. */
  public static List<Path> receivedSoFar(Path landing) throws IOException {
    return children(landing.resolve(RETURNED));
  }

  /** What a file's content is known by. */
  public static String hash(byte[] content) {
    return Hashes.sha256(content).substring(0, HASH_DIGITS);
  }

  /** The names of all files that were kept on any night; whoever keeps one more adds its name. */
  public static Set<String> kept(Path landing) throws IOException {
    Set<String> names = new HashSet<>();
    for (Path date : receivedSoFar(landing)) {
      children(date).forEach(file -> names.add(name(file)));
    }
    return names;
  }

  /** Whether it is a file of that ending that somebody saved, not an editor's own lock file. */
  public static boolean isSaved(Path file, String ending) {
    String name = name(file);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && name.toLowerCase(Locale.ROOT).endsWith(ending)
        && !name.startsWith("~$")
        && !name.startsWith(".");
  }

  /** Whether nobody would send so much back. */
  public static boolean isTooLarge(Path file) {
    return file.toFile().length() > LARGEST_FILE;
  }

  /** Its content; null when this account may not read it, or somebody has just renamed it. */
  public static byte @Nullable [] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return null;
    }
  }

  /** Says beside a file that it has no content for us; one that was renamed comes next night. */
  public static Taken unreadable(Path file) throws IOException {
    return Files.exists(file)
        ? findings(file, List.of("The file cannot be read. Save it so that its group may read it."))
        : Taken.NOTHING;
  }

  /**
   * Names beside the file what must be mended in it; nothing to mend takes the old note away. Of a
   * workbook the note's name leaves out the ending, so that a CSV file of that name has its own.
   *
   * @return what is said for the first time
   */
  public static Taken findings(Path file, List<String> findings) throws IOException {
    Path beside = file.resolveSibling(name(file).replaceFirst("(?i)\\.xlsx$", "") + FINDINGS);
    if (findings.isEmpty()) {
      Files.deleteIfExists(beside);
      return Taken.NOTHING;
    }
    byte[] note = (String.join("\n", findings) + "\n").getBytes(StandardCharsets.UTF_8);
    if (Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS)
        && beside.toFile().length() == note.length
        && Arrays.equals(note, content(beside))) {
      return Taken.NOTHING;
    }
    Path half = half(beside, note);
    Files.setPosixFilePermissions(half, FOR_ITS_GROUP);
    put(half, beside);
    return new Taken(0, 0, findings.size());
  }

  /** Writes beside and renames, so that nobody ever reads half a file. */
  public static void write(Path file, byte[] bytes) throws IOException {
    put(half(file, bytes), file);
  }

  /**
   * Others may write in the folder of findings too: what they put there is never written through.
   */
  private static Path half(Path file, byte[] bytes) throws IOException {
    Path half = file.resolveSibling("." + name(file) + ".part");
    Files.deleteIfExists(half);
    return Files.write(half, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private static void put(Path half, Path file) throws IOException {
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What is in a folder, in order of name; nothing when there is no such folder. */
  public static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  /** The last part of a path. */
  public static String name(Path path) {
    @Nullable Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }
}

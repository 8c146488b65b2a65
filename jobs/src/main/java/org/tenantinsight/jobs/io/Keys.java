package org.tenantinsight.jobs.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The landlord's secret keys: 32 random bytes each, in a file that only its owner can read. A key
 * is made once and never changed: changing the board's key would show how the figures were hidden.
 *
 * <p>{@code TENANT_INSIGHT_BOARD_KEY_FILE} and {@code TENANT_INSIGHT_EXPORT_KEY_FILE} name files
 * elsewhere; otherwise they are in the lake's folder {@code keys}.
 */
public final class Keys {

  private static final int BYTES = 32;
  private static final String BOARD = "board";
  private static final String EXPORT = "export";

  private final Path folder;
  private final Map<String, String> environment;

  /** The keys of the lake in {@code lake}. */
  public Keys(Path lake, Map<String, String> environment) {
    this.folder = lake.resolve("keys");
    this.environment = Map.copyOf(environment);
  }

  /** The key under which board figures are hidden. */
  public byte[] board() throws IOException {
    return key(BOARD);
  }

  /** The key under which references become pseudonyms in the analysts' export. */
  public byte[] export() throws IOException {
    return key(EXPORT);
  }

  /** The key files that are there now and that somebody else than their owner may open. */
  public List<Path> openToOthers() throws IOException {
    List<Path> open = new ArrayList<>();
    for (String name : List.of(BOARD, EXPORT)) {
      Path file = file(name);
      if (Zones.isOpenToOthers(file)) {
        open.add(file);
      }
    }
    return open;
  }

  private Path file(String name) {
    String elsewhere = elsewhere(name);
    return elsewhere == null ? folder.resolve(name + ".key") : Path.of(elsewhere);
  }

  private @Nullable String elsewhere(String name) {
    return environment.get("TENANT_INSIGHT_" + name.toUpperCase(Locale.ROOT) + "_KEY_FILE");
  }

  private byte[] key(String name) throws IOException {
    Path file = file(name);
    if (elsewhere(name) == null && !Files.exists(file)) {
      make(file);
    }
    if (!Files.isRegularFile(file)) {
      throw new RefusedException("The " + name + " key file does not exist: " + file);
    }
    if (Zones.isOpenToOthers(file)) {
      throw new RefusedException(
          "The " + name + " key can be read by others. Run: chmod 600 " + file);
    }
    byte[] key = Files.readAllBytes(file);
    if (key.length != BYTES) {
      throw new RefusedException("The " + name + " key must be " + BYTES + " bytes: " + file);
    }
    return key;
  }

  private static void make(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Zones.makeFolder(parent);
    }
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Durable.replace(file, key);
  }
}

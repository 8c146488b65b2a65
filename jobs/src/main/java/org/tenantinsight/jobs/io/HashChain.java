package org.tenantinsight.jobs.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of JSON lines that only grows. Each line holds the hash of the line before it, so an edit,
 * a removal or a swap shows; each is on disk before the writer goes on.
 */
final class HashChain {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREVIOUS = "previous";
  private static final String START = "0".repeat(64);

  private final Path file;

  HashChain(Path file) {
    this.file = file;
  }

  /**
   * All lines, oldest first.
   *
   * @throws IllegalStateException when a line was changed, removed or swapped
   */
  List<JsonNode> read() throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    String previous = START;
    for (String line : lines()) {
      JsonNode node = JSON.readTree(line);
      if (!node.path(PREVIOUS).asText().equals(previous)) {
        throw new IllegalStateException(
            file.getFileName()
                + " line "
                + (nodes.size() + 1)
                + ": it does not follow from the line before it");
      }
      previous = hash(line);
      nodes.add(node);
    }
    return nodes;
  }

  /** Adds one line; it is on disk when this returns. */
  void append(ObjectNode node) throws IOException {
    List<String> lines = lines();
    node.put(PREVIOUS, lines.isEmpty() ? START : hash(lines.get(lines.size() - 1)));
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    ByteBuffer bytes =
        ByteBuffer.wrap((JSON.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private List<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
  }

  private static String hash(String line) {
    return Hashes.sha256(line.getBytes(StandardCharsets.UTF_8));
  }
}

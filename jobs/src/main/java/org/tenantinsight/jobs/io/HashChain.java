package org.tenantinsight.jobs.io;

import com.fasterxml.jackson.core.JsonProcessingException;
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
  private final Path end;

  HashChain(Path file) {
    this.file = file;
    this.end = file.resolveSibling(file.getFileName() + ".end");
  }

  /**
   * All whole lines, oldest first. A last line without its end was never on disk as a whole, so
   * whoever wrote it did not go on: it does not count.
   *
   * @throws RefusedException when a line was changed, removed or swapped, or the end was cut off
   */
  List<JsonNode> read() throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    String previous = START;
    for (String line : lines()) {
      JsonNode node = node(line);
      if (!node.path(PREVIOUS).asText().equals(previous)) {
        throw broken("line " + (nodes.size() + 1) + " does not follow from the line before it");
      }
      previous = hash(line);
      nodes.add(node);
    }
    int expected = Files.exists(end) ? Integer.parseInt(Files.readString(end).strip()) : 0;
    if (nodes.size() < expected) {
      throw broken("it has " + nodes.size() + " lines and had " + expected);
    }
    return nodes;
  }

  private static JsonNode node(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode(); // follows from nothing
    }
  }

  private RefusedException broken(String what) {
    return new RefusedException(
        file.getFileName()
            + ": "
            + what
            + ". Nothing can be built on it. Put it back from a backup, or name an empty folder with"
            + " --lake: everything is then built again from the landing folder.");
  }

  /** Adds one line; it is on disk when this returns. */
  void append(ObjectNode node) throws IOException {
    cutTornEnd();
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
    writeEnd(lines.size() + 1);
  }

  /** How many lines there are stands in a file of its own, so that a chain cut short shows. */
  private void writeEnd(int count) throws IOException {
    FaultPoints.pass("hash chain before its number of lines");
    Durable.replace(end, (count + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private List<String> lines() throws IOException {
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    return new String(bytes, 0, whole(bytes), StandardCharsets.UTF_8).lines().toList();
  }

  /** Length of the lines that have their end. */
  private static int whole(byte[] bytes) {
    int length = bytes.length;
    while (length > 0 && bytes[length - 1] != '\n') {
      length--;
    }
    return length;
  }

  private void cutTornEnd() throws IOException {
    if (Files.exists(file)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(whole(Files.readAllBytes(file)));
      }
    }
  }

  private static String hash(String line) {
    return Hashes.sha256(line.getBytes(StandardCharsets.UTF_8));
  }
}

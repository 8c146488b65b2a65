package org.tenantinsight.jobs.io;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;

/** Who looked at whom: one line a look-up, in a chain of hashes like the ledger's. */
public final class AuditLog {

  private static final Set<StandardOpenOption> OWNER_CREATES =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final HashChain chain;
  private final Path turn;

  /** The audit log of the lake in {@code lake}. */
  public AuditLog(Path lake) {
    this.chain = new HashChain(lake.resolve("audit.jsonl"));
    this.turn = lake.resolve("audit.lock");
  }

  /**
   * Writes down one look-up before its answer is shown. Also one that is turned away because a
   * night is running: so it waits for its turn with this file, not with the lake.
   *
   * @param actor the account that asked
   * @param verb what was asked for
   * @param subject a household's opaque id, or that it was none; never what somebody typed
   */
  public void record(Instant when, String actor, String verb, String subject) throws IOException {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("when", when.toString());
    node.put("actor", actor);
    node.put("verb", verb);
    node.put("subject", subject);
    synchronized (AuditLog.class) {
      try (FileChannel channel = FileChannel.open(turn, OWNER_CREATES, OWNER_ONLY);
          FileLock lock = channel.lock()) {
        chain.append(node);
      }
    }
  }
}

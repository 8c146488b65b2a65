package org.tenantinsight.jobs.io;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Who looked at whom: one line a look-up, in a chain of hashes like the ledger's. */
public final class AuditLog {

  private final HashChain chain;

  /** The audit log of the lake in {@code lake}. */
  public AuditLog(Path lake) {
    this.chain = new HashChain(lake.resolve("audit.jsonl"));
  }

  /**
   * Writes down one look-up before its answer is shown.
   *
   * @param actor the account that asked
   * @param verb what was asked for
   * @param subject a household's opaque id, never a name
   */
  public void record(Instant when, String actor, String verb, String subject) throws IOException {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("when", when.toString());
    node.put("actor", actor);
    node.put("verb", verb);
    node.put("subject", subject);
    chain.append(node);
  }
}

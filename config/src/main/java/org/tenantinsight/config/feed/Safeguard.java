package org.tenantinsight.config.feed;

/**
 * What becomes of a snapshot whose rows protect people when one of them cannot be read. What stands
 * of a row that comes again and cannot be read always stays in force.
 */
public enum Safeguard {
  /** Its rows protect nobody: a row that is not seen in the file is closed. */
  NONE,
  /** No row is closed by a file in which a row stands that could be any of them. */
  KEEP,
  /** Besides, a row that would leave somebody unprotected refuses the file, and so the night. */
  REFUSE
}

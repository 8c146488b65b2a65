package org.tenantinsight.transforms.link;

/**
 * Linkage stops before it writes anything: a person has to change a setting or a delivery. The
 * message says what to do and holds nothing of a row, not even its key.
 */
public final class LinkageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** A refusal that says what to do. */
  public LinkageException(String message) {
    super(message);
  }
}

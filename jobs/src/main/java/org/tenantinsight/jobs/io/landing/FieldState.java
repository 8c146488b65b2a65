package org.tenantinsight.jobs.io.landing;

/** Where in a field of a CSV record (RFC 4180) the next byte stands. */
enum FieldState {
  FIELD_START,
  UNQUOTED,
  QUOTED,
  /** Behind a quote within a quoted field: the field's end, or the first of two. */
  QUOTE_IN_QUOTED;

  /** The state behind a byte that is no line end. */
  FieldState after(byte b, byte delimiter) {
    if (b == '"') {
      return this == QUOTED ? QUOTE_IN_QUOTED : QUOTED;
    }
    if (this == QUOTED) {
      return QUOTED;
    }
    return b == delimiter ? FIELD_START : UNQUOTED;
  }

  /** Whether it is a quote where none may stand, or text after a closing quote. */
  boolean isSlip(byte b, byte delimiter) {
    return b == '"' ? this == UNQUOTED : this == QUOTE_IN_QUOTED && b != delimiter;
  }
}

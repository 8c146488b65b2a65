package org.tenantinsight.config.feed;

/** What a source column holds, and so how its text is read and which type it has in the lake. */
public enum ColumnType {
  /** A reference, name or number that is kept as written (leading zeros survive). */
  STRING,
  /** Free text: kept as written, restricted, never a key. */
  TEXT,
  /** A day, by the column's {@link ColumnSpec#formats()}. */
  DATE,
  /** A moment, by the column's {@link ColumnSpec#formats()}; kept in UTC. */
  TIMESTAMP,
  /** A whole number. */
  INTEGER,
  /** An amount in pounds and pence; kept as whole pence, positive = owed by the resident. */
  MONEY,
  /** One upper-case code of {@link ColumnSpec#codes()} (any code where none are listed). */
  CODE,
  /** Several codes, separated by {@code ;}. */
  CODE_LIST,
  /** A yes or no, kept as {@code Y} or {@code N} (or the further letters that are listed). */
  FLAG,
  /** A UK postcode. */
  POSTCODE,
  /** A telephone number, kept as the source wrote it except for a lost leading zero. */
  PHONE,
  /** A Unique Property Reference Number: up to 12 digits, as text. */
  UPRN
}

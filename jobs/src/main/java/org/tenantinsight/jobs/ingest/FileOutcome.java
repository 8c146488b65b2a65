package org.tenantinsight.jobs.ingest;

import java.io.Serializable;
import java.util.BitSet;

/** What became of the good rows of one file among all other rows, by record number. */
final class FileOutcome implements Serializable {
  private static final long serialVersionUID = 1L;

  private final BitSet duplicate = new BitSet();
  private final BitSet superseded = new BitSet();
  private final BitSet conflicting = new BitSet();
  private final BitSet unchanged = new BitSet();

  /** The same row twice in a delivery, or a change that is already there. */
  void duplicate(int recordNo) {
    duplicate.set(recordNo);
  }

  /** Older than another row of its key. */
  void superseded(int recordNo) {
    superseded.set(recordNo);
  }

  /** Another row of its key says something else, and nothing says which is right. */
  void conflicting(int recordNo) {
    conflicting.set(recordNo);
  }

  /** A row of a snapshot that stands already: loaded, but not stored again. */
  void unchanged(int recordNo) {
    unchanged.set(recordNo);
  }

  long duplicates() {
    return duplicate.cardinality();
  }

  long superseded() {
    return superseded.cardinality();
  }

  long conflicts() {
    return conflicting.cardinality();
  }

  /** Good rows that do not count as loaded. */
  long notLoaded() {
    return duplicates() + superseded() + conflicts();
  }

  /** Good rows that are not appended to the feed's table. */
  long notStored() {
    return notLoaded() + unchanged.cardinality();
  }

  /** Whether the good row is to be appended to the feed's table. */
  boolean isStored(int recordNo) {
    return isLoaded(recordNo) && !unchanged.get(recordNo);
  }

  /** Whether the good row counts as loaded. */
  boolean isLoaded(int recordNo) {
    return !duplicate.get(recordNo) && !superseded.get(recordNo) && !conflicting.get(recordNo);
  }

  /** Whether the good row is quarantined because of another one. */
  boolean isConflicting(int recordNo) {
    return conflicting.get(recordNo);
  }
}

package org.tenantinsight.jobs.review;

/**
 * Two source rows as {@code feed|source_key}, whichever was named first.
 *
 * @param one of the two the first in the alphabet
 * @param other the other one
 */
record RowPair(String one, String other) {

  static RowPair of(String one, String other) {
    return one.compareTo(other) <= 0 ? new RowPair(one, other) : new RowPair(other, one);
  }
}

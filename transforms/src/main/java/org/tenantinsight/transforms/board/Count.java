package org.tenantinsight.transforms.board;

/**
 * A true count with the keys of exactly the households counted. Never leaves this package: only
 * {@link DisclosureControl} makes figures from it.
 *
 * @param n households
 * @param k1 sum of their first record keys, modulo 2^32
 * @param k2 sum of their second record keys, modulo 2^32
 */
record Count(long n, long k1, long k2) {

  static final Count NONE = new Count(0, 0, 0);
  private static final long MASK = 0xFFFF_FFFFL;

  Count {
    k1 &= MASK;
    k2 &= MASK;
  }

  /** The count of two groups that have no household in common. */
  Count plus(Count other) {
    return new Count(n + other.n, k1 + other.k1, k2 + other.k2);
  }
}

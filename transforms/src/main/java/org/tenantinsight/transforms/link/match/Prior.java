package org.tenantinsight.transforms.link.match;

/**
 * What a pair starts with before it is compared: the more people there are, the likelier two of
 * them agree by chance.
 *
 * <p>The number of people counts in doublings, so that a new tenant changes no weight.
 */
public final class Prior {

  private static final int THOUSAND = 1_000;

  private Prior() {}

  /**
   * The bits of the prior.
   *
   * @param ofThousand bits among a thousand people or fewer
   * @param people how many people there are
   */
  public static double of(double ofThousand, int people) {
    int doublings = 0;
    for (long size = THOUSAND * 2L; size <= people; size *= 2) {
      doublings++;
    }
    return ofThousand - doublings;
  }
}

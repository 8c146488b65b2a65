package org.tenantinsight.transforms.board;

/** Why a figure is not shown. The four reasons are never mixed, and none of them means zero. */
public enum Mark {
  /** Hidden by the threshold or by noise: perhaps none, and perhaps more than the threshold. */
  SMALL,
  /** Would say too much about the people behind it, or about the few others. */
  CONFIDENTIAL,
  /** A feed that it needs did not arrive. */
  NOT_ARRIVED,
  /** Cannot be said here, such as a rate out of very few. */
  NOT_APPLICABLE;

  /** What stands in the figure's place. */
  public String text(int threshold) {
    return switch (this) {
      case SMALL -> "<" + threshold;
      case CONFIDENTIAL -> "c";
      case NOT_ARRIVED -> "x";
      case NOT_APPLICABLE -> "z";
    };
  }
}

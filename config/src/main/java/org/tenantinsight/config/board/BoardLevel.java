package org.tenantinsight.config.board;

/**
 * How closely a figure looks. Each level has its own record layer of noise: the closer the look,
 * the less noise a single figure can bear and the fewer figures a household may be part of.
 */
public enum BoardLevel {
  /** A neighbourhood; the small ones are counted together. */
  NEIGHBOURHOOD,
  /** A local authority's area. */
  AUTHORITY,
  /** One of the landlord's five headline figures. */
  HEADLINE,
  /** Any other figure for the whole landlord. */
  LANDLORD
}

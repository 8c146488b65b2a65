package org.tenantinsight.config.board;

/**
 * The six principles of adult safeguarding (Care and support statutory guidance, England, 14.13).
 * Every published table says which of them it speaks to.
 */
public enum Principle {
  /** People are supported to make their own decisions. */
  EMPOWERMENT,
  /** It is better to act before harm occurs. */
  PREVENTION,
  /** The least intrusive response that fits the risk. */
  PROPORTIONALITY,
  /** Support for those in greatest need. */
  PROTECTION,
  /** Local solutions through services working with their communities. */
  PARTNERSHIP,
  /** Being open about what is done and what is not. */
  ACCOUNTABILITY
}

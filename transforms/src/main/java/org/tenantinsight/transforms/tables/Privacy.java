package org.tenantinsight.transforms.tables;

/**
 * How carefully a column must be handled. Outputs are allowed or refused column by column on it.
 *
 * <p>Source of the classes: what the landlord's privacy notice tells residents about each kind of
 * information.
 */
public enum Privacy {
  /** An opaque reference: says nothing by itself, but can be joined to a person. */
  PSEUDONYM,
  /** Says something about a person or a home. */
  PERSONAL,
  /** A name, address, telephone number or e-mail address. */
  CONTACT,
  /** Health, safeguarding, criminal allegation, or free text that may hold such. */
  SENSITIVE,
  /** An equality characteristic: only the fairness step may read it. */
  EQUALITY,
  /** A count or a setting about nobody in particular. */
  AGGREGATE
}

package org.tenantinsight.jobs.sample;

/** The indicators that the landlord plants on purpose, and whose truth it knows exactly. */
enum Sign {
  R01,
  R03,
  R08,
  R11,
  A01,
  A02,
  A07,
  F01,
  F04,
  F08,
  C01,
  C03,
  C04,
  T02,
  T03,
  T07
}

package org.tenantinsight.config;

/** Which identifiers the export carries. */
public enum ExportIds {
  /** Keyed pseudonyms; the export's own key is needed to get back. */
  PSEUDONYM,
  /** The landlord's own references; must be allowed in {@code purposes.yaml}. */
  SOURCE
}

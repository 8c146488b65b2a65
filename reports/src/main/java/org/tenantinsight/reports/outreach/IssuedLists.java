package org.tenantinsight.reports.outreach;

import java.util.Map;

/** What we know about the entries that officers may report on. */
public interface IssuedLists {

  /** Whether that household ever stood on that list. */
  boolean has(String listId, String ref);

  /** What is already recorded about an entry, in codes; empty when nothing is. */
  Map<OfficerColumn, String> recorded(String listId, String ref);
}

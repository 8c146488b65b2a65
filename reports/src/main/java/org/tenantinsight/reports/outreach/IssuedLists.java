package org.tenantinsight.reports.outreach;

import java.util.Map;

/** What we know about the entries that officers may report on. */
public interface IssuedLists {

  /** Whether that household ever stood on that list, or waits for an outcome under its id. */
  boolean has(String listId, String ref);

  /** Whether that is a reference which we gave to these officers, on whatever list. */
  boolean knows(String ref);

  /** What is already recorded about an entry, in codes; empty when nothing is. */
  Map<OfficerColumn, String> recorded(String listId, String ref);
}

/**
 * The outreach list of a patch and the lead's list: workbook, page and plain rows, and what
 * officers send back.
 */
@NullMarked
package org.tenantinsight.reports.outreach;

import org.jspecify.annotations.NullMarked;

/**
 * Rows for other programs to open: comma-separated files and workbooks that nothing can run from.
 */
@NullMarked
package org.tenantinsight.reports.sheet;

import org.jspecify.annotations.NullMarked;

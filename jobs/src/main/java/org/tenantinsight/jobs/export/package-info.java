/** The night's tables as files for Excel, Power BI, R, Python and DuckDB. */
@NullMarked
package org.tenantinsight.jobs.export;

import org.jspecify.annotations.NullMarked;

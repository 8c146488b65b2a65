/** What people read: pages, charts and sheets. No Spark. */
@NullMarked
package org.tenantinsight.reports;

import org.jspecify.annotations.NullMarked;

/** How a page is made from its template: what is the same for every page that people open. */
@NullMarked
package org.tenantinsight.reports.page;

import org.jspecify.annotations.NullMarked;

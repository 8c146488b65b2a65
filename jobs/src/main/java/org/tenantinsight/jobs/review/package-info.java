/** Link-review files that come back with answers. */
@NullMarked
package org.tenantinsight.jobs.review;

import org.jspecify.annotations.NullMarked;

/**
 * What was delivered, as it lies on disk: which files there are, their bytes, their records.
 * Nothing here changes a landing file, and no exception carries a value out of one.
 */
@NullMarked
package org.tenantinsight.jobs.io.landing;

import org.jspecify.annotations.NullMarked;

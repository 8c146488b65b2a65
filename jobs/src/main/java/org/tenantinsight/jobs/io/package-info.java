/** Files in and out: landing, lake, ledger, keys and publication. */
@NullMarked
package org.tenantinsight.jobs.io;

import org.jspecify.annotations.NullMarked;

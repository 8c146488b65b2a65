/** The outreach lists as files, and what officers send back. */
@NullMarked
package org.tenantinsight.jobs.outreach;

import org.jspecify.annotations.NullMarked;

/** Who stands on which outreach list tonight, and what the officer must know before a call. */
@NullMarked
package org.tenantinsight.transforms.outreach;

import org.jspecify.annotations.NullMarked;

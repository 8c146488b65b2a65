/** Linkage on files of people that are not a landlord's, and the training of its model. */
@NullMarked
package org.tenantinsight.jobs.link;

import org.jspecify.annotations.NullMarked;

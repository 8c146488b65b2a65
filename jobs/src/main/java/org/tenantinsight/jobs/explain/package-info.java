/** Why a household is listed, or is not: the answer to an analyst's question. */
@NullMarked
package org.tenantinsight.jobs.explain;

import org.jspecify.annotations.NullMarked;

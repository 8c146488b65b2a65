/** What tells a person how far a night can be trusted: counts by feed and rule, never a value. */
@NullMarked
package org.tenantinsight.transforms.quality;

import org.jspecify.annotations.NullMarked;

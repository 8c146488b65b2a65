/** How rows become profiles: pure functions and SQL. No files, no clock, no chance. */
@NullMarked
package org.tenantinsight.transforms;

import org.jspecify.annotations.NullMarked;

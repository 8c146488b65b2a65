/** When a release of board figures is made, and the three files that it becomes. */
@NullMarked
package org.tenantinsight.jobs.board;

import org.jspecify.annotations.NullMarked;

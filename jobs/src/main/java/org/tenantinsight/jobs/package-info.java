/** When and where it runs: the command, the pipeline, the lake and the publication. */
@NullMarked
package org.tenantinsight.jobs;

import org.jspecify.annotations.NullMarked;

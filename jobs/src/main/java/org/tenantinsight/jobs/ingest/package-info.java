/**
 * How deliveries become tables: every record of every file gets exactly one outcome, good rows are
 * appended to {@code validated/<feed>}, and what no longer stands is marked, never deleted.
 */
@NullMarked
package org.tenantinsight.jobs.ingest;

import org.jspecify.annotations.NullMarked;

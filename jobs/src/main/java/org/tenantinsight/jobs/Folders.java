package org.tenantinsight.jobs;

import java.nio.file.Path;

/**
 * Where a run reads and writes.
 *
 * @param landing deliveries, by date
 * @param lake the landlord's tables
 * @param out what people open
 */
record Folders(Path landing, Path lake, Path out) {}

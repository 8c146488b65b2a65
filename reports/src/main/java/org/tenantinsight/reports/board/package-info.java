/**
 * The board's page, made of published figures only: this month's release and the sealed ones before
 * it. No sentence, title or tile knows anything that {@code board.csv} does not say.
 */
@NullMarked
package org.tenantinsight.reports.board;

import org.jspecify.annotations.NullMarked;

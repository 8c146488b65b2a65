/**
 * What the landlord decides about the board figures: the closed catalogue and how it is protected.
 */
@NullMarked
package org.tenantinsight.config.board;

import org.jspecify.annotations.NullMarked;

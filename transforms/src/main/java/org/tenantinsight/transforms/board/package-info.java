/**
 * Board figures and their protection. Households become facts, facts become counts per cell, and
 * counts become figures through one door, {@link
 * org.tenantinsight.transforms.board.DisclosureControl}.
 */
@NullMarked
package org.tenantinsight.transforms.board;

import org.jspecify.annotations.NullMarked;

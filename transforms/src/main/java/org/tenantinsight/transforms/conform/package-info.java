/**
 * How the text of a delivered cell becomes a typed value, by the feed's declaration and nothing
 * else.
 *
 * <p>Nothing is guessed: a cell is read, or it is empty with a finding, or its row is refused under
 * a named rule. No file is touched here and no value leaves through a message.
 */
@NullMarked
package org.tenantinsight.transforms.conform;

import org.jspecify.annotations.NullMarked;

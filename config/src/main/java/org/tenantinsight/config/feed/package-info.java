/**
 * How each source file is read: one declaration per file, checked before a row is touched.
 *
 * <p>A second contractor's repairs file is one more YAML file in {@code settings/feeds}, no code.
 */
@NullMarked
package org.tenantinsight.config.feed;

import org.jspecify.annotations.NullMarked;

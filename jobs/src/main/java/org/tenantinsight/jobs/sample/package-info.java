/**
 * The synthetic landlord: homes, people and systems that nobody has, with known truth.
 *
 * <p>A home is made from (seed, home number) alone, so it can be made again by itself, memory does
 * not grow with the number of homes, and the same options always give the same bytes.
 */
@NullMarked
package org.tenantinsight.jobs.sample;

import org.jspecify.annotations.NullMarked;

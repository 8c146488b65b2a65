/** From feeds to one profile per household: one pass per feed, every measure on the as-of date. */
@NullMarked
package org.tenantinsight.transforms.profile;

import org.jspecify.annotations.NullMarked;

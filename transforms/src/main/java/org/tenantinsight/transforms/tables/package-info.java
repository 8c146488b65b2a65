/** One contract class per table: the only place where a column's name is written. */
@NullMarked
package org.tenantinsight.transforms.tables;

import org.jspecify.annotations.NullMarked;

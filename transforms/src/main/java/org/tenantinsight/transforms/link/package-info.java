/** Which rows speak of one resident, and who lives together: README.md beside this file. */
@NullMarked
package org.tenantinsight.transforms.link;

import org.jspecify.annotations.NullMarked;

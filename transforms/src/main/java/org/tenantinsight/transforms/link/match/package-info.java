/** How far two rows agree, what that is worth in bits, and which rows become one person. */
@org.jspecify.annotations.NullMarked
package org.tenantinsight.transforms.link.match;

/** What source rows say about a person, in one spelling. */
@org.jspecify.annotations.NullMarked
package org.tenantinsight.transforms.link.details;

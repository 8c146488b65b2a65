/** What the landlord decides: settings as records, checked before anything runs. No Spark. */
@NullMarked
package org.tenantinsight.config;

import org.jspecify.annotations.NullMarked;

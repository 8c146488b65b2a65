package org.tenantinsight.config.indicator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A made-up household and what the indicator must say about it; each runs as a test.
 *
 * @param name what the example shows
 * @param given measure to value; a measure that is not given is unknown
 * @param covered the needed feeds are fresh and reach back over the whole window
 * @param then what the indicator must say
 */
public record Example(
    String name, Map<String, @Nullable Object> given, boolean covered, Outcome then) {}

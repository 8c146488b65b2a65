package org.tenantinsight.config.indicator;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a measure is compared with. */
public sealed interface Bound {

  /** The bound for these measures; null = unknown. */
  @Nullable BigDecimal value(Map<String, ? extends @Nullable Object> measures);

  /** A number from settings. */
  record Fixed(BigDecimal number) implements Bound {
    @Override
    public BigDecimal value(Map<String, ? extends @Nullable Object> measures) {
      return number;
    }
  }

  /** So many times another measure. */
  record Times(String measure, BigDecimal times) implements Bound {
    @Override
    public @Nullable BigDecimal value(Map<String, ? extends @Nullable Object> measures) {
      Object other = measures.get(measure);
      return other == null ? null : Values.number(other).multiply(times);
    }
  }
}

package org.tenantinsight.config.indicator;

import java.math.BigDecimal;

/** Compares measures by value, whatever their Java type: the count 2 equals the count 2L. */
final class Values {
  private Values() {}

  static BigDecimal number(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    if (value instanceof Number number) {
      return new BigDecimal(number.toString());
    }
    throw new IllegalArgumentException(
        "a number was expected, not a " + value.getClass().getSimpleName());
  }

  static boolean same(Object one, Object other) {
    boolean numbers = one instanceof Number && other instanceof Number;
    return numbers ? number(one).compareTo(number(other)) == 0 : one.equals(other);
  }
}

package org.tenantinsight.transforms.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.function.BinaryOperator;
import org.apache.spark.sql.Column;
import org.tenantinsight.config.indicator.Bound;
import org.tenantinsight.config.indicator.Condition;

/**
 * Turns a typed condition into a Spark column over {@code household_profile}. SQL's three values
 * are those of {@link Condition#test}: what is unknown stays unknown.
 */
final class ConditionColumns {

  private ConditionColumns() {}

  /** True, false, or null where the measures cannot tell. */
  static Column of(Condition condition) {
    if (condition instanceof Condition.AtLeast atLeast) {
      return col(atLeast.measure()).geq(of(atLeast.bound()));
    } else if (condition instanceof Condition.AtMost atMost) {
      return col(atMost.measure()).leq(of(atMost.bound()));
    } else if (condition instanceof Condition.Is is) {
      return col(is.measure()).equalTo(lit(is.value()));
    } else if (condition instanceof Condition.In in) {
      return col(in.measure()).isin(in.values().toArray());
    } else if (condition instanceof Condition.Missing missing) {
      return col(missing.measure()).isNull();
    } else if (condition instanceof Condition.All all) {
      return joined(all.conditions(), Column::and, lit(true));
    } else if (condition instanceof Condition.Any any) {
      return joined(any.conditions(), Column::or, lit(false));
    } else if (condition instanceof Condition.Not negated) {
      return not(of(negated.condition()));
    }
    throw new IllegalStateException("a condition of an unknown kind: " + condition.getClass());
  }

  private static Column of(Bound bound) {
    if (bound instanceof Bound.Times times) {
      return col(times.measure()).cast("decimal(20,0)").multiply(lit(times.times()));
    }
    return lit(((Bound.Fixed) bound).number());
  }

  private static Column joined(
      List<Condition> conditions, BinaryOperator<Column> operator, Column none) {
    return conditions.stream().map(ConditionColumns::of).reduce(operator).orElse(none);
  }
}

package org.tenantinsight.config.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.indicator.Condition.All;
import org.tenantinsight.config.indicator.Condition.Any;
import org.tenantinsight.config.indicator.Condition.AtLeast;
import org.tenantinsight.config.indicator.Condition.AtMost;
import org.tenantinsight.config.indicator.Condition.In;
import org.tenantinsight.config.indicator.Condition.Is;
import org.tenantinsight.config.indicator.Condition.Missing;
import org.tenantinsight.config.indicator.Condition.Not;

/** Conditions have three values, as in SQL: what is unknown is never false by itself. */
class ConditionTest {
  private static final Condition TRUE = new Is("visits", 2);
  private static final Condition FALSE = new Is("visits", 3);
  private static final Condition UNKNOWN = new Is("calls", 1);
  private static final Map<String, Object> MEASURES =
      Map.of(
          "visits", 2, "slots", 4L, "band", "HIGH", "owed", new BigDecimal("400"), "weekly", 100);

  @Test
  void comparesNumbersByValueWhateverTheirType() {
    assertThat(atLeast("visits", 2).test(MEASURES)).isTrue();
    assertThat(atLeast("slots", 5).test(MEASURES)).isFalse();
    assertThat(new AtMost("slots", fixed(4)).test(MEASURES)).isTrue();
    assertThat(new Is("slots", 4).test(MEASURES)).isTrue();
    assertThat(new Is("band", "HIGH").test(MEASURES)).isTrue();
    assertThat(new In("band", List.of("MEDIUM", "HIGH")).test(MEASURES)).isTrue();
  }

  @Test
  void comparesAMeasureWithAMultipleOfAnother() {
    Bound half = new Bound.Times("slots", new BigDecimal("0.5"));

    assertThat(new AtLeast("visits", half).test(MEASURES)).isTrue();
    assertThat(
            new AtLeast("owed", new Bound.Times("weekly", new BigDecimal("4.01"))).test(MEASURES))
        .isFalse();
    assertThat(new AtLeast("visits", new Bound.Times("calls", BigDecimal.ONE)).test(MEASURES))
        .isNull();
  }

  @Test
  void whatIsUnknownStaysUnknown() {
    assertThat(UNKNOWN.test(MEASURES)).isNull();
    assertThat(new Not(UNKNOWN).test(MEASURES)).isNull();
    assertThat(new In("calls", List.of(1, 2)).test(MEASURES)).isNull();
    assertThat(new Missing("calls").test(MEASURES)).isTrue();
    assertThat(new Missing("visits").test(MEASURES)).isFalse();
  }

  @Test
  void oneFalseSettlesAllAndOneTrueSettlesAny() {
    assertThat(new All(List.of(TRUE, TRUE)).test(MEASURES)).isTrue();
    assertThat(new All(List.of(UNKNOWN, FALSE)).test(MEASURES)).isFalse();
    assertThat(new All(List.of(TRUE, UNKNOWN)).test(MEASURES)).isNull();
    assertThat(new Any(List.of(FALSE, FALSE)).test(MEASURES)).isFalse();
    assertThat(new Any(List.of(UNKNOWN, TRUE)).test(MEASURES)).isTrue();
    assertThat(new Any(List.of(FALSE, UNKNOWN)).test(MEASURES)).isNull();
  }

  @Test
  void namesEveryMeasureThatItReads() {
    Condition condition =
        new All(
            List.of(
                new AtLeast("visits", new Bound.Times("slots", BigDecimal.ONE)),
                new Not(new Any(List.of(new Missing("calls"), TRUE)))));

    assertThat(condition.measures()).containsExactly("calls", "slots", "visits");
  }

  @Test
  void aMeasureThatIsNullIsUnknown() {
    Map<String, Object> measures = new HashMap<>();
    measures.put("visits", null);

    assertThat(atLeast("visits", 0).test(measures)).isNull();
  }

  private static Condition atLeast(String measure, long number) {
    return new AtLeast(measure, fixed(number));
  }

  private static Bound fixed(long number) {
    return new Bound.Fixed(BigDecimal.valueOf(number));
  }
}

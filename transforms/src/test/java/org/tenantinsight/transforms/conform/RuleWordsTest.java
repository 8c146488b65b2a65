package org.tenantinsight.transforms.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

class RuleWordsTest {

  @Test
  void everyRuleHasASentenceOfItsOwn() throws Exception {
    for (Field rule : Rules.class.getFields()) {
      String code = (String) rule.get(null);
      assertThat(RuleWords.of(code)).as(code).isNotEqualTo(code);
    }
  }

  @Test
  void everyRuleSaysWhatToDoAboutIt() throws Exception {
    String unknown = RuleWords.whatToDo("no such rule");
    for (Field rule : Rules.class.getFields()) {
      String code = (String) rule.get(null);
      assertThat(RuleWords.whatToDo(code)).as(code).isNotEqualTo(unknown).doesNotEndWith(".");
    }
  }

  @Test
  void aRuleAboutColumnsNamesThem() {
    assertThat(RuleWords.of("not-before:raised_ts")).isEqualTo("It is earlier than raised_ts");
    assertThat(RuleWords.of("one-of:tenancy_ref,person_ref"))
        .isEqualTo("None of these is filled in: tenancy_ref, person_ref");
  }
}

package org.tenantinsight.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.LinkageModel.Odds;

class LinkageModelTest {

  @Test
  void aLevelTellsTheMoreTheRarerItIsAmongTwoPeople() {
    assertThat(new Odds(0.5, 0.5).bits()).isZero();
    assertThat(new Odds(0.8, 0.1).bits()).isEqualTo(3);
    assertThat(new Odds(0.1, 0.8).bits()).isEqualTo(-3);
  }

  @Test
  void namesTheLevelsThatTellMoreThanFullAgreementOrLessThanNone() {
    LinkageModel model =
        new LinkageModel(
            "test",
            Map.of(
                "phone",
                Map.of(
                    "exact", new Odds(0.6, 0.01),
                    "one_slip", new Odds(0.6, 0.001),
                    "other", new Odds(0.4, 0.9)),
                "tenancy",
                Map.of("exact", new Odds(0.7, 0.1), "other", new Odds(0.3, 0.3))));

    assertThat(model.misordered()).containsExactly("phone.one_slip");
  }
}

package org.tenantinsight.transforms.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UnionFindTest {

  @Test
  void theSmallestKeyStandsForItsSetWhateverTheOrder() {
    UnionFind sets = new UnionFind();
    sets.join("T3", "T2");
    sets.join("T5", "T4");
    sets.join("T1", "T3");

    assertThat(sets.find("T3")).isEqualTo("T1");
    assertThat(sets.find("T5")).isEqualTo("T4");
    assertThat(sets.find("T9")).isEqualTo("T9");
    assertThat(sets.roots()).isEqualTo(Map.of("T2", "T1", "T3", "T1", "T5", "T4"));
  }
}

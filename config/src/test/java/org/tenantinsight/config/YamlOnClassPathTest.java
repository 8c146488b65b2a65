package org.tenantinsight.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

class YamlOnClassPathTest {
  record Window(int weeks) {}

  @Test
  void readsARecordFromYaml() throws Exception {
    assertThat(new YAMLMapper().readValue("weeks: 4", Window.class)).isEqualTo(new Window(4));
  }
}

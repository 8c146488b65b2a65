package org.tenantinsight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.StringLoader;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageEscapingTest {
  @Test
  void escapesMarkupInValues() throws Exception {
    PebbleEngine engine = new PebbleEngine.Builder().loader(new StringLoader()).build();
    StringWriter page = new StringWriter();

    engine.getTemplate("<p>{{ name }}</p>").evaluate(page, Map.of("name", "<b>"));

    assertThat(page).hasToString("<p>&lt;b&gt;</p>");
  }
}

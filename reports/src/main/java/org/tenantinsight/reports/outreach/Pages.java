package org.tenantinsight.reports.outreach;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.reports.sheet.InertText;

/**
 * Fills this package's page templates. Every value is escaped and freed of invisible characters.
 */
final class Pages {

  private static final PebbleEngine ENGINE = engine();

  private Pages() {}

  static String fill(String template, Map<String, Object> values) {
    StringWriter page = new StringWriter();
    try {
      ENGINE.getTemplate(template).evaluate(page, values, Locale.UK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }

  private static PebbleEngine engine() {
    ClasspathLoader loader = new ClasspathLoader(Pages.class.getClassLoader());
    loader.setPrefix("outreach");
    return new PebbleEngine.Builder()
        .loader(loader)
        .strictVariables(true)
        .addEscapingStrategy("visible", Pages::escape)
        .defaultEscapingStrategy("visible")
        .extension(new DayFilter())
        .build();
  }

  private static String escape(String value) {
    return InertText.visible(value)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** {@code {{ by | day }}} writes a date as "Tue 3 Nov". */
  private static final class DayFilter extends AbstractExtension implements Filter {

    @Override
    public Map<String, Filter> getFilters() {
      return Map.of("day", this);
    }

    @Override
    public @Nullable List<String> getArgumentNames() {
      return null;
    }

    @Override
    public @Nullable Object apply(
        @Nullable Object input,
        Map<String, Object> args,
        PebbleTemplate self,
        EvaluationContext context,
        int lineNumber) {
      return input instanceof LocalDate day ? Days.brief(day) : "";
    }
  }
}

package org.tenantinsight.reports.outreach;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.reports.page.Days;
import org.tenantinsight.reports.page.PageTemplates;

/** Fills this package's page templates. */
final class Pages {

  private static final PageTemplates TEMPLATES = new PageTemplates("outreach", new DayFilter());

  private Pages() {}

  static String fill(String template, Map<String, Object> values) {
    return TEMPLATES.fill(template, values);
  }

  /**
   * {@code {{ by | day(list.issuedOn) }}} writes a date as "Tue 3 Nov", with its year when that is
   * not the list's.
   */
  private static final class DayFilter extends AbstractExtension implements Filter {

    private static final String TODAY = "today";

    @Override
    public Map<String, Filter> getFilters() {
      return Map.of("day", this);
    }

    @Override
    public List<String> getArgumentNames() {
      return List.of(TODAY);
    }

    @Override
    public @Nullable Object apply(
        @Nullable Object input,
        Map<String, Object> args,
        PebbleTemplate self,
        EvaluationContext context,
        int lineNumber) {
      return input instanceof LocalDate day && args.get(TODAY) instanceof LocalDate today
          ? Days.brief(day, today)
          : "";
    }
  }
}

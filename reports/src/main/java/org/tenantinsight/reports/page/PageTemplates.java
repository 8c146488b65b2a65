package org.tenantinsight.reports.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.DelegatingLoader;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenantinsight.reports.sheet.InertText;

/**
 * Fills the page templates of one folder, which may include those that all pages share. Every value
 * is escaped and freed of invisible characters.
 */
public final class PageTemplates {

  /** The folder of what pages of more than one folder include. */
  private static final String SHARED = "page";

  private final PebbleEngine engine;

  /**
   * The templates of one folder.
   *
   * @param folder in the resources of this module
   * @param extensions filters of their own
   */
  public PageTemplates(String folder, Extension... extensions) {
    this.engine =
        new PebbleEngine.Builder()
            .loader(new DelegatingLoader(List.of(below(folder), below(SHARED))))
            .strictVariables(true)
            .addEscapingStrategy("visible", PageTemplates::escape)
            .defaultEscapingStrategy("visible")
            .extension(extensions)
            .build();
  }

  /** The page that {@code template} gives with these values. */
  public String fill(String template, Map<String, Object> values) {
    StringWriter page = new StringWriter();
    try {
      engine.getTemplate(template).evaluate(page, values, Locale.UK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }

  private static Loader<?> below(String folder) {
    ClasspathLoader loader = new ClasspathLoader(PageTemplates.class.getClassLoader());
    loader.setPrefix(folder);
    return loader;
  }

  private static String escape(String value) {
    return InertText.visible(value)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

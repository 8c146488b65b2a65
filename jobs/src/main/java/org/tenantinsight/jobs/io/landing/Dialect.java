package org.tenantinsight.jobs.io.landing;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.FeedSpec;

/**
 * How the files of one source are written, from its declaration, in a form that can be sent to a
 * cluster: encoding, delimiter, header names and footer.
 */
public final class Dialect implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String encoding;
  private final @Nullable String fallback;
  private final char delimiter;
  private final boolean lenientQuotes;
  private final @Nullable String footer;
  private final List<String> sources = new ArrayList<>();
  private final List<Boolean> required = new ArrayList<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Set<String> leftOut = new HashSet<>();
  private final Set<String> restricted;

  /**
   * @param feed the declaration
   * @param restricted canonical names that hold restricted data somewhere; a file that brings one
   *     of them unasked is refused
   */
  public Dialect(FeedSpec feed, Set<String> restricted) {
    this.encoding = feed.encoding().name();
    this.fallback = feed.encodingFallback() == null ? null : feed.encodingFallback().name();
    this.delimiter = feed.delimiter();
    this.lenientQuotes = feed.lenientQuotes();
    this.footer = feed.footer();
    for (ColumnSpec column : feed.columns()) {
      sources.add(folded(column.source()));
      required.add(column.required());
    }
    feed.headerAliases().forEach((alias, source) -> aliases.put(folded(alias), folded(source)));
    this.restricted = new HashSet<>();
    restricted.forEach(name -> this.restricted.add(lettersOf(name)));
    feed.leftOut().forEach(header -> leftOut.add(folded(header)));
  }

  Charset encoding() {
    return Charset.forName(encoding);
  }

  RecordText text() {
    return new RecordText(
        FileBytes.encodingOfBytes(encoding()), fallback == null ? null : Charset.forName(fallback));
  }

  char delimiter() {
    return delimiter;
  }

  /** Whether a quotation mark inside an unquoted field may stand. */
  boolean lenientQuotes() {
    return lenientQuotes;
  }

  @Nullable String footer() {
    return footer;
  }

  /** The declared columns' header names, folded; empty for one that is not in the file. */
  List<String> sources() {
    return sources;
  }

  boolean isRequired(int column) {
    return required.get(column);
  }

  /** The folded header name for which {@code written} stands. */
  String source(String written) {
    String folded = folded(written);
    return aliases.getOrDefault(folded, folded);
  }

  /** Whether a header is known and not read. */
  boolean isLeftOut(String source) {
    return leftOut.contains(source);
  }

  /** Whether it is named like restricted data, however its words are put together. */
  boolean isRestricted(String source) {
    return restricted.contains(lettersOf(source));
  }

  private static String lettersOf(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  /** Header names are compared without case, outer white space and no-break spaces. */
  private static String folded(String name) {
    return name.replace('\u00a0', ' ').replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
  }
}

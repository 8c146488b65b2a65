package org.tenantinsight.transforms.conform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one code: upper-cased, sent through the source's code map, and then one of the codes
 * allowed. An unmapped code is a finding; it becomes the declared other code only where there is
 * one.
 */
final class CodeReader implements ValueReader {

  private static final long serialVersionUID = 1L;

  private final Set<String> allowed;
  private final Map<String, Reading> mapped;
  private final @Nullable String otherCode;

  /**
   * @param allowed canonical codes; none = any code
   * @param codeMap source code to canonical code, whatever the case
   * @param otherCode what an unmapped code becomes; null = it is a finding
   */
  CodeReader(List<String> allowed, Map<String, String> codeMap, @Nullable String otherCode) {
    this.allowed = new HashSet<>(allowed);
    this.mapped = new HashMap<>();
    allowed.forEach(code -> mapped.put(code, Reading.of(code)));
    codeMap.forEach((source, code) -> mapped.put(upper(source), Reading.of(code)));
    this.otherCode = otherCode;
  }

  @Override
  public Reading read(String text) {
    Reading known = mapped.get(text);
    if (known != null) {
      return known;
    }
    String code = upper(text);
    known = mapped.get(code);
    if (known != null) {
      return known;
    }
    if (code.indexOf('\n') >= 0 || code.indexOf('\r') >= 0) {
      return Reading.refusal(Rules.QUOTE); // a lost quote made one cell of several rows
    }
    if (allowed.isEmpty()) {
      return Reading.of(code);
    }
    return otherCode == null
        ? Reading.issue(Rules.CODE)
        : Reading.normalised(otherCode, Rules.OTHER_CODE);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}

package org.tenantinsight.transforms.conform;

import java.util.TreeSet;

/**
 * Reads several codes, separated by {@code ;}, and keeps them sorted and each once. One that is not
 * known is left out and makes a finding of the cell.
 */
final class CodeListReader implements ValueReader {

  private static final long serialVersionUID = 1L;

  private final CodeReader codes;

  CodeListReader(CodeReader codes) {
    this.codes = codes;
  }

  @Override
  public Reading read(String text) {
    TreeSet<String> kept = new TreeSet<>();
    boolean unknown = false;
    for (String part : text.split(";", -1)) {
      if (!part.isBlank()) {
        Reading code = codes.read(part.strip());
        unknown |= code.rule() != null;
        if (code.value() != null) {
          kept.add((String) code.value());
        }
      }
    }
    if (kept.isEmpty()) {
      return unknown ? Reading.issue(Rules.CODE) : Reading.EMPTY;
    }
    String list = String.join(";", kept);
    return unknown ? Reading.normalised(list, Rules.CODE) : Reading.of(list);
  }
}

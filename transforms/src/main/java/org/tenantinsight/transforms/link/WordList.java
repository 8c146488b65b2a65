package org.tenantinsight.transforms.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A word list that ships with the program; a line that begins with # is a comment. */
final class WordList {

  private WordList() {}

  /** The lines of the resource {@code link/<file>}. */
  static Set<String> lines(String file) {
    try (InputStream in = WordList.class.getResourceAsStream("/link/" + file)) {
      if (in == null) {
        throw new IllegalStateException("There is no word list link/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::trim)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of all its lines. */
  static Set<String> words(String file) {
    return lines(file).stream()
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }
}

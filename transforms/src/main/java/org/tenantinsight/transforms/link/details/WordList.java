package org.tenantinsight.transforms.link.details;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenantinsight.transforms.PackagedText;

/** A word list that ships with the program; a line that begins with # is a comment. */
public final class WordList {

  private WordList() {}

  /** The lines of the resource {@code link/<file>}. */
  public static Set<String> lines(String file) {
    return PackagedText.read("link/" + file)
        .lines()
        .map(String::trim)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The words of all its lines. */
  public static Set<String> words(String file) {
    return lines(file).stream()
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }
}

package org.tenantinsight.jobs.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The communities that households come from: what people are called and which language they use.
 */
final class Communities {
  private static final String RESOURCE = "/sample/communities.txt";

  /**
   * One community.
   *
   * @param interpreterShare how many of its adults need an interpreter, from 0 to 1
   * @param ethnicGroup CORE code
   */
  record Community(
      String language,
      double interpreterShare,
      String ethnicGroup,
      List<String> surnames,
      List<String> women,
      List<String> men) {}

  private final Weights weights;
  private final List<Community> communities;

  private Communities(Weights weights, List<Community> communities) {
    this.weights = weights;
    this.communities = communities;
  }

  /** Reads the list that ships with the programme. */
  static Communities load() {
    List<Community> communities = new ArrayList<>();
    StringBuilder weights = new StringBuilder();
    String[] about = {};
    List<String> surnames = List.of();
    List<String> women = List.of();
    for (String line : lines()) {
      String[] words = line.split(" ");
      List<String> names = List.of(words).subList(1, words.length);
      switch (words[0]) {
        case "community" -> about = words;
        case "surnames" -> surnames = names;
        case "women" -> women = names;
        case "men" -> {
          weights.append(communities.size()).append(' ').append(about[2]).append(' ');
          double interpreterShare = Integer.parseInt(about[4]) / 100.0;
          communities.add(
              new Community(about[3], interpreterShare, about[5], surnames, women, names));
        }
        default -> {
          // A comment or a blank line.
        }
      }
    }
    return new Communities(Weights.of(weights.toString().strip()), List.copyOf(communities));
  }

  Community draw(Chance chance) {
    return communities.get(Integer.parseInt(chance.weighted(weights)));
  }

  private static List<String> lines() {
    try (@Nullable InputStream in = Communities.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

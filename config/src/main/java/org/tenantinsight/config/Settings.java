package org.tenantinsight.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.indicator.Indicator;

/**
 * Everything that the landlord decides, checked as a whole.
 *
 * @param pipeline what a night needs to know
 * @param outreach how lists are made
 * @param board how figures are protected
 * @param linkage how rows become residents
 * @param purposes why each column may be used
 * @param localAuthorities the councils, by code
 * @param feeds one declaration per source of a canonical feed, sorted by name
 * @param lookups files that feeds take columns from
 * @param indicators those to evaluate, sorted by id
 * @param alertRules alerts that say how somebody may be contacted
 * @param windows every named parameter of the profile SQL, whoever declares it, also of indicators
 *     that are not evaluated
 * @param overrides what was given for this run alone, each {@code file.path=value}, as written
 * @param hash SHA-256 over the effective settings, overrides included, in hexadecimal digits
 */
public record Settings(
    PipelineSettings pipeline,
    OutreachSettings outreach,
    BoardSettings board,
    LinkageSettings linkage,
    Purposes purposes,
    List<LocalAuthority> localAuthorities,
    List<FeedSpec> feeds,
    List<FeedSpec> lookups,
    List<Indicator> indicators,
    List<AlertRule> alertRules,
    Map<String, Object> windows,
    List<String> overrides,
    String hash) {

  public Settings {
    localAuthorities = List.copyOf(localAuthorities);
    feeds = List.copyOf(feeds);
    lookups = List.copyOf(lookups);
    indicators = List.copyOf(indicators);
    alertRules = List.copyOf(alertRules);
    overrides = List.copyOf(overrides);
    windows = Collections.unmodifiableMap(new TreeMap<>(windows));
  }

  /** The declaration of that name. */
  public Optional<FeedSpec> feed(String name) {
    return feeds.stream().filter(feed -> feed.name().equals(name)).findFirst();
  }

  /** Every declaration of a source file. */
  public List<FeedSpec> sources() {
    return Stream.concat(feeds.stream(), lookups.stream()).toList();
  }

  /** The council of that code. */
  public Optional<LocalAuthority> localAuthority(String code) {
    return localAuthorities.stream().filter(council -> council.code().equals(code)).findFirst();
  }
}

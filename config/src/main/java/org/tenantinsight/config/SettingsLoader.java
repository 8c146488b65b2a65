package org.tenantinsight.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.indicator.Indicator;

/**
 * Reads the settings folder and checks all of it before anything runs:
 *
 * <ol>
 *   <li>read every file as a tree;
 *   <li>write the values given for this run into the trees;
 *   <li>hold each tree against its schema and fill in the defaults;
 *   <li>turn the sound ones into records;
 *   <li>check what must agree within and between files;
 *   <li>tell every problem at once, or give the settings and their fingerprint.
 * </ol>
 */
public final class SettingsLoader {
  private final SettingsFolder folder;
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Set<String> sound = new TreeSet<>();

  private SettingsLoader(SettingsFolder folder, Vocabulary vocabulary, Problems problems) {
    this.folder = folder;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /**
   * The settings of a folder.
   *
   * @param dir the folder, such as {@code config/settings}
   * @param overrides values for this run, each {@code file.path=value}, such as {@code
   *     pipeline.export_ids=source} or {@code indicators.R01.weight=M}
   * @param vocabulary the names that only the profile's SQL knows
   * @throws SettingsException with every problem: its file, its path, what is wrong, what to do
   */
  public static Settings load(Path dir, List<String> overrides, Vocabulary vocabulary)
      throws SettingsException {
    Problems problems = new Problems();
    SettingsFolder folder = SettingsFolder.read(dir, problems);
    SettingOverrides.apply(overrides, folder.trees(), problems);
    return new SettingsLoader(folder, vocabulary, problems).load(overrides);
  }

  private Settings load(List<String> overrides) throws SettingsException {
    folder.trees().forEach(this::holdAgainstSchema);
    Draft draft = draft();
    Map<String, Object> windows = check(draft);
    if (!problems.none()) {
      throw new SettingsException(problems.sorted());
    }
    PipelineSettings pipeline = draft.pipeline().orElseThrow();
    return new Settings(
        pipeline,
        draft.outreach().orElseThrow(),
        draft.board().orElseThrow(),
        draft.linkage().orElseThrow(),
        draft.purposes().orElseThrow(),
        draft.councils(),
        canonical(draft.feeds()),
        draft.feeds().stream().filter(FeedSpec::lookup).toList(),
        draft.indicators().values().stream()
            .filter(i -> pipeline.indicators().isEmpty() || pipeline.indicators().contains(i.id()))
            .toList(),
        draft.alertRules(),
        windows,
        overrides,
        SettingsHash.of(folder.trees(), folder.decisions()));
  }

  /** The sound files as records, indicators by file; what is empty here has been reported. */
  private record Draft(
      Optional<PipelineSettings> pipeline,
      Optional<OutreachSettings> outreach,
      Optional<BoardSettings> board,
      Optional<LinkageSettings> linkage,
      Optional<Purposes> purposes,
      List<LocalAuthority> councils,
      List<FeedSpec> feeds,
      Map<String, Indicator> indicators,
      List<AlertRule> alertRules) {}

  private void holdAgainstSchema(String file, JsonNode tree) {
    Optional<String> schema = SettingsFolder.schemaOf(file);
    if (schema.isEmpty() || SchemaCheck.passes(schema.get(), tree, problems.in(file))) {
      sound.add(file);
    }
  }

  private Draft draft() {
    List<FeedSpec> feeds = new ArrayList<>();
    soundUnder(SettingsFolder.FEEDS).forEach(file -> feeds.add(FeedReader.read(file, tree(file))));
    Map<String, Indicator> indicators = new TreeMap<>();
    soundUnder(SettingsFolder.INDICATORS)
        .forEach(file -> indicators.put(file, Binding.bind(tree(file), Indicator.class)));
    return new Draft(
        pipeline(),
        bound(SettingsFolder.OUTREACH, OutreachSettings.class),
        board(),
        linkage(),
        bound(SettingsFolder.PURPOSES, Purposes.class),
        entries(SettingsFolder.AUTHORITIES, "authorities", LocalAuthority.class),
        feeds,
        indicators,
        entries(SettingsFolder.ALERT_RULES, "alerts", AlertRule.class));
  }

  /** Checks what no schema can say; gives every window of the profile's SQL. */
  private Map<String, Object> check(Draft draft) {
    Set<String> declared = declaredFeeds();
    FeedChecks.check(draft.feeds(), declared, problems);
    OriginChecks.check(draft.feeds(), problems);
    for (String file : soundUnder(SettingsFolder.FEEDS)) {
      OriginChecks.checkOneEach(tree(file), problems.in(file));
    }
    IndicatorChecks indicators = new IndicatorChecks(vocabulary, problems);
    folder
        .under(SettingsFolder.INDICATORS)
        .forEach(file -> indicators.checkConditions(file, tree(file)));
    indicators.checkConditionsOfAuthorities(tree(SettingsFolder.AUTHORITIES));
    draft.indicators().forEach(indicators::check);

    List<Indicator> all = List.copyOf(draft.indicators().values());
    AgreementChecks agreement =
        new AgreementChecks(canonical(draft.feeds()), all, vocabulary.feedColumns(), problems);
    agreement.checkNeeds(declared);
    agreement.checkAuthorities(draft.councils());
    draft.pipeline().ifPresent(agreement::checkPipeline);
    draft.board().ifPresent(agreement::checkBoard);
    draft.linkage().ifPresent(agreement::checkLinkage);
    draft.purposes().ifPresent(agreement::checkPurposes);
    draft.purposes().ifPresent(agreement::checkRetention);
    draft.pipeline().ifPresent(p -> draft.purposes().ifPresent(q -> agreement.checkExport(p, q)));

    Map<String, Object> windows =
        indicators.windows(draft.pipeline().map(PipelineSettings::windows).orElse(Map.of()), all);
    boolean allSound = sound.containsAll(folder.under(SettingsFolder.INDICATORS));
    if (allSound && draft.pipeline().isPresent()) {
      indicators.missingWindows(windows.keySet());
    }
    return windows;
  }

  private static List<FeedSpec> canonical(List<FeedSpec> feeds) {
    return feeds.stream().filter(feed -> !feed.lookup()).toList();
  }

  /** {@code indicators} may be the word all, ids with commas, or a list. */
  private Optional<PipelineSettings> pipeline() {
    if (!sound.contains(SettingsFolder.PIPELINE)) {
      return Optional.empty();
    }
    ObjectNode tree = tree(SettingsFolder.PIPELINE).deepCopy();
    JsonNode written = tree.path("indicators");
    if (written.isTextual()) {
      ArrayNode ids = tree.putArray("indicators");
      Stream.of(written.asText().split(" *, *")).filter(id -> !id.equals("all")).forEach(ids::add);
    }
    return Optional.of(Binding.bind(tree, PipelineSettings.class));
  }

  /** The board's parameters and the catalogue of what may be published, as one. */
  private Optional<BoardSettings> board() {
    if (!sound.contains(SettingsFolder.BOARD) || !sound.contains(SettingsFolder.CATALOGUE)) {
      return Optional.empty();
    }
    ObjectNode both = tree(SettingsFolder.BOARD).deepCopy();
    both.set("catalogue", tree(SettingsFolder.CATALOGUE).path("tables"));
    return Optional.of(Binding.bind(both, BoardSettings.class));
  }

  /** The linkage's parameters, its model and what people decided, as one. */
  private Optional<LinkageSettings> linkage() {
    JsonNode decisions =
        DecisionsFile.read(folder.decisions(), problems.in(SettingsFolder.DECISIONS));
    if (!sound.contains(SettingsFolder.LINKAGE) || !sound.contains(SettingsFolder.LINKAGE_MODEL)) {
      return Optional.empty();
    }
    ObjectNode all = tree(SettingsFolder.LINKAGE).deepCopy();
    all.set("model", tree(SettingsFolder.LINKAGE_MODEL));
    all.set("overrides", decisions);
    return Optional.of(Binding.bind(all, LinkageSettings.class));
  }

  /** The feeds that some file declares, sound or not; a spoilt kind counts by its file's name. */
  private Set<String> declaredFeeds() {
    Set<String> kinds = new TreeSet<>();
    for (String file : folder.under(SettingsFolder.FEEDS)) {
      kinds.add(tree(file).path("kind").asText());
      kinds.add(file.substring(SettingsFolder.FEEDS.length(), file.indexOf('.')));
    }
    return kinds;
  }

  private <T> Optional<T> bound(String file, Class<T> record) {
    return sound.contains(file) ? Optional.of(Binding.bind(tree(file), record)) : Optional.empty();
  }

  private <T> List<T> entries(String file, String list, Class<T> record) {
    List<T> entries = new ArrayList<>();
    if (sound.contains(file)) {
      tree(file).path(list).forEach(entry -> entries.add(Binding.bind(entry, record)));
    }
    return entries;
  }

  private List<String> soundUnder(String directory) {
    return folder.under(directory).stream().filter(sound::contains).toList();
  }

  private JsonNode tree(String file) {
    return folder.trees().getOrDefault(file, MissingNode.getInstance());
  }
}

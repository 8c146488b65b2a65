package org.tenantinsight.jobs.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.config.LinkageModel;
import org.tenantinsight.config.LinkageModel.Odds;
import org.tenantinsight.config.SettingsLoader;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.transforms.profile.ProfileVocabulary;

/**
 * A model that was learnt comes into use only when agreement still tells more than disagreement.
 */
class TrainedModelTest {

  private static final LinkageModel SHIPPED = shipped();

  @Test
  void aModelThatMovesLittleIsWrittenAndReadsBack(@TempDir Path folder) throws IOException {
    LinkageModel learnt = with("birth", "one_slip", new Odds(0.04, 0.00012));
    TrainedModel trained = new TrainedModel(SHIPPED, learnt);
    Path file = folder.resolve("linkage-model.json");

    trained.check(false);
    trained.write(file);

    LinkageModel read = new ObjectMapper().readValue(file.toFile(), LinkageModel.class);
    assertThat(read.comparisons()).isEqualTo(learnt.comparisons());
    assertThat(read.version()).matches("trained-2026-10-31-[0-9a-f]{8}");
    assertThat(trained.mostMoved(1)).containsExactly("birth.one_slip from 8.0 to 8.4 bits");
    trained.write(folder.resolve("again.json"));
    assertThat(folder.resolve("again.json")).hasSameTextualContentAs(file);
  }

  @Test
  void settingsHoldTheModelThatWasWritten(@TempDir Path folder) throws Exception {
    Path shipped = Path.of("../config/settings");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = folder.resolve("settings").resolve(shipped.relativize(file));
        Files.copy(file, copy);
      }
    }
    LinkageModel learnt = with("birth", "one_slip", new Odds(0.04, 0.00012));

    new TrainedModel(SHIPPED, learnt).write(folder.resolve("settings/linkage-model.json"));

    assertThat(
            SettingsLoader.load(
                    folder.resolve("settings"), List.of(), ProfileVocabulary.vocabulary())
                .linkage()
                .model()
                .comparisons())
        .isEqualTo(learnt.comparisons());
  }

  @Test
  void aLevelThatMovesByMoreThanThreeBitsNeedsAWord() {
    TrainedModel trained =
        new TrainedModel(SHIPPED, with("address", "district", new Odds(0.08, 0.2)));

    assertThatThrownBy(() -> trained.check(false))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("address.district from 4.0 to -1.3 bits")
        .hasMessageContaining("--accept");
    assertThatCode(() -> trained.check(true)).doesNotThrowAnyException();
  }

  @Test
  void aModelInWhichDisagreementTellsMoreIsNeverUsed() {
    TrainedModel trained = new TrainedModel(SHIPPED, with("phone", "other", new Odds(0.9, 1e-9)));

    assertThatThrownBy(() -> trained.check(true))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("phone.");
  }

  private static LinkageModel with(String comparison, String level, Odds odds) {
    Map<String, Map<String, Odds>> comparisons = new HashMap<>(SHIPPED.comparisons());
    Map<String, Odds> levels = new HashMap<>(comparisons.getOrDefault(comparison, Map.of()));
    levels.put(level, odds);
    comparisons.put(comparison, levels);
    return new LinkageModel("trained-2026-10-31", comparisons);
  }

  private static LinkageModel shipped() {
    try {
      return new ObjectMapper()
          .readValue(
              Files.readString(Path.of("../config/settings/linkage-model.json")),
              LinkageModel.class);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package org.tenantinsight.jobs.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.MergedHomes;
import org.tenantinsight.jobs.export.Pseudonyms;
import org.tenantinsight.transforms.SparkTest;

/** HH-2 of Monday's list is part of HH-1, tenancy T1, on Tuesday. */
class HouseholdAskedForTest extends SparkTest {

  @TempDir Path folder;

  @Test
  void isFoundByEveryIdThatSomebodyMayHaveOfIt() throws Exception {
    MergedHomes homes = MergedHomes.in(folder, spark());
    Pseudonyms standIns = new Pseudonyms(homes.tuesday().keys().export());

    for (String reference : new String[] {"HH-1", "T1", "HH-2"}) {
      assertThat(asked(homes, reference)).as(reference).contains("HH-1");
      assertThat(asked(homes, standIns.of(reference)).isPresent())
          .as("the stand-in of " + reference)
          .isEqualTo(!reference.equals("T1"));
    }
    assertThat(asked(homes, "HH-3")).as("never given").isEmpty();
    assertThat(asked(homes, "HH-5")).as("other people's: HH-1 was split off it").isEmpty();
  }

  private static Optional<String> asked(MergedHomes homes, String reference) throws Exception {
    return HouseholdAskedFor.id(homes.tuesday(), homes.tables(), reference);
  }
}

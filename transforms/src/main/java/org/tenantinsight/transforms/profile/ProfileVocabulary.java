package org.tenantinsight.transforms.profile;

import java.util.Set;
import java.util.TreeSet;
import org.tenantinsight.config.Vocabulary;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.tables.EvidenceEventTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;
import org.tenantinsight.transforms.tables.Table;

/** The names that indicators may use, taken from the contracts and the SQL themselves. */
public final class ProfileVocabulary {

  private ProfileVocabulary() {}

  /** Measures, kinds of evidence, and the named parameters that some setting must give. */
  public static Vocabulary vocabulary() {
    Set<String> windows = new TreeSet<>(SqlFile.parameters(Profile.PROFILE));
    for (Table step : Profile.steps()) {
      windows.addAll(SqlFile.parameters(Profile.file(step)));
    }
    return new Vocabulary(
        Set.copyOf(HouseholdProfileTable.measures()),
        Set.copyOf(EvidenceEventTable.kinds()),
        windows);
  }
}

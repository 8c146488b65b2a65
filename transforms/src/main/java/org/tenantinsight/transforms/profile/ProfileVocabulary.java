package org.tenantinsight.transforms.profile;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenantinsight.config.Vocabulary;
import org.tenantinsight.transforms.SqlFile;
import org.tenantinsight.transforms.tables.Column;
import org.tenantinsight.transforms.tables.EvidenceEventTable;
import org.tenantinsight.transforms.tables.HouseholdProfileTable;
import org.tenantinsight.transforms.tables.PersonEqualityTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.StateTables;
import org.tenantinsight.transforms.tables.Table;

/** The names that settings may use, taken from the contracts and the SQL themselves. */
public final class ProfileVocabulary {

  private ProfileVocabulary() {}

  /**
   * Measures, kinds of evidence, named parameters that some setting must give, columns of feeds.
   */
  public static Vocabulary vocabulary() {
    Set<String> windows = new TreeSet<>(SqlFile.parameters(Profile.PROFILE));
    for (Table step : Profile.steps()) {
      windows.addAll(SqlFile.parameters(Profile.file(step)));
    }
    return new Vocabulary(
        Set.copyOf(HouseholdProfileTable.measures()),
        Set.copyOf(EvidenceEventTable.kinds()),
        windows,
        feedColumns());
  }

  private static Map<String, Set<String>> feedColumns() {
    Map<String, Set<String>> columns = new TreeMap<>();
    for (Table feed : StateTables.ALL) {
      columns.put(feed.name(), names(feed));
    }
    columns
        .getOrDefault(PersonTable.TABLE.name(), Set.of())
        .addAll(names(PersonEqualityTable.TABLE));
    return columns;
  }

  private static Set<String> names(Table table) {
    return table.columns().stream()
        .map(Column::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

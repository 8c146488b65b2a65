package org.tenantinsight.transforms.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code DATA-DICTIONARY.md} is written from the contracts. After a change of a contract:
 *
 * <pre>./mvnw -pl transforms -am test -Dtest=DataDictionaryTest -Dwrite-data-dictionary \
 *   -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class DataDictionaryTest {

  private static final Path DICTIONARY = Path.of("DATA-DICTIONARY.md");

  @Test
  void saysWhatTheContractsSay() throws Exception {
    String expected = dictionary();
    if (System.getProperty("write-data-dictionary") != null) {
      Files.writeString(DICTIONARY, expected);
    }
    assertThat(Files.readString(DICTIONARY))
        .as("DATA-DICTIONARY.md is stale; the comment of this test says how to write it anew")
        .isEqualTo(expected);
  }

  private static String dictionary() throws Exception {
    StringBuilder page = new StringBuilder("# Data dictionary\n\n");
    page.append("Written from the contracts in `tables/` by `DataDictionaryTest`; ");
    page.append("do not edit it by hand. Money is in pence; a date is the day in London.\n");
    for (Table table : contracts().values()) {
      page.append("\n## ").append(table.name()).append("\n\n");
      page.append(table.grain()).append(" Key: `");
      page.append(String.join("`, `", table.key())).append("`.\n\n");
      page.append("| column | type | empty | privacy | meaning |\n|---|---|---|---|---|\n");
      table.columns().forEach(column -> page.append(line(column)));
    }
    return page.toString();
  }

  private static String line(Column column) {
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            column.name(),
            column.type().catalogString(),
            column.required() ? "never" : "may be",
            column.privacy(),
            column.meaning().replace("|", "\\|"));
  }

  /** Every contract that a class of this package declares, by name. */
  private static TreeMap<String, Table> contracts() throws Exception {
    TreeMap<String, Table> tables = new TreeMap<>();
    for (Class<?> declaring : classesOfThePackage()) {
      for (Field field : declaring.getFields()) {
        if (field.getType() == Table.class) {
          Table table = (Table) field.get(null);
          tables.put(table.name(), table);
        }
      }
    }
    return tables;
  }

  private static List<Class<?>> classesOfThePackage() throws IOException, URISyntaxException {
    String packageName = Table.class.getPackageName();
    Path root = Path.of(Table.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.list(root.resolve(packageName.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Table.class") || name.endsWith("Tables.class"))
          .sorted()
          .map(name -> packageName + "." + name.replace(".class", ""))
          .<Class<?>>map(DataDictionaryTest::load)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

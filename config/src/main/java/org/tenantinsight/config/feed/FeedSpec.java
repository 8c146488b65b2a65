package org.tenantinsight.config.feed;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One source file of one feed: where it is, how it is written, and what its rows must satisfy.
 *
 * @param kind the canonical feed that the rows become, such as {@code repair}; of a lookup its own
 *     name
 * @param lookup the rows become no feed, others look them up
 * @param name the declaration's own name (its file stem); equals {@code kind} for the first source
 * @param file stem of the delivered files: {@code repair} takes {@code repair.csv}, {@code
 *     repair.csv.gz}, {@code repair-1.csv}
 * @param shared other declarations read the same file
 * @param delivery whole picture or changes
 * @param encoding how the bytes are read, strictly
 * @param encodingFallback tried for a record that the encoding refuses; null = it is quarantined
 * @param delimiter what separates the fields
 * @param lenientQuotes a quotation mark inside an unquoted field is a character like any other
 * @param zip files may come packed as zip, such as {@code repair.csv.zip}
 * @param safeguard what becomes of rows that protect people and cannot be read
 * @param headerAliases other spellings of a header, folded to lower case, to the column's source
 * @param leftOut headers that are known and not read
 * @param joins lookups from which columns come
 * @param columns in canonical order
 * @param key canonical columns that identify a row
 * @param keyOtherwise the key of a row that lacks a part of {@code key}; empty = there is no other
 * @param updated column that says which of two rows with one key is newer; null = none
 * @param expectedEvery days within which a delivery is due; null = whenever there is something
 * @param historyFrom the day from which the source promises to be complete; null = not promised
 * @param parents rows of other feeds that a row refers to
 * @param rules what must hold between the columns of a row
 * @param maxDisappearedShare largest share of a snapshot that may disappear in one night
 * @param volume limits on the number of rows
 * @param allowEmpty a file with a header only means "checked, none"
 * @param footer pattern of a footer line that the source declares; null = there is none
 * @param nulls spellings that mean "unknown" in this file, where a column does not say otherwise
 */
public record FeedSpec(
    String kind,
    boolean lookup,
    String name,
    String file,
    boolean shared,
    Delivery delivery,
    Charset encoding,
    @Nullable Charset encodingFallback,
    char delimiter,
    boolean lenientQuotes,
    boolean zip,
    Safeguard safeguard,
    Map<String, String> headerAliases,
    List<String> leftOut,
    List<Join> joins,
    List<ColumnSpec> columns,
    List<String> key,
    List<String> keyOtherwise,
    @Nullable String updated,
    @Nullable Integer expectedEvery,
    @Nullable LocalDate historyFrom,
    List<Parent> parents,
    List<RowRule> rules,
    double maxDisappearedShare,
    VolumeLimits volume,
    boolean allowEmpty,
    @Nullable String footer,
    List<String> nulls) {

  public FeedSpec {
    headerAliases = Collections.unmodifiableMap(new TreeMap<>(headerAliases));
    leftOut = List.copyOf(leftOut);
    joins = List.copyOf(joins);
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    keyOtherwise = List.copyOf(keyOtherwise);
    parents = List.copyOf(parents);
    rules = List.copyOf(rules);
    nulls = List.copyOf(nulls);
  }

  /** Whether files of that name, such as {@code repair.csv.gz} or {@code repair-1.csv}, are its. */
  public boolean reads(String fileName) {
    int end = fileName.indexOf(".csv");
    String stem = fileName.substring(0, Math.max(0, end));
    String part = stem.startsWith(file) ? stem.substring(file.length()) : "/";
    return fileName
            .substring(Math.max(0, end))
            .matches(zip ? "\\.csv(\\.gz|\\.zip)?" : "\\.csv(\\.gz)?")
        && (part.isEmpty() || part.matches("-[A-Za-z0-9_-]+"));
  }

  /** Whether the column of that name is part of a reference to another feed. */
  public boolean refersBy(String column) {
    return parents.stream().anyMatch(parent -> parent.columns().contains(column));
  }

  /** Whether no row of it can be loaded without special category or criminal data. */
  public boolean needsSpecial() {
    return columns.stream().anyMatch(column -> column.required() && column.special());
  }

  /** The join of that name, which the settings' checks have made sure of. */
  public Join join(String name) {
    return joins.stream().filter(j -> j.name().equals(name)).findFirst().orElseThrow();
  }

  /**
   * The column of that canonical name.
   *
   * @throws IllegalArgumentException when the feed does not declare it
   */
  public ColumnSpec column(String canonicalName) {
    return columns.stream()
        .filter(c -> c.name().equals(canonicalName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + canonicalName));
  }
}

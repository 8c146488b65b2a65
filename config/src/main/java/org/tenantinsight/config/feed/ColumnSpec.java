package org.tenantinsight.config.feed;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one column of a source file becomes one canonical column.
 *
 * @param name the canonical column
 * @param source the header that the source writes (the canonical name where it is the same); empty
 *     where the text does not come from the file
 * @param origin where the text comes from
 * @param type what it holds
 * @param required a row without a value is quarantined, and a file without the column is refused
 * @param formats patterns for a strict {@link java.time.format.DateTimeFormatter} ({@code uuuu} for
 *     the year, however the file writes it); the first that matches wins
 * @param shortYears what a year of two digits means; null = it is refused
 * @param excelSerial the first year that a spreadsheet's serial numbers count from, 1900 or 1904;
 *     null = such a number is refused
 * @param fixedWidth digits that a reference always has; 0 = any number
 * @param codes the canonical codes allowed; empty = any upper-case code
 * @param codeMap source code to canonical code, looked up before {@code codes}
 * @param otherCode the code that an unmapped source code becomes; null = it is a finding
 * @param nulls spellings that mean "unknown" here, beside the empty cell (no case); none for names
 * @param whenEmpty the text that stands for an empty cell; null = the cell stays empty
 * @param special special category or criminal data, loaded only under a named policy document
 * @param equality goes to the equality table, which the fairness step alone reads
 * @param owedIsNegative money that the source writes with the opposite sign
 * @param mayBeFuture a date later than the delivery is normal here (a target, a review)
 * @param maxLength longest text accepted
 * @param min smallest number accepted
 * @param max largest number accepted
 */
public record ColumnSpec(
    String name,
    String source,
    Origin origin,
    ColumnType type,
    boolean required,
    List<String> formats,
    @Nullable ShortYears shortYears,
    @Nullable Integer excelSerial,
    int fixedWidth,
    List<String> codes,
    Map<String, String> codeMap,
    @Nullable String otherCode,
    List<String> nulls,
    @Nullable String whenEmpty,
    boolean special,
    boolean equality,
    boolean owedIsNegative,
    boolean mayBeFuture,
    int maxLength,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max) {

  public ColumnSpec {
    formats = List.copyOf(formats);
    codes = List.copyOf(codes);
    codeMap = Collections.unmodifiableMap(new TreeMap<>(codeMap));
    nulls = List.copyOf(nulls);
  }
}

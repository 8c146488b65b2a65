package org.tenantinsight.config;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why each column may be used at all ({@code purposes.yaml}). A column with no purpose is not
 * loaded; a special category column needs the policy document besides, in date.
 *
 * @param policyDocument what allows special category data; null = none are loaded
 * @param allowSourceIds the export may carry the landlord's own references
 * @param purposes every purpose
 * @param keepMonths months for which each feed is kept
 */
public record Purposes(
    @Nullable PolicyDocument policyDocument,
    boolean allowSourceIds,
    List<Purpose> purposes,
    Map<String, Integer> keepMonths) {

  /** Stands for all columns of a feed. */
  public static final String ALL_COLUMNS = "*";

  public Purposes {
    purposes = List.copyOf(purposes);
    keepMonths = Collections.unmodifiableMap(new TreeMap<>(keepMonths));
  }

  /**
   * Whether a column may be loaded on a date.
   *
   * @param feed canonical feed
   * @param column canonical column
   * @param special whether it is special category or criminal data
   * @param asOf the night's date
   */
  public boolean mayLoad(String feed, String column, boolean special, LocalDate asOf) {
    return (!special || allowSpecial(asOf)) && hasPurpose(feed, column);
  }

  /** Whether the policy document allows special category and criminal data on a date. */
  public boolean allowSpecial(LocalDate asOf) {
    return policyDocument != null && !policyDocument.reviewBy().isBefore(asOf);
  }

  /** Whether some purpose names the column. */
  public boolean hasPurpose(String feed, String column) {
    return purposes.stream().anyMatch(purpose -> purpose.covers(feed, column));
  }

  /**
   * The landlord's "appropriate policy document" for special category and criminal data.
   *
   * @param title its title
   * @param reviewBy the last day on which it may be relied on
   */
  public record PolicyDocument(String title, LocalDate reviewBy) {}

  /**
   * One purpose of processing.
   *
   * @param id short name
   * @param title what it is for, in words that residents read
   * @param lawfulBasis article 6 basis
   * @param specialCondition article 9 or 10 condition; null = it uses no such data
   * @param columns columns by feed; {@code *} = all
   * @param outputs what is made from them
   * @param recipients who gets that
   */
  public record Purpose(
      String id,
      String title,
      String lawfulBasis,
      @Nullable String specialCondition,
      Map<String, List<String>> columns,
      List<String> outputs,
      List<String> recipients) {

    public Purpose {
      columns = Collections.unmodifiableMap(new TreeMap<>(columns));
      outputs = List.copyOf(outputs);
      recipients = List.copyOf(recipients);
    }

    /** Whether the purpose names the column. */
    public boolean covers(String feed, String column) {
      List<String> covered = columns.getOrDefault(feed, List.of());
      return covered.contains(ALL_COLUMNS) || covered.contains(column);
    }
  }
}

package org.tenantinsight.transforms.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tenantinsight.config.feed.ColumnSpec;
import org.tenantinsight.config.feed.ColumnType;
import org.tenantinsight.config.feed.Delivery;
import org.tenantinsight.config.feed.FeedSpec;
import org.tenantinsight.config.feed.Origin;
import org.tenantinsight.config.feed.Parent;
import org.tenantinsight.config.feed.RowRule;
import org.tenantinsight.config.feed.Safeguard;
import org.tenantinsight.config.feed.VolumeLimits;
import org.tenantinsight.transforms.conform.ReadRow.Finding;

/** What becomes of whole rows: the first rule that is broken, the key, the hash. */
class RowReaderTest {

  private static final RowReader JOBS =
      RowReader.of(
          feed(
              List.of("job"),
              List.of(),
              List.of(new RowRule.NotBefore("done", "raised")),
              column("job", ColumnType.STRING, true),
              column("raised", ColumnType.DATE, true),
              column("done", ColumnType.DATE, false)),
          column -> true,
          LocalDate.of(2026, 10, 31));

  private static final RowReader OUTCOMES =
      RowReader.of(
          feed(
              List.of("list", "household"),
              List.of("list", "tenancy"),
              List.of(new RowRule.OneOf(List.of("household", "tenancy"))),
              column("list", ColumnType.STRING, true),
              column("household", ColumnType.STRING, false),
              column("tenancy", ColumnType.STRING, false)),
          column -> true,
          LocalDate.of(2026, 10, 31));

  @Test
  void theFirstColumnThatRefusesGivesTheRule() {
    assertThat(JOBS.read(cells("W1", "2026-10-01", "2026-10-02")).refusal()).isNull();
    assertThat(JOBS.read(cells("", "31/02/2026", "x")).refusal())
        .isEqualTo(new Finding("job", "required"));
    assertThat(JOBS.read(cells("W1", "31/02/2026", "x")).refusal())
        .isEqualTo(new Finding("raised", "date"));
  }

  @Test
  void anOptionalCellThatCannotBeReadIsEmptyAndNoted() {
    ReadRow row = JOBS.read(cells("W1", "2026-10-01", "31/02/2026"));

    assertThat(row.refusal()).isNull();
    assertThat(row.value(2)).isNull();
    assertThat(row.findings()).containsExactly(new Finding("done", "date"));
  }

  @Test
  void aJobCannotBeDoneBeforeItWasRaised() {
    assertThat(JOBS.read(cells("W1", "2026-10-02", "2026-10-01")).refusal())
        .isEqualTo(new Finding("done", "not-before:raised"));
    assertThat(JOBS.read(cells("W1", "2026-10-02", "2026-10-02")).refusal()).isNull();
  }

  @Test
  void aRowIsKnownByItsOtherKeyWhereAPartOfTheFirstIsMissing() {
    assertThat(OUTCOMES.read(cells("L1", "HH-1", "T1")).sourceKey()).isEqualTo("L1|HH-1");
    assertThat(OUTCOMES.read(cells("L1", "", "T1")).sourceKey()).isEqualTo("L1|T1");
    assertThat(OUTCOMES.read(cells("L1", "", "")).refusal())
        .isEqualTo(new Finding("household", "one-of:household,tenancy"));
  }

  @Test
  void theKeyOfARefusedRowIsStillKnownWhereItCanBeRead() {
    assertThat(JOBS.read(cells("W1", "", "")).sourceKey()).isEqualTo("W1");
    assertThat(JOBS.read(cells("", "2026-10-01", "")).sourceKey()).isNull();
  }

  @Test
  void theHashIsOfValuesAndNotOfSpellings() {
    long hash = JOBS.read(cells("W1", "2026-10-01", "")).contentHash();

    assertThat(JOBS.read(cells(" W1 ", "2026-10-01", null)).contentHash()).isEqualTo(hash);
    assertThat(JOBS.read(cells("W2", "2026-10-01", "")).contentHash()).isNotEqualTo(hash);
    assertThat(JOBS.read(cells("W1", "2026-10-01", "2026-10-01")).contentHash()).isNotEqualTo(hash);
  }

  @Test
  void aLocalTimeIsKeptAsItWasWrittenBesideTheMoment() {
    RowReader reader =
        RowReader.of(
            feed(
                List.of("job"),
                List.of(),
                List.of(),
                column("job", ColumnType.STRING, true),
                moment("raised"),
                moment("done")),
            column -> true,
            LocalDate.of(2026, 10, 31));

    ReadRow row = reader.read(cells("W1", "25/10/2026 01:30", " 26/10/2026 09:00"));

    assertThat(row.value(1)).hasToString("2026-10-25T00:30:00Z");
    assertThat(row.timesAsWritten()).isEqualTo("raised: 25/10/2026 01:30; done: 26/10/2026 09:00");
    assertThat(reader.read(cells("W1", "2026-10-25T01:30:00+01:00", "")).timesAsWritten()).isNull();
  }

  @Test
  void aColumnWithoutAPurposeIsNotRead() {
    RowReader reader =
        RowReader.of(
            feed(
                List.of("job"),
                List.of(),
                List.of(),
                column("job", ColumnType.STRING, true),
                column("illness", ColumnType.STRING, true)),
            column -> column.name().equals("job"),
            LocalDate.of(2026, 10, 31));

    ReadRow row = reader.read(cells("W1", "asthma"));

    assertThat(row.refusal()).isNull();
    assertThat(row.value(1)).isNull();
  }

  @Test
  void aSourceWithoutReferencesGetsOneThatIsMadeOfOtherColumns() {
    RowReader reader =
        RowReader.of(
            feed(
                List.of("person"),
                List.of(),
                List.of(),
                column(
                    "person",
                    ColumnType.STRING,
                    true,
                    new Origin.Digest(List.of("account", "surname"))),
                column("account", ColumnType.STRING, false),
                column("surname", ColumnType.STRING, false)),
            column -> true,
            LocalDate.of(2026, 10, 31));

    String reference = reader.read(cells(null, "A1", "Okafor")).sourceKey();

    assertThat(reference).matches("[0-9a-f]{20}");
    assertThat(reader.read(cells(null, "A1", "Okafor ")).sourceKey()).isEqualTo(reference);
    assertThat(reader.read(cells(null, "A1", "")).sourceKey()).isNotEqualTo(reference);
    assertThat(reader.read(cells(null, "A1O", "kafor")).sourceKey()).isNotEqualTo(reference);
    assertThat(reader.read(cells(null, "", "")).refusal())
        .isEqualTo(new Finding("person", "required"));
  }

  @Test
  void aConstantStandsInEveryRowAndAMissingPartnerIsAFinding() {
    RowReader reader =
        RowReader.of(
            feed(
                List.of("account"),
                List.of(),
                List.of(),
                column("account", ColumnType.STRING, true),
                column("state", ColumnType.CODE, true, new Origin.Constant("LIVE")),
                column("phone", ColumnType.PHONE, false, new Origin.Joined("contact", "phone"))),
            column -> true,
            LocalDate.of(2026, 10, 31));

    ReadRow row = reader.read(cells("A1", null, JoinedCell.NO_PARTNER));

    assertThat(row.refusal()).isNull();
    assertThat(row.value(1)).isEqualTo("LIVE");
    assertThat(row.value(2)).isNull();
    assertThat(row.findings()).containsExactly(new Finding("phone", "no-partner"));
  }

  @Test
  void aReaderCanBeSentToACluster() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(JOBS);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      RowReader copy = (RowReader) in.readObject();
      assertThat(copy.read(cells("W1", "2026-10-01", "")).sourceKey()).isEqualTo("W1");
    }
  }

  private static @Nullable String[] cells(@Nullable String... cells) {
    return cells;
  }

  private static ColumnSpec column(String name, ColumnType type, boolean required) {
    return column(name, type, required, new Origin.OwnHeader());
  }

  /** By the clock in the United Kingdom, or with an offset. */
  private static ColumnSpec moment(String name) {
    return column(
        name,
        ColumnType.TIMESTAMP,
        false,
        new Origin.OwnHeader(),
        List.of("dd/MM/uuuu HH:mm", "uuuu-MM-dd'T'HH:mm:ssXXX"));
  }

  private static ColumnSpec column(String name, ColumnType type, boolean required, Origin origin) {
    return column(name, type, required, origin, List.of());
  }

  private static ColumnSpec column(
      String name, ColumnType type, boolean required, Origin origin, List<String> formats) {
    return Declared.a(type)
        .required(required)
        .from(origin)
        .formats(formats.toArray(String[]::new))
        .column(name);
  }

  private static FeedSpec feed(
      List<String> key, List<String> otherwise, List<RowRule> rules, ColumnSpec... columns) {
    return feed(key, otherwise, List.of(), rules, columns);
  }

  static FeedSpec feed(
      List<String> key,
      List<String> otherwise,
      List<Parent> parents,
      List<RowRule> rules,
      ColumnSpec... columns) {
    return new FeedSpec(
        "jobs",
        false,
        "jobs",
        "jobs",
        false,
        Delivery.CHANGES,
        StandardCharsets.UTF_8,
        null,
        ',',
        false,
        false,
        Safeguard.NONE,
        Map.of(),
        List.of(),
        List.of(),
        List.of(columns),
        key,
        otherwise,
        null,
        1,
        null,
        parents,
        rules,
        0.1,
        new VolumeLimits(0.3, 0.5, 7, 3),
        true,
        null,
        List.of());
  }
}

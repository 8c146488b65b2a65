package org.tenantinsight.transforms.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenantinsight.config.feed.ColumnType.CODE;
import static org.tenantinsight.config.feed.ColumnType.CODE_LIST;
import static org.tenantinsight.config.feed.ColumnType.DATE;
import static org.tenantinsight.config.feed.ColumnType.FLAG;
import static org.tenantinsight.config.feed.ColumnType.INTEGER;
import static org.tenantinsight.config.feed.ColumnType.MONEY;
import static org.tenantinsight.config.feed.ColumnType.PHONE;
import static org.tenantinsight.config.feed.ColumnType.POSTCODE;
import static org.tenantinsight.config.feed.ColumnType.STRING;
import static org.tenantinsight.config.feed.ColumnType.TEXT;
import static org.tenantinsight.config.feed.ColumnType.TIMESTAMP;
import static org.tenantinsight.config.feed.ColumnType.UPRN;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What becomes of each spelling that occurs in the field, cell by cell. */
class CellReadingTest {

  /** Reads the left side of each line and puts what became of it on the right. */
  private static String reread(Declared column, String table) {
    return table
        .lines()
        .map(line -> line.substring(0, line.indexOf('→')).stripTrailing())
        .map(cell -> String.format("%-22s → %s", cell, column.read(cell)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static void check(Declared column, String table) {
    assertThat(reread(column, table)).isEqualTo(table);
  }

  @Test
  void anIsoDateIsReadStrictly() {
    check(
        Declared.a(DATE),
        """
        2026-10-31             → 2026-10-31
        2024-02-29             → 2024-02-29
        2023-02-29             → empty (date)
        2026-13-01             → empty (date)
        2026-1-1               → empty (date)
        00/00/0000             → empty (date)
        tomorrow               → empty (date)
        45292                  → refused (excel-serial)
        31/12/29               → refused (two-digit-year)
        +12026-10-31           → empty (date)
        -2026-10-31            → empty (date)
        0000-01-01             → empty (date)
        2026-11-01             → 2026-11-01
        2026-11-02             → refused (future)
                               → empty
        """);
  }

  @Test
  void aRequiredDateThatCannotBeReadRefusesTheRow() {
    check(
        Declared.a(DATE).required(),
        """
        31/02/2025             → refused (date)
                               → refused (required)
        """);
  }

  @Test
  void theFirstDeclaredPatternWinsAndNoneIsGuessed() {
    check(
        Declared.a(DATE).formats("dd/MM/uuuu", "d MMM uuuu").nulls("01/01/1900"),
        """
        03/04/2026             → 2026-04-03
        3 Apr 2026             → 2026-04-03
        31/02/2026             → empty (date)
        04/25/2026             → refused (day-and-month-swapped)
        2026-04-03             → empty (date)
        01/01/1900             → empty
        """);
  }

  @Test
  void aBirthDateOfTwoDigitYearIsPastAndWithinALongLifeOrNotKnown() {
    check(
        Declared.a(DATE).formats("dd/MM/uu", "dd/MM/uuuu").shortYears(null),
        """
        31/12/29               → 1929-12-31 (short-year-read)
        31/12/26               → 1926-12-31 (short-year-read)
        01/06/85               → 1985-06-01 (short-year-read)
        29/02/28               → 1928-02-29 (short-year-read)
        01/11/15               → 2015-11-01 (short-year-read)
        01/11/16               → empty (two-digit-year)
        30/10/26               → empty (two-digit-year)
        31/02/50               → empty (date)
        31/10/2026             → 2026-10-31
        02/11/2026             → refused (future)
        """);
  }

  @Test
  void aYearOfTwoDigitsIsOneOfTheHundredThatTheColumnDeclares() {
    check(
        Declared.a(DATE).formats("d-MMM-uu").shortYears(1950),
        """
        31-OCT-26              → 2026-10-31 (short-year-read)
        1-Jan-50               → 1950-01-01 (short-year-read)
        1-Jan-49               → refused (future)
        1-Jan-1950             → empty (date)
        """);
    check(
        Declared.a(TIMESTAMP).formats("dd/MM/uu HH:mm").shortYears(1950),
        """
        01/07/26 09:00         → 2026-07-01T08:00:00Z (short-year-read)
        04/25/26 09:00         → refused (day-and-month-swapped)
        """);
  }

  @Test
  void aSpreadsheetsNumberIsADayOnlyWhereThatIsDeclared() {
    check(
        Declared.a(DATE).excelSerial(1900),
        """
        45292                  → 2024-01-01 (excel-serial-read)
        45292.0                → 2024-01-01 (excel-serial-read)
        9133                   → 1925-01-01 (excel-serial-read)
        2026-10-31             → 2026-10-31
        45292.5                → refused (excel-serial)
        1999                   → empty (date)
        99999                  → refused (future)
        """);
    check(
        Declared.a(DATE).excelSerial(1904),
        """
        43830                  → 2024-01-01 (excel-serial-read)
        """);
    check(
        Declared.a(TIMESTAMP).excelSerial(1900),
        """
        46204.375              → 2026-07-01T08:00:00Z (excel-serial-read)
        46110.0625             → refused (clock-change-gap)
        """);
  }

  @Test
  void aMomentHasAnOffsetOrIsLocalTimeByDeclaration() {
    check(
        Declared.a(TIMESTAMP),
        """
        2026-10-30T14:59:00+00:00 → 2026-10-30T14:59:00Z
        2026-07-01T09:00:00+01:00 → 2026-07-01T08:00:00Z
        2026-07-01T08:00:00Z   → 2026-07-01T08:00:00Z
        2026-07-01T08:00:00    → empty (timestamp)
        31/02/2025 10:00       → empty (timestamp)
        31/12/29 10:00         → refused (two-digit-year)
        45292.625              → refused (excel-serial)
        -999999999-01-01T00:00:00Z → empty (timestamp)
        """);
  }

  @Test
  void localTimeKnowsTheHoursThatTheClockChangesSkipAndRepeat() {
    check(
        Declared.a(TIMESTAMP).formats("dd/MM/uuuu HH:mm"),
        """
        01/07/2026 09:00       → 2026-07-01T08:00:00Z
        04/25/2026 09:00       → refused (day-and-month-swapped)
        29/03/2026 01:30       → refused (clock-change-gap)
        25/10/2026 01:30       → 2026-10-25T00:30:00Z (clock-change-overlap)
        """);
  }

  @Test
  void moneyIsExactPenceAndNeverRounded() {
    check(
        Declared.a(MONEY).max("5000"),
        """
        123.45                 → 12345
        -5.00                  → -500
        -0.00                  → 0
        £1,234.50              → 123450
        -£123.45               → -12345
        £-123.45               → -12345
        (123.45)               → -12345
        123.45-                → -12345
        45.10 CR               → -4510
        45.10 DR               → 4510
        45.1                   → 4510
        45                     → 4500
        -45.10 CR              → refused (number)
        (45.10-)               → refused (number)
        (45.10                 → refused (number)
        1,23.4                 → refused (number)
        12,34,x                → refused (number)
        1.234,50               → refused (number)
        1 234.50               → refused (number)
        1.005                  → refused (number)
        1E3                    → refused (number)
        NaN                    → refused (number)
        Infinity               → refused (number)
        5000.01                → refused (range)
        """);
  }

  @Test
  void aSourceThatWritesDebtAsNegativeIsTurnedRoundButCreditAndDebitSayThemselves() {
    check(
        Declared.a(MONEY).owedIsNegative(),
        """
        -12.00                 → 1200
        12.00                  → -1200
        12.00 DR               → 1200
        12.00 CR               → -1200
        """);
  }

  @Test
  void aWholeNumberIsWhole() {
    check(
        Declared.a(INTEGER).max("41"),
        """
        41                     → 41
        042                    → empty (range)
        3.0                    → empty (number)
        two                    → empty (number)
        """);
  }

  @Test
  void aCodeIsUpperCasedMappedAndChecked() {
    check(
        Declared.a(CODE).codes("KEPT", "NO_ACCESS").mapped(Map.of("na", "NO_ACCESS")),
        """
        kept                   → KEPT
        NA                     → NO_ACCESS
        MAYBE                  → empty (code)
        """);
    assertThat(Declared.a(CODE).codes("KEPT", "OTHER").otherwise("OTHER").read("maybe"))
        .isEqualTo("OTHER (unmapped-code)");
    assertThat(Declared.a(CODE).codes("KEPT").required().read("maybe")).isEqualTo("refused (code)");
    assertThat(Declared.a(CODE).read("any")).isEqualTo("ANY");
  }

  @Test
  void anUnknownFlagIsNeverRead() {
    check(
        Declared.a(FLAG),
        """
        y                      → Y
        No                     → N
        true                   → Y
        0                      → N
        ?                      → empty (code)
        """);
    assertThat(Declared.a(FLAG).codes("Y", "N", "U").read("u")).isEqualTo("U");
  }

  @Test
  void aListKeepsWhatItKnowsInOneOrder() {
    check(
        Declared.a(CODE_LIST).codes("BSL", "BRAILLE"),
        """
        BSL;braille            → BRAILLE;BSL
        BSL; ;BSL              → BSL
        BSL;SHOUT              → BSL (code)
        SHOUT                  → empty (code)
        """);
  }

  @Test
  void aPostcodeHasOneSpaceAndLookAlikesAreCorrectedOnlyByPlace() {
    check(
        Declared.a(POSTCODE),
        """
        sw1a1aa                → SW1A 1AA
        B93  1AA               → B93 1AA
        B93 IAA                → B93 1AA (look-alike-corrected)
        BFPO 801               → BFPO 801
        B93                    → empty (postcode)
        B93 1A                 → empty (postcode)
        """);
  }

  @Test
  void aPhoneNumberGetsBackOnlyTheZeroThatASpreadsheetTook() {
    check(
        Declared.a(PHONE).nulls("0"),
        """
        07700 900123           → 07700 900123
        7700900123             → 07700900123 (leading-zero-restored)
        +44 7700 900123        → +44 7700 900123
        4.47701E+11            → empty (scientific-notation)
        ask him                → empty (phone)
        0                      → empty
        """);
  }

  @Test
  void aPropertyNumberIsDigitsAsText() {
    check(
        Declared.a(UPRN),
        """
        100023336956           → 100023336956
        000000000245           → 000000000245
        100023336956.0         → 100023336956 (decimal-stripped)
        1.00023E+11            → empty (scientific-notation)
        1000233369561          → empty (uprn)
        """);
  }

  @Test
  void aReferenceThatASpreadsheetDamagedIsNotAReference() {
    check(
        Declared.a(STRING).reference(),
        """
        00123                  → 00123
        2E10                   → 2E10
        1.23E+11               → empty (scientific-notation)
        1.23e+11               → empty (scientific-notation)
        01-Mar                 → refused (date-in-reference)
        02/03/2025             → refused (date-in-reference)
        #REF!                  → empty (spreadsheet-error)
        ########               → empty (spreadsheet-error)
        """);
  }

  @Test
  void aNameIsNeverRefusedForWhatItIs() {
    check(
        Declared.a(STRING).required(),
        """
        O'Brien                → O'Brien
        D’Souza                → D’Souza
        Null                   → Null
        Ŵyn                    → Ŵyn
        李                      → 李
        ZoÃ«                   → ZoÃ« (mojibake-suspect)
        """);
    assertThat(Declared.a(STRING).nulls("NULL").read("null")).isEqualTo("empty");
  }

  @Test
  void aNameCellThatHoldsTwoPeopleIsKeptAndNoted() {
    check(
        Declared.a(STRING).named("surname"),
        """
        Mr A & Mrs B Smith     → Mr A & Mrs B Smith (joint-name-suspect)
        Ann&Bob                → Ann&Bob (joint-name-suspect)
        John and Mary          → John and Mary (joint-name-suspect)
        Mr John Mrs Mary Lee   → Mr John Mrs Mary Lee (joint-name-suspect)
        Anderson               → Anderson
        Van der Berg           → Van der Berg
        Mrs Msonda             → Mrs Msonda
        Sandy Mandrake         → Sandy Mandrake
        """);
    assertThat(Declared.a(STRING).named("trade_code").read("LOCK & KEY")).isEqualTo("LOCK & KEY");
  }

  @Test
  void aReferenceOfFixedWidthGetsItsZerosBackWhereAnotherFeedMustKnowIt() {
    check(
        Declared.a(STRING).pointing().fixedWidth(5),
        """
        123                    → 00123 (leading-zero-restored)
        00123                  → 00123
        123456                 → 123456
        T123                   → T123
        """);
    check(
        Declared.a(STRING).reference().fixedWidth(5),
        """
        123                    → refused (leading-zeros-lost)
        00123                  → 00123
        """);
  }

  @Test
  void freeTextIsKeptAsWritten() {
    assertThat(Declared.a(TEXT).read(" two\nlines, \"quoted\" "))
        .isEqualTo(" two\nlines, \"quoted\" ");
    assertThat(Declared.a(TEXT).read(" \t\u00a0")).isEqualTo("empty");
    assertThat(Declared.a(TEXT).read("x".repeat(101))).isEqualTo("refused (too-long)");
  }

  @Test
  void whiteSpaceAroundAValueIsNotPartOfIt() {
    assertThat(Declared.a(DATE).read("\u00a0 2026-10-31\t")).isEqualTo("2026-10-31");
    assertThat(Declared.a(STRING).read("  T 1 ")).isEqualTo("T 1");
  }
}

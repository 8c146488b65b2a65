package org.tenantinsight.transforms.conform;

import java.util.Map;

/** What each of the {@link Rules} says to the person who looks after a feed. */
public final class RuleWords {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry(Rules.ENCODING, "It holds characters that are not in the declared encoding"),
          Map.entry(Rules.NUL, "It holds a NUL character, as damaged files do"),
          Map.entry(Rules.QUOTE, "A quotation mark is opened and not closed, or stands astray"),
          Map.entry(Rules.TOO_LONG, "It is longer than any record or text can be"),
          Map.entry(Rules.RAGGED, "It has more or fewer fields than the header"),
          Map.entry(Rules.HEADER_AGAIN, "The header stands again in the middle of the file"),
          Map.entry(Rules.BYTE_ORDER_MARK, "The file began with a byte order mark; taken off"),
          Map.entry(Rules.MIXED_LINE_ENDS, "The file ends its lines in different ways"),
          Map.entry(Rules.ENCODING_FALLBACK, "The record was read in the second encoding"),
          Map.entry(
              Rules.QUOTE_KEPT,
              "A quotation mark stood inside an unquoted field; kept, as the feed declares"),
          Map.entry(Rules.JOINT_NAME, "The name seems to be of two people; kept as it is"),
          Map.entry(Rules.MOJIBAKE, "The text looks as if it was encoded twice; kept as it is"),
          Map.entry(Rules.REQUIRED, "A value that must be there is missing"),
          Map.entry(Rules.DATE, "It is not a date in a declared format"),
          Map.entry(Rules.TIMESTAMP, "It is not a date and time in a declared format"),
          Map.entry(Rules.NUMBER, "It is not a number, or not an amount in pounds and pence"),
          Map.entry(Rules.CODE, "The code is not in the declared list"),
          Map.entry(Rules.POSTCODE, "It is not a UK postcode"),
          Map.entry(Rules.PHONE, "It is not a telephone number"),
          Map.entry(Rules.UPRN, "It is not a UPRN (up to 12 digits)"),
          Map.entry(Rules.RANGE, "The number is outside the declared range"),
          Map.entry(Rules.FUTURE, "The day is still to come, where that cannot be"),
          Map.entry(Rules.TWO_DIGIT_YEAR, "The year has two digits only"),
          Map.entry(Rules.SHORT_YEAR, "The year has two digits; read as the feed declares"),
          Map.entry(
              Rules.SERIAL_READ, "A spreadsheet's number for a date; read as the feed declares"),
          Map.entry(Rules.EXCEL_SERIAL, "A spreadsheet turned the date into a number"),
          Map.entry(Rules.DAY_AND_MONTH_SWAPPED, "Day and month are the wrong way round"),
          Map.entry(Rules.CLOCK_GAP, "The time falls into the hour that spring skips"),
          Map.entry(
              Rules.CLOCK_OVERLAP,
              "The time falls into the hour that autumn has twice; the first was taken"),
          Map.entry(Rules.SPREADSHEET_ERROR, "A spreadsheet left an error such as #REF! or #N/A"),
          Map.entry(Rules.SCIENTIFIC, "A spreadsheet shortened the number, as in 1.23E+11"),
          Map.entry(Rules.DATE_IN_REFERENCE, "A spreadsheet turned the reference into a date"),
          Map.entry(Rules.LEADING_ZERO, "The leading 0 was lost; put back"),
          Map.entry(Rules.ZEROS_LOST, "It has fewer digits than it must; leading zeros were lost"),
          Map.entry(Rules.DECIMAL_STRIPPED, "It ended in .0, which was taken off"),
          Map.entry(Rules.LOOK_ALIKE, "Letter and digit were mixed up (O and 0); corrected"),
          Map.entry(Rules.OTHER_CODE, "The code is not in the declared list; OTHER was taken"),
          Map.entry(Rules.NO_PARTNER, "The looked-up file has no row of that key"),
          Map.entry(Rules.PARTNERS_DIFFER, "The looked-up file says different things of that key"),
          Map.entry(Rules.DUPLICATE_KEY, "Rows of one key say different things in one delivery"));

  private RuleWords() {}

  /**
   * The rule as a sentence without its full stop; a rule that has none speaks for itself.
   *
   * @param rule as it stands in quarantine and cell_finding
   */
  public static String of(String rule) {
    if (rule.startsWith(Rules.NOT_BEFORE)) {
      return "It is earlier than " + rule.substring(Rules.NOT_BEFORE.length());
    }
    if (rule.startsWith(Rules.ONE_OF)) {
      return "None of these is filled in: "
          + rule.substring(Rules.ONE_OF.length()).replace(",", ", ");
    }
    return WORDS.getOrDefault(rule, rule);
  }
}

package org.tenantinsight.transforms.conform;

import java.util.Map;

/** What each of the {@link Rules} says to the person who looks after a feed, and what to do. */
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

  private static final Map<String, String> WHAT_TO_DO =
      Map.ofEntries(
          Map.entry(
              Rules.ENCODING,
              "Save the extract in the encoding that the feed declares, or declare the one it has"),
          Map.entry(Rules.NUL, "Extract the file again; it was damaged on its way"),
          Map.entry(
              Rules.QUOTE,
              "Have the source quote fields as CSV does: a quotation mark inside one is written"
                  + " twice"),
          Map.entry(
              Rules.TOO_LONG,
              "Look for a quotation mark that is never closed above that line, then extract it"
                  + " again"),
          Map.entry(
              Rules.RAGGED,
              "Look for a separator or a line break inside a field that is not quoted; correct the"
                  + " extract"),
          Map.entry(
              Rules.HEADER_AGAIN,
              "Nothing for the rows; the extracts were put together with their headers, leave these"
                  + " out"),
          Map.entry(Rules.BYTE_ORDER_MARK, "Nothing"),
          Map.entry(Rules.MIXED_LINE_ENDS, "Nothing tonight; have the source end every line alike"),
          Map.entry(Rules.ENCODING_FALLBACK, "Nothing tonight; have the source write one encoding"),
          Map.entry(Rules.QUOTE_KEPT, "Nothing"),
          Map.entry(Rules.JOINT_NAME, "Record the two people apart in the source"),
          Map.entry(
              Rules.MOJIBAKE, "Correct the text in the source, or how its extract is encoded"),
          Map.entry(Rules.REQUIRED, "Fill the value in at the source, and deliver the row again"),
          Map.entry(
              Rules.DATE,
              "Correct it in the source, or add its format to the column in the feed's file"),
          Map.entry(
              Rules.TIMESTAMP,
              "Correct it in the source, or add its format to the column in the feed's file"),
          Map.entry(Rules.NUMBER, "Correct it in the source; amounts look like 1234.50"),
          Map.entry(
              Rules.CODE,
              "Correct it in the source, or add the code to the column's codes in the feed's file"),
          Map.entry(Rules.POSTCODE, "Correct it in the source"),
          Map.entry(Rules.PHONE, "Correct it in the source"),
          Map.entry(Rules.UPRN, "Correct it in the source"),
          Map.entry(Rules.RANGE, "Correct it in the source, or the range in the feed's file"),
          Map.entry(Rules.FUTURE, "Correct the date in the source"),
          Map.entry(
              Rules.TWO_DIGIT_YEAR,
              "Have the source write years with four digits, or declare short_years"),
          Map.entry(
              Rules.SHORT_YEAR,
              "Nothing, if the years are right; else have the source write four digits"),
          Map.entry(
              Rules.SERIAL_READ,
              "Nothing, if the dates are right; else extract without a spreadsheet"),
          Map.entry(
              Rules.EXCEL_SERIAL, "Extract without a spreadsheet between, or declare excel_serial"),
          Map.entry(
              Rules.DAY_AND_MONTH_SWAPPED,
              "Correct the date in the source, or the order of formats in the feed's file"),
          Map.entry(
              Rules.CLOCK_GAP,
              "Correct the time in the source, or declare the zone that it writes"),
          Map.entry(
              Rules.CLOCK_OVERLAP,
              "Nothing, if an hour makes no difference; else have the source write the zone"),
          Map.entry(Rules.SPREADSHEET_ERROR, "Extract without a spreadsheet between"),
          Map.entry(
              Rules.SCIENTIFIC,
              "Extract without a spreadsheet between, or make the column text there"),
          Map.entry(
              Rules.DATE_IN_REFERENCE,
              "Extract without a spreadsheet between, or make the column text there"),
          Map.entry(
              Rules.LEADING_ZERO,
              "Nothing tonight; make the column text wherever a spreadsheet opens it"),
          Map.entry(
              Rules.ZEROS_LOST,
              "Make the column text wherever a spreadsheet opens it, and deliver again"),
          Map.entry(
              Rules.DECIMAL_STRIPPED,
              "Nothing tonight; make the column text where it is extracted"),
          Map.entry(Rules.LOOK_ALIKE, "Correct it in the source"),
          Map.entry(Rules.OTHER_CODE, "Add the code to the column's codes in the feed's file"),
          Map.entry(
              Rules.NO_PARTNER, "Deliver the looked-up file of the same day, with that row in it"),
          Map.entry(
              Rules.PARTNERS_DIFFER,
              "Correct the looked-up file: one row for each key, or the same in all"),
          Map.entry(Rules.DUPLICATE_KEY, "Correct the extract: one row for each key"));

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

  /** What somebody who looks after a feed can do about it, as a sentence without its full stop. */
  public static String whatToDo(String rule) {
    if (rule.startsWith(Rules.NOT_BEFORE)) {
      return "Correct in the source whichever of the two is wrong";
    }
    if (rule.startsWith(Rules.ONE_OF)) {
      return "Fill in one of them at the source, and deliver the row again";
    }
    return WHAT_TO_DO.getOrDefault(rule, "Look at that line of the file");
  }
}

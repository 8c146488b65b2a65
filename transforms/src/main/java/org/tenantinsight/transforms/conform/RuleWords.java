package org.tenantinsight.transforms.conform;

import java.util.Map;

/** What each of the {@link Rules} says to the person who looks after a feed, and what to do. */
public final class RuleWords {

  private static final Map<String, Words> WORDS =
      Map.ofEntries(
          Map.entry(
              Rules.ENCODING,
              new Words(
                  "It holds characters that are not in the declared encoding",
                  "Save the extract in the encoding that the feed declares, or declare the one it has")),
          Map.entry(
              Rules.NUL,
              new Words(
                  "It holds a NUL character, as damaged files do",
                  "Extract the file again; it was damaged on its way")),
          Map.entry(
              Rules.QUOTE,
              new Words(
                  "A quotation mark is opened and not closed, or stands astray",
                  "Have the source quote fields as CSV does: a quotation mark inside one is written twice")),
          Map.entry(
              Rules.TOO_LONG,
              new Words(
                  "It is longer than any record or text can be",
                  "Look for a quotation mark that is never closed above that line, then extract it again")),
          Map.entry(
              Rules.RAGGED,
              new Words(
                  "It has more or fewer fields than the header",
                  "Look for a separator or a line break inside a field that is not quoted; correct the extract")),
          Map.entry(
              Rules.HEADER_AGAIN,
              new Words(
                  "The header stands again in the middle of the file",
                  "Nothing for the rows; the extracts were put together with their headers, leave these out")),
          Map.entry(
              Rules.BYTE_ORDER_MARK,
              new Words("The file began with a byte order mark; taken off", "Nothing")),
          Map.entry(
              Rules.MIXED_LINE_ENDS,
              new Words(
                  "The file ends its lines in different ways",
                  "Nothing tonight; have the source end every line alike")),
          Map.entry(
              Rules.ENCODING_FALLBACK,
              new Words(
                  "The record was read in the second encoding",
                  "Nothing tonight; have the source write one encoding")),
          Map.entry(
              Rules.QUOTE_KEPT,
              new Words(
                  "A quotation mark stood inside an unquoted field; kept, as the feed declares",
                  "Nothing")),
          Map.entry(
              Rules.JOINT_NAME,
              new Words(
                  "The name seems to be of two people; kept as it is",
                  "Record the two people apart in the source")),
          Map.entry(
              Rules.MOJIBAKE,
              new Words(
                  "The text looks as if it was encoded twice; kept as it is",
                  "Correct the text in the source, or how its extract is encoded")),
          Map.entry(
              Rules.REQUIRED,
              new Words(
                  "A value that must be there is missing",
                  "Fill the value in at the source, and deliver the row again")),
          Map.entry(
              Rules.DATE,
              new Words(
                  "It is not a date in a declared format",
                  "Correct it in the source, or add its format to the column in the feed's file")),
          Map.entry(
              Rules.TIMESTAMP,
              new Words(
                  "It is not a date and time in a declared format",
                  "Correct it in the source, or add its format to the column in the feed's file")),
          Map.entry(
              Rules.NUMBER,
              new Words(
                  "It is not a number, or not an amount in pounds and pence",
                  "Correct it in the source; amounts look like 1234.50")),
          Map.entry(
              Rules.CODE,
              new Words(
                  "The code is not in the declared list",
                  "Correct it in the source, or add the code to the column's codes in the feed's file")),
          Map.entry(
              Rules.POSTCODE, new Words("It is not a UK postcode", "Correct it in the source")),
          Map.entry(
              Rules.PHONE, new Words("It is not a telephone number", "Correct it in the source")),
          Map.entry(
              Rules.UPRN,
              new Words("It is not a UPRN (up to 12 digits)", "Correct it in the source")),
          Map.entry(
              Rules.RANGE,
              new Words(
                  "The number is outside the declared range",
                  "Correct it in the source, or the range in the feed's file")),
          Map.entry(
              Rules.FUTURE,
              new Words(
                  "The day is still to come, where that cannot be",
                  "Correct the date in the source")),
          Map.entry(
              Rules.TWO_DIGIT_YEAR,
              new Words(
                  "The year has two digits only",
                  "Have the source write years with four digits, or declare short_years")),
          Map.entry(
              Rules.SHORT_YEAR,
              new Words(
                  "The year has two digits; read as the feed declares",
                  "Nothing, if the years are right; else have the source write four digits")),
          Map.entry(
              Rules.SERIAL_READ,
              new Words(
                  "A spreadsheet's number for a date; read as the feed declares",
                  "Nothing, if the dates are right; else extract without a spreadsheet")),
          Map.entry(
              Rules.EXCEL_SERIAL,
              new Words(
                  "A spreadsheet turned the date into a number",
                  "Extract without a spreadsheet between, or declare excel_serial")),
          Map.entry(
              Rules.DAY_AND_MONTH_SWAPPED,
              new Words(
                  "Day and month are the wrong way round",
                  "Correct the date in the source, or the order of formats in the feed's file")),
          Map.entry(
              Rules.CLOCK_GAP,
              new Words(
                  "The time falls into the hour that spring skips",
                  "Correct the time in the source, or declare the zone that it writes")),
          Map.entry(
              Rules.CLOCK_OVERLAP,
              new Words(
                  "The time falls into the hour that autumn has twice; the first was taken",
                  "Nothing, if an hour makes no difference; else have the source write the zone")),
          Map.entry(
              Rules.SPREADSHEET_ERROR,
              new Words(
                  "A spreadsheet left an error such as #REF! or #N/A",
                  "Extract without a spreadsheet between")),
          Map.entry(
              Rules.SCIENTIFIC,
              new Words(
                  "A spreadsheet shortened the number, as in 1.23E+11",
                  "Extract without a spreadsheet between, or make the column text there")),
          Map.entry(
              Rules.DATE_IN_REFERENCE,
              new Words(
                  "A spreadsheet turned the reference into a date",
                  "Extract without a spreadsheet between, or make the column text there")),
          Map.entry(
              Rules.LEADING_ZERO,
              new Words(
                  "The leading 0 was lost; put back",
                  "Nothing tonight; make the column text wherever a spreadsheet opens it")),
          Map.entry(
              Rules.ZEROS_LOST,
              new Words(
                  "It has fewer digits than it must; leading zeros were lost",
                  "Make the column text wherever a spreadsheet opens it, and deliver again")),
          Map.entry(
              Rules.DECIMAL_STRIPPED,
              new Words(
                  "It ended in .0, which was taken off",
                  "Nothing tonight; make the column text where it is extracted")),
          Map.entry(
              Rules.LOOK_ALIKE,
              new Words(
                  "Letter and digit were mixed up (O and 0); corrected",
                  "Correct it in the source")),
          Map.entry(
              Rules.INVISIBLE,
              new Words(
                  "A character that nobody sees stands in the reference; taken off",
                  "Nothing tonight; have the source stored without it")),
          Map.entry(
              Rules.OTHER_CODE,
              new Words(
                  "The code is not in the declared list; OTHER was taken",
                  "Add the code to the column's codes in the feed's file")),
          Map.entry(
              Rules.NO_PARTNER,
              new Words(
                  "The looked-up file has no row of that key",
                  "Deliver the looked-up file of the same day, with that row in it")),
          Map.entry(
              Rules.PARTNERS_DIFFER,
              new Words(
                  "The looked-up file says different things of that key",
                  "Correct the looked-up file: one row for each key, or the same in all")),
          Map.entry(
              Rules.DUPLICATE_KEY,
              new Words(
                  "Rows of one key say different things in one delivery",
                  "Correct the extract: one row for each key")));

  private RuleWords() {}

  /**
   * The rule as a sentence without its full stop; a rule that has none speaks for itself.
   *
   * @param rule as it stands in quarantine and cell_finding
   */
  public static String of(String rule) {
    return words(rule).rule();
  }

  /** What somebody who looks after a feed can do about it, as a sentence without its full stop. */
  public static String whatToDo(String rule) {
    return words(rule).whatToDo();
  }

  private static Words words(String rule) {
    if (rule.startsWith(Rules.NOT_BEFORE)) {
      return new Words(
          "It is earlier than " + rule.substring(Rules.NOT_BEFORE.length()),
          "Correct in the source whichever of the two is wrong");
    }
    if (rule.startsWith(Rules.ONE_OF)) {
      return new Words(
          "None of these is filled in: " + rule.substring(Rules.ONE_OF.length()).replace(",", ", "),
          "Fill in one of them at the source, and deliver the row again");
    }
    return WORDS.getOrDefault(rule, new Words(rule, "Look at that line of the file"));
  }

  private record Words(String rule, String whatToDo) {}
}

package org.tenantinsight.transforms.conform;

/** The names of the rules under which a record, a row or a cell is refused or noted. */
public final class Rules {

  // A record as it stands in the file
  public static final String ENCODING = "encoding";
  public static final String NUL = "nul";
  public static final String QUOTE = "quote";
  public static final String TOO_LONG = "too-long";
  public static final String RAGGED = "ragged";
  public static final String HEADER_AGAIN = "header-again";

  // A file as a whole, noted
  public static final String BYTE_ORDER_MARK = "byte-order-mark";
  public static final String MIXED_LINE_ENDS = "mixed-line-ends";
  public static final String ENCODING_FALLBACK = "encoding-fallback";
  public static final String QUOTE_KEPT = "quote-kept";

  // A cell
  public static final String REQUIRED = "required";
  public static final String DATE = "date";
  public static final String TIMESTAMP = "timestamp";
  public static final String NUMBER = "number";
  public static final String CODE = "code";
  public static final String POSTCODE = "postcode";
  public static final String PHONE = "phone";
  public static final String UPRN = "uprn";
  public static final String RANGE = "range";
  public static final String FUTURE = "future";
  public static final String TWO_DIGIT_YEAR = "two-digit-year";
  public static final String SHORT_YEAR = "short-year-read";
  public static final String EXCEL_SERIAL = "excel-serial";
  public static final String SERIAL_READ = "excel-serial-read";
  public static final String DAY_AND_MONTH_SWAPPED = "day-and-month-swapped";
  public static final String CLOCK_GAP = "clock-change-gap";
  public static final String CLOCK_OVERLAP = "clock-change-overlap";
  public static final String SPREADSHEET_ERROR = "spreadsheet-error";
  public static final String SCIENTIFIC = "scientific-notation";
  public static final String DATE_IN_REFERENCE = "date-in-reference";
  public static final String LEADING_ZERO = "leading-zero-restored";
  public static final String ZEROS_LOST = "leading-zeros-lost";
  public static final String DECIMAL_STRIPPED = "decimal-stripped";
  public static final String LOOK_ALIKE = "look-alike-corrected";
  public static final String OTHER_CODE = "unmapped-code";
  public static final String INVISIBLE = "invisible-character";
  public static final String MOJIBAKE = "mojibake-suspect";
  public static final String JOINT_NAME = "joint-name-suspect";

  // A cell that comes from a lookup
  public static final String NO_PARTNER = "no-partner";
  public static final String PARTNERS_DIFFER = "partners-differ";

  // A row among others
  public static final String DUPLICATE_KEY = "DUPLICATE_KEY";
  public static final String NOT_BEFORE = "not-before:";
  public static final String ONE_OF = "one-of:";

  private Rules() {}
}

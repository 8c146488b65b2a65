package org.tenantinsight.transforms.conform;

import java.util.Set;
import java.util.regex.Pattern;
import org.tenantinsight.transforms.tables.AsbPartyTable;
import org.tenantinsight.transforms.tables.ContactTable;
import org.tenantinsight.transforms.tables.PersonTable;
import org.tenantinsight.transforms.tables.RepairTable;

/**
 * Reads the name of one person. A cell that seems to hold two ("Mr A &amp; Mrs B Smith") is kept as
 * it is and noted: nobody is refused for a name, and nothing is split by guess.
 */
final class NameReader implements ValueReader {

  private static final long serialVersionUID = 1L;

  private static final Set<String> COLUMNS =
      Set.of(
          PersonTable.FORENAME,
          PersonTable.SURNAME,
          PersonTable.PREFERRED_NAME,
          AsbPartyTable.NAME,
          ContactTable.CONTACT_NAME,
          RepairTable.REPORTER_NAME);

  private static final String TITLE = "\\b(mr|mrs|ms|miss|mx|dr)\\b";
  private static final Pattern TWO_PEOPLE =
      Pattern.compile(
          "[\\p{L}.]\\s*&\\s*\\p{L}|\\S\\s+and\\s+\\S|" + TITLE + ".*" + TITLE,
          Pattern.CASE_INSENSITIVE);

  private final ValueReader texts;

  NameReader(ValueReader texts) {
    this.texts = texts;
  }

  /** Whether the canonical column of that name holds names of people. */
  static boolean reads(String column) {
    return COLUMNS.contains(column);
  }

  @Override
  public Reading read(String text) {
    Reading reading = texts.read(text);
    return reading.rule() == null && isOfTwo(text)
        ? Reading.normalised(text, Rules.JOINT_NAME)
        : reading;
  }

  private static boolean isOfTwo(String text) {
    boolean plain = text.indexOf(' ') < 0 && text.indexOf('&') < 0;
    return !plain && TWO_PEOPLE.matcher(text).find();
  }
}

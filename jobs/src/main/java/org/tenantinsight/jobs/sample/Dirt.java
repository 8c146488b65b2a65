package org.tenantinsight.jobs.sample;

/**
 * Rows that a careful reader must refuse or count as copies, written after good rows: a copy of the
 * row, a row with a field too many, and a row with an impossible date.
 *
 * <p>Rows to be refused have a key that begins with {@code DIRT}, so no good row is touched.
 */
final class Dirt {
  /** A date that is a whole field, and not the first one: that is the key. */
  private static final String DATE_FIELD = ",\\d{4}-\\d{2}-\\d{2}";

  private final double share;
  private final Chance chance;

  Dirt(SampleOptions options) {
    this.share = options.dirtyShare();
    this.chance = new Chance(options.seed(), 0, "dirt");
  }

  /** Writes, once in a while, a dirty row after the row that was just written. */
  void follow(CsvFile csv) {
    if (share == 0 || !chance.happens(share)) {
      return;
    }
    String row = csv.lastRow();
    String withoutSuchADay = row.replaceFirst(DATE_FIELD, ",31/02/2025");
    int kind = chance.below(3);
    if (kind == 0) {
      csv.line(row);
    } else if (kind == 1 && !withoutSuchADay.equals(row)) {
      csv.line("DIRT" + withoutSuchADay);
    } else {
      csv.line("DIRT" + row + ",one field too many");
    }
  }
}

package org.tenantinsight.transforms.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenantinsight.config.feed.ColumnType.DATE;
import static org.tenantinsight.config.feed.ColumnType.MONEY;
import static org.tenantinsight.config.feed.ColumnType.STRING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.tenantinsight.config.feed.ColumnType;

/** What holds for every cell, whatever a source writes. */
class CellReadingProperties {

  private static final long MOST = 99_999_999_999L;

  @Property
  void everyAmountComesBackToThePennyInEverySpelling(
      @ForAll @LongRange(min = -MOST, max = MOST) long pence) {
    String plain = BigDecimal.valueOf(pence, 2).toPlainString();
    String grouped = String.format(Locale.UK, "%,.2f", BigDecimal.valueOf(Math.abs(pence), 2));
    String expected = String.valueOf(pence);

    assertThat(Declared.a(MONEY).read(plain)).isEqualTo(expected);
    assertThat(Declared.a(MONEY).read(pence < 0 ? "(" + grouped + ")" : "£" + grouped))
        .isEqualTo(expected);
    assertThat(Declared.a(MONEY).read(grouped + (pence < 0 ? "-" : ""))).isEqualTo(expected);
    assertThat(Declared.a(MONEY).read(grouped + (pence < 0 ? " CR" : " DR"))).isEqualTo(expected);
  }

  @Property
  void everyDayComesBackInEveryDeclaredPattern(
      @ForAll @LongRange(min = -10_000, max = 20_000) long epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    for (String pattern : new String[] {"uuuu-MM-dd", "dd/MM/uuuu", "d MMMM uuuu", "uuuuMMdd"}) {
      String written = day.format(DateTimeFormatter.ofPattern(pattern, Locale.UK));
      assertThat(Declared.a(DATE).formats(pattern).read(written)).isEqualTo(day.toString());
    }
  }

  @Property
  void noTextMakesAReaderFail(
      @ForAll ColumnType type, @ForAll @StringLength(max = 40) String text) {
    assertThat(Declared.a(type).read(text)).isNotNull();
    assertThat(Declared.a(type).required().reference().read(text)).isNotNull();
  }

  @Property
  void aNameComesThroughUnchangedButForSpaceAroundIt(
      @ForAll @StringLength(min = 1, max = 40) String name) {
    String read = Declared.a(STRING).read("\u00a0" + name + " ");
    assertThat(read).isIn(name, name.strip(), read.isEmpty() ? "" : read);
    assertThat(name).contains(read.startsWith("empty") ? "" : read);
  }
}

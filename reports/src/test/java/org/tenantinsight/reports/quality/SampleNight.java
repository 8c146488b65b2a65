package org.tenantinsight.reports.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A made-up night on which contact is late and repair was refused. */
final class SampleNight {

  static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

  private SampleNight() {}

  static NightFacts facts() {
    return new NightFacts(
        "Riverbank Homes (made-up sample data)",
        AS_OF,
        feeds(),
        files(),
        quarantined(),
        List.of(
            noted("person", "postcode", "It is not a UK postcode", "postcode", 3),
            noted("person", "unmapped-code", "OTHER was taken", "relationship", 1)),
        List.of(
            new MatchRate("contact", 1_904, 1_412, 0, 453, 1, 21, 0, 2_000, 2_000),
            new MatchRate("person", 620, 618, 0, 1, 1, 0, 2, 620, 611),
            new MatchRate("repair", 806, 0, 3, 644, 0, 14, 0, 3_412, 3_370),
            new MatchRate("tenancy", 0, 0, 0, 0, 0, 0, 0, 0, 0)));
  }

  /** A night on which every due feed is here; it is also the first. */
  static NightFacts complete() {
    return new NightFacts(
        "Riverbank Homes",
        AS_OF,
        List.of(feed("person", AS_OF, true), feed("tenancy", AS_OF, true)),
        List.of(accepted("person", AS_OF, 600, 0), accepted("tenancy", AS_OF, 450, 0)),
        List.of(),
        List.of(),
        List.of(new MatchRate("person", 599, 599, 0, 0, 0, 0, 0, 599, 599)));
  }

  static FeedArrival feed(String feed, @Nullable LocalDate newest, boolean fresh) {
    return new FeedArrival(
        feed,
        newest,
        1,
        fresh,
        feed.equals("contact") ? List.of("C01 (No confirmed two-way contact)") : List.of());
  }

  static DeliveredFile accepted(String feed, LocalDate day, long records, long quarantined) {
    return new DeliveredFile(
        feed,
        day + "/" + feed + ".csv",
        day,
        records,
        records - quarantined - 1,
        0,
        0,
        quarantined,
        1,
        0,
        null);
  }

  static DeliveredFile refused(String feed, LocalDate day, long records, String why) {
    return new DeliveredFile(feed, day + "/" + feed + ".csv", day, records, 0, 0, 0, 0, 0, 0, why);
  }

  private static List<FeedArrival> feeds() {
    return List.of(
        feed("contact", AS_OF.minusDays(2), false),
        new FeedArrival("outreach_outcome", null, null, true, List.of()),
        feed("person", AS_OF, true),
        feed("repair", AS_OF.minusDays(1), false),
        new FeedArrival("rent_account", AS_OF.minusDays(4), 7, true, List.of()),
        feed("tenancy", AS_OF, true));
  }

  private static List<DeliveredFile> files() {
    List<DeliveredFile> files = new ArrayList<>();
    for (int back = 11; back >= 0; back--) {
      LocalDate day = AS_OF.minusDays(back);
      if (back > 1) {
        files.add(accepted("contact", day, 180 + 7L * (back % 5), back % 3));
      }
      files.add(accepted("person", day, 620 + back % 2, 4));
      if (back % 7 == 4) {
        files.add(accepted("rent_account", day, 1_450, 5));
      }
      files.add(
          back == 0
              ? refused("repair", day, 12, "it has no column work_order_ref; deliver it again")
              : accepted("repair", day, 90 + 11L * (back % 4), back == 6 ? 9 : 1));
      files.add(accepted("tenancy", day, 455, 0));
    }
    return files;
  }

  private static List<SetAside> quarantined() {
    return List.of(
        unread("contact", AS_OF.minusDays(2), "ragged", "", 2, 40, 41),
        unread("person", AS_OF, "ragged", "", 3, 203, 425),
        unread("person", AS_OF, "required", "surname", 1, 328),
        unread("rent_account", AS_OF.minusDays(4), "number", "balance", 5, 7, 9, 12));
  }

  private static SetAside unread(
      String feed, LocalDate day, String rule, String column, long times, Integer... lines) {
    Map<String, String> words =
        Map.of(
            "ragged", "It has more or fewer fields than the header",
            "required", "A value that must be there is missing",
            "number", "It is not a number, or not an amount in pounds and pence");
    return new SetAside(
        feed,
        day + "/" + feed + ".csv",
        rule,
        words.get(rule),
        "Correct it in the source",
        column,
        times,
        List.of(lines));
  }

  private static SetAside noted(String feed, String rule, String words, String column, long times) {
    return new SetAside(
        feed, AS_OF + "/" + feed + ".csv", rule, words, "Nothing", column, times, List.of());
  }
}

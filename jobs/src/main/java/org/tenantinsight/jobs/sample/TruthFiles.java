package org.tenantinsight.jobs.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenantinsight.jobs.sample.Events.AsbCase;
import org.tenantinsight.jobs.sample.Events.Contact;
import org.tenantinsight.jobs.sample.Events.Party;
import org.tenantinsight.jobs.sample.Events.Repair;
import org.tenantinsight.jobs.sample.Facts.Membership;
import org.tenantinsight.jobs.sample.Facts.Mention;
import org.tenantinsight.jobs.sample.Facts.Person;

/**
 * What is true, beside the landing folders: {@code truth/person.csv} says for each mention who it
 * is and under which newest tenancy the household stands; {@code truth/sign.csv} says which signs
 * are true on the as-of date.
 */
final class TruthFiles implements AutoCloseable {
  private final CsvFile people;
  private final CsvFile signs;
  private final LocalDate asOf;

  TruthFiles(SampleOptions options) throws IOException {
    Path folder = Files.createDirectories(options.out().resolve("truth"));
    List<String> mention = List.of("feed", "source_key", "true_person", "true_household");
    this.people = new CsvFile(folder.resolve("person.csv"), mention);
    List<String> sign = List.of("tenancy_ref", "indicator_id", "as_of");
    this.signs = new CsvFile(folder.resolve("sign.csv"), sign);
    this.asOf = options.asOf();
  }

  void write(Household household, Iterable<Sign> isTrue) {
    for (Sign sign : isTrue) {
      signs.text(household.newest().ref()).text(sign.name()).date(asOf).endRow();
    }
    String tenancy = household.newest().ref();
    for (Membership m : household.members) {
      mention(Feed.PERSON, m.personRef() + "|" + m.tenancyRef(), m.person().trueId(), tenancy);
    }
    for (AsbCase asb : household.cases) {
      for (Party party : asb.parties()) {
        String key = asb.ref() + "|" + party.number();
        mention(Feed.ASB_PARTY, key, party.trueId(), party.trueHousehold());
      }
    }
    for (Contact contact : household.contacts) {
      Person person = contact.person();
      if (person != null) {
        mention(Feed.CONTACT, contact.id(), person.trueId(), tenancy);
      }
    }
    for (Repair repair : household.repairs) {
      Mention reporter = repair.reporter();
      if (reporter != null) {
        mention(Feed.REPAIR, repair.ref(), reporter.person().trueId(), tenancy);
      }
    }
  }

  private void mention(Feed feed, String key, String person, @Nullable String household) {
    people.text(feed.fileName()).text(key).text(person).text(household).endRow();
  }

  @Override
  public void close() throws IOException {
    try (people;
        signs) {
      // Both are closed, whichever fails.
    }
  }
}

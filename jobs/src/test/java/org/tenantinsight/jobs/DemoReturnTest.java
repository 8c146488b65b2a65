package org.tenantinsight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.ReturnedFiles.Taken;
import org.tenantinsight.jobs.outreach.Returns;
import org.tenantinsight.reports.outreach.DoThis;
import org.tenantinsight.reports.outreach.IssuedLists;
import org.tenantinsight.reports.outreach.ListedHousehold;
import org.tenantinsight.reports.outreach.OfficerColumn;
import org.tenantinsight.reports.outreach.OutreachList;
import org.tenantinsight.reports.outreach.OutreachWorkbook;
import org.tenantinsight.reports.outreach.SinceLast;

/** The list that comes back in the demo, read the way a night reads it. */
class DemoReturnTest {

  private static final LocalDate ISSUED = LocalDate.of(2026, 10, 29);
  private static final LocalDate FRIDAY = ISSUED.plusDays(1);
  private static final LocalDate SATURDAY = ISSUED.plusDays(2);

  @TempDir Path folder;

  @Test
  void oneHouseholdIsRecordedAndTheCellThatCannotBeReadIsNamedBesideTheList() throws IOException {
    issue("PT00A");
    issue("PT01A", "H1", "H2", "H3");

    DemoReturn.save(folder, FRIDAY);

    assertThat(takeIn()).isEqualTo(new Taken(1, 1, 1));
    assertThat(folder.resolve("returns/PT01A/filled in.findings.txt"))
        .content()
        .matches(
            "H3: cell [A-Z]+6 is not one of the list; pick one from the drop-down [(]sheet \"Outreach list\"[)]\n");
  }

  @Test
  void aListOfOneHouseholdComesBackToo() throws IOException {
    issue("PT00A", "H1");

    DemoReturn.save(folder, FRIDAY);

    assertThat(takeIn()).isEqualTo(new Taken(1, 0, 1));
  }

  @Test
  void aSecondDemoInTheSameFolderBringsNothingNew() throws IOException {
    issue("PT01A", "H1", "H2");
    DemoReturn.save(folder, FRIDAY);
    takeIn();

    DemoReturn.save(folder, FRIDAY);

    assertThat(takeIn()).isEqualTo(Taken.NOTHING);
  }

  @Test
  void nobodyOnAnyListMeansThatNothingComesBack() throws IOException {
    issue("PT00A");

    DemoReturn.save(folder, FRIDAY);

    assertThat(folder.resolve("returns")).doesNotExist();
  }

  private Taken takeIn() throws IOException {
    return Returns.take(folder, folder.resolve("landing"), patch -> new EveryList(), SATURDAY);
  }

  private void issue(String patch, String... refs) throws IOException {
    String listId = patch + "-" + ISSUED + "-1";
    List<ListedHousehold> households = Arrays.stream(refs).map(DemoReturnTest::household).toList();
    OutreachList list =
        new OutreachList(
            "Riverbank Homes",
            patch,
            "",
            listId,
            ISSUED,
            ISSUED.plusDays(90),
            households,
            List.of(),
            0,
            List.of());
    Path lists = Files.createDirectories(folder.resolve("outreach").resolve(patch));
    Files.write(lists.resolve(listId + ".xlsx"), OutreachWorkbook.bytes(list));
    Files.createSymbolicLink(lists.resolve("latest"), Path.of(listId + ".xlsx"));
  }

  private static ListedHousehold household(String ref) {
    List<String> nothing = List.of();
    return new ListedHousehold(
        ref,
        DoThis.CHECK_IN,
        FRIDAY,
        "Ms Kim Doyle",
        "31 Mill Lane",
        "",
        nothing,
        "",
        nothing,
        nothing,
        nothing,
        nothing,
        nothing,
        nothing,
        "",
        "",
        SinceLast.NEW);
  }

  /** Knows every household, and nothing of it. */
  private static final class EveryList implements IssuedLists {

    @Override
    public boolean has(String listId, String ref) {
      return true;
    }

    @Override
    public boolean knows(String ref) {
      return true;
    }

    @Override
    public Map<OfficerColumn, String> recorded(String listId, String ref) {
      return Map.of();
    }
  }
}

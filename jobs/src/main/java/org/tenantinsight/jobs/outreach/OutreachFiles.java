package org.tenantinsight.jobs.outreach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tenantinsight.config.OutreachSettings;
import org.tenantinsight.config.Settings;
import org.tenantinsight.jobs.io.RefusedException;
import org.tenantinsight.jobs.io.Zones;
import org.tenantinsight.reports.outreach.LeadFiles;
import org.tenantinsight.reports.outreach.LeadList;
import org.tenantinsight.reports.outreach.LeadWords;
import org.tenantinsight.reports.outreach.OutreachCsv;
import org.tenantinsight.reports.outreach.OutreachList;
import org.tenantinsight.reports.outreach.OutreachPage;
import org.tenantinsight.reports.outreach.OutreachWorkbook;
import org.tenantinsight.reports.outreach.ReferralLine;
import org.tenantinsight.transforms.TableSet;
import org.tenantinsight.transforms.tables.HouseholdRowTable;
import org.tenantinsight.transforms.tables.LeadEntryTable;
import org.tenantinsight.transforms.tables.OutreachListTable;
import org.tenantinsight.transforms.tables.OutreachRowTable;
import org.tenantinsight.transforms.tables.OutreachWaitingTable;
import org.tenantinsight.transforms.tables.ReferralTable;

/**
 * Writes the lists that a night issued, patch by patch, and the safeguarding lead's list.
 *
 * <pre>
 * outreach/PATCH/LIST_ID.xlsx .html .csv     outreach/PATCH/latest -> LIST_ID.xlsx
 * restricted/AS_OF/safeguarding-lead.xlsx .html .csv     restricted/latest -> AS_OF
 * </pre>
 */
public final class OutreachFiles {

  private final Settings settings;
  private final ListRows rows;
  private final Path root;

  private OutreachFiles(Settings settings, Path root) {
    this.settings = settings;
    this.rows = new ListRows(settings);
    this.root = root;
  }

  /**
   * Writes the files of one night.
   *
   * @param made the outreach tables of the night, {@code referral} and {@code household_row}
   * @param returned what became of the files that each patch sent back since its last list
   * @param root the folder laid out like OUT in which to write
   * @throws RefusedException when a patch's code cannot be part of a file name
   */
  public static void write(
      TableSet made,
      Map<String, List<String>> returned,
      Settings settings,
      LocalDate asOf,
      Path root)
      throws IOException {
    OutreachFiles files = new OutreachFiles(settings, root);
    files.lists(made, returned);
    files.lead(made, asOf);
  }

  private void lists(TableSet made, Map<String, List<String>> returned) throws IOException {
    SortedRows households =
        new SortedRows(
            made.get(OutreachRowTable.TABLE),
            OutreachRowTable.PATCH_CODE,
            OutreachRowTable.POSITION);
    SortedRows waiting =
        new SortedRows(
            made.get(OutreachWaitingTable.TABLE),
            OutreachWaitingTable.PATCH_CODE,
            OutreachWaitingTable.CONTACTED_ON,
            OutreachWaitingTable.HOUSEHOLD_ID);
    Dataset<Row> issued = made.get(OutreachListTable.TABLE).where(OutreachListTable.ISSUED);
    SortedRows lists = new SortedRows(issued, OutreachListTable.PATCH_CODE);
    while (lists.hasNext()) {
      Facts list = new Facts(lists.next());
      String patch = list.needed(OutreachListTable.PATCH_CODE);
      write(
          list,
          patch,
          households.of(patch),
          waiting.of(patch),
          returned.getOrDefault(patch, List.of()));
    }
  }

  private void write(
      Facts facts, String patch, List<Row> households, List<Row> waiting, List<String> returned)
      throws IOException {
    if (!Zones.isSafeName(patch)) {
      throw new RefusedException(
          "tenancy.patch_code: a patch's code must be letters, digits, - or _ (at most 40) because"
              + " its list is filed under it. Map the code in config/settings/feeds/tenancy.yaml.");
    }
    LocalDate issuedOn = facts.neededDay(OutreachListTable.AS_OF);
    OutreachSettings outreach = settings.outreach();
    OutreachSettings.Patch named = outreach.patches().get(patch);
    String officer = named == null || named.officer() == null ? "" : named.officer();
    String listId = facts.needed(OutreachListTable.LIST_ID);
    OutreachList list =
        new OutreachList(
            outreach.landlord(),
            outreach.patchName(patch),
            officer,
            listId,
            issuedOn,
            issuedOn.plusDays(outreach.listExpiryDays()),
            households.stream().map(rows::household).toList(),
            waiting.stream().map(rows::waiting).toList(),
            Math.toIntExact(facts.number(OutreachListTable.NEXT_WEEK)),
            returned);
    Path folder = Zones.makeFolder(root.resolve("outreach").resolve(patch));
    Files.write(folder.resolve(listId + ".xlsx"), OutreachWorkbook.bytes(list));
    write(folder.resolve(listId + ".html"), OutreachPage.html(list));
    write(folder.resolve(listId + ".csv"), OutreachCsv.file(list));
    Files.createSymbolicLink(folder.resolve("latest"), Path.of(listId + ".xlsx"));
  }

  private void lead(TableSet made, LocalDate asOf) throws IOException {
    Dataset<Row> entries = made.get(LeadEntryTable.TABLE);
    LeadList list =
        new LeadList(
            settings.outreach().landlord(),
            asOf,
            asOf.plusDays(settings.outreach().listExpiryDays()),
            // "acute", "high", "medium" stand in this order in the alphabet too.
            new SortedRows(entries, LeadEntryTable.BAND, LeadEntryTable.HOUSEHOLD_ID)
                .rest().stream().map(rows::leadEntry).toList(),
            referrals(made));
    Path folder = Zones.makeFolder(root.resolve("restricted").resolve(asOf.toString()));
    Files.write(folder.resolve("safeguarding-lead.xlsx"), LeadFiles.workbook(list));
    write(folder.resolve("safeguarding-lead.html"), LeadFiles.html(list));
    write(folder.resolve("safeguarding-lead.csv"), LeadFiles.csv(list));
    Files.createSymbolicLink(folder.resolveSibling("latest"), Path.of(asOf.toString()));
  }

  private static List<ReferralLine> referrals(TableSet made) {
    Dataset<Row> placed =
        made.get(HouseholdRowTable.TABLE)
            .where(HouseholdRowTable.FEED + " = 'referral'")
            .select(HouseholdRowTable.SOURCE_KEY, HouseholdRowTable.HOUSEHOLD_ID)
            .withColumnRenamed(HouseholdRowTable.SOURCE_KEY, ReferralTable.REFERRAL_ID);
    Dataset<Row> referrals =
        made.get(ReferralTable.TABLE)
            .drop(ReferralTable.HOUSEHOLD_ID)
            .join(placed, ReferralTable.REFERRAL_ID);
    return new SortedRows(referrals, ReferralTable.SENT_ON, ReferralTable.REFERRAL_ID)
        .rest().stream().map(Facts::new).map(OutreachFiles::referral).toList();
  }

  private static ReferralLine referral(Facts facts) {
    return new ReferralLine(
        facts.needed(ReferralTable.HOUSEHOLD_ID),
        LeadWords.recipient(facts.needed(ReferralTable.SENT_TO)),
        facts.neededDay(ReferralTable.SENT_ON),
        facts.day(ReferralTable.DECIDED_ON));
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}

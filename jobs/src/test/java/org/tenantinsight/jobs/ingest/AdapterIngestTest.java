package org.tenantinsight.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenantinsight.jobs.io.Lake;
import org.tenantinsight.transforms.SparkTest;
import org.tenantinsight.transforms.tables.CellFindingTable;
import org.tenantinsight.transforms.tables.FeedTables;
import org.tenantinsight.transforms.tables.QuarantineTable;

/** Small deliveries in the shapes of the shipped adapters, and the canonical rows they become. */
class AdapterIngestTest extends SparkTest {

  private static final LocalDate NIGHT = LocalDate.of(2026, 10, 31);

  @TempDir Path folder;

  @Test
  void theRentSenseFileSetBecomesCanonicalFeeds() throws Exception {
    Lake lake = new Lake(spark(), folder.resolve("lake"));

    IngestResult result = ingest(rentSense(), lake);

    assertThat(counts(result))
        .isEqualTo(
            """
            feed | file | records | loaded | duplicate | quarantined | skipped | orphans
            arrangement | 2026-10-30/rent.arrangements.csv.gz | 2 | 1 | 0 | 0 | 1 | 0
            arrears_action | 2026-10-30/rent.actions.csv.gz | 3 | 1 | 0 | 1 | 1 | 0
            person | 2026-10-30/rent.tenants.csv.gz | 5 | 3 | 1 | 0 | 1 | 0
            rent_account | 2026-10-30/rent.balances.csv.gz | 5 | 2 | 1 | 1 | 1 | 0
            rent_account | 2026-10-31/rent.balances.csv | 0 | refused
            rent_transaction | 2026-10-30/rent.transactions.csv.gz | 5 | 3 | 0 | 1 | 1 | 0
            rentsense-account | 2026-10-30/rent.accounts.csv.gz | 3 | 2 | 0 | 0 | 1 | 0
            rentsense-charge | 2026-10-30/rent.charges.csv | 3 | 2 | 0 | 0 | 1 | 0
            rentsense-home | 2026-10-30/rent.tenants.csv.gz | 5 | 2 | 2 | 0 | 1 | 0
            tenancy | 2026-10-30/rent.accounts.csv.gz | 3 | 2 | 0 | 0 | 1 | 0
            """);
    assertThat(result.files()).allMatch(Reconciled::addsUp);
    assertThat(result.warnings())
        .filteredOn(warning -> !warning.contains(" of ") || !warning.contains("cannot be read"))
        .containsExactly(
            "2026-10-31/rent.balances.csv: refused, the last good rows stay: its rows need the"
                + " lookup rentsense-account, which was not delivered with it; deliver both");
    assertThat(
            rows(
                lake.read(FeedTables.stored("rent_account")),
                "account_ref",
                "as_of",
                "balance",
                "weekly_charge",
                "breathing_space",
                "breathing_space_end"))
        .isEqualTo(
            """
            account_ref | as_of | balance | weekly_charge | breathing_space | breathing_space_end
            A1 | 2026-10-30 | 34560 | 11025 | Y | 2026-12-01
            A2 | 2026-10-30 | -1200 | 9800 | N | null
            """);
    assertThat(
            rows(
                lake.read(FeedTables.stored("rent_transaction")),
                "txn_id",
                "txn_class",
                "txn_code",
                "amount"))
        .isEqualTo(
            """
            txn_id | txn_class | txn_code | amount
            1 | CHARGE | DBR | 11025
            2 | PAYMENT | RDD | -5000
            3 | UC | RUC | -40000
            """);
    assertThat(
            rows(
                lake.read(FeedTables.stored("person")),
                "tenancy_ref",
                "forename",
                "surname",
                "mobile"))
        .isEqualTo(
            """
            tenancy_ref | forename | surname | mobile
            A1 | - | Okafor | null
            A1 | Ada | Okafor | 07700900001
            A2 | Bo | Lee | null
            """);
    assertThat(
            rows(
                lake.read(FeedTables.stored("tenancy")),
                "tenancy_ref",
                "postcode",
                "tenure_code",
                "property_type"))
        .isEqualTo(
            """
            tenancy_ref | postcode | tenure_code | property_type
            A1 | MF1 1AA | SEC | FLAT
            A2 | MF1 1AB | OTHER | HOUSE
            """);
    assertThat(rows(lake.read(FeedTables.stored("arrangement")), "account_ref", "state", "kind"))
        .isEqualTo("account_ref | state | kind\nA1 | LIVE | INFORMAL\n");
    assertThat(rows(lake.read(QuarantineTable.TABLE), "feed", "line", "rule", "column"))
        .isEqualTo(
            """
            feed | line | rule | column
            arrears_action | 3 | code | action_class
            rent_account | 4 | no-partner | weekly_charge
            rent_transaction | 5 | code | txn_class
            """);
    assertThat(rows(lake.read(CellFindingTable.TABLE), "feed", "column", "rule", "cells"))
        .isEqualTo(
            """
            feed | column | rule | cells
            tenancy | tenure_code | unmapped-code | 1
            """);
  }

  private AdaptedSettings rentSense() throws Exception {
    return AdaptedSettings.with("rentsense", folder)
        .decide("arrears_action", "code_map: {}}  #", "code_map: {HV: VISIT}}  #")
        .decide("arrangement", "CANCELLED], code_map: {}", "CANCELLED], code_map: {\"200\": LIVE}")
        .decide("arrangement", "     code_map: {}}", "     code_map: {\"200\": INFORMAL}}")
        .deliver(
            "2026-10-30/rent.accounts.csv.gz",
            """
            AccountReference,TenureType,TenureTypeCode,TenancyStartDate,TenancyEndDate,\
            LocalAuthority,HousingOfficerName,Patch,AccountReferenceUH,BreathingSpace,\
            BreathingSpaceEndDate
            A1,Secure,SEC,2019-04-01,.,Millford,.,P1,U1,Y,2026-12-01
            A2,Odd,ZZZ,2020-04-06,.,Millford,.,P2,U2,N,.
            """)
        .deliver(
            "2026-10-30/rent.tenants.csv.gz",
            """
            AccountReference,Title,TenantFirstName,TenantSurName,MobileNumber,TelephoneNumber,\
            Address1,Address2,Address3,PostCode,Email,PropertyType
            A1,Ms,Ada,Okafor,07700900001,.,1 High Street,.,.,MF1 1AA,.,FLAT
            A1,Mr,.,Okafor,.,.,1 High Street,.,.,MF1 1AA,.,FLAT
            A2,Mx,Bo,Lee,.,.,2 High Street,.,.,MF1 1AB,.,HOUSE
            A2,Mx,Bo,Lee,.,.,2 High Street,.,.,MF1 1AB,.,HOUSE
            """)
        .deliver(
            "2026-10-30/rent.balances.csv.gz",
            """
            ACCOUNTREFERENCE,CURRENTBALANCE,BALANCEDATE
            A1,345.60,2026-10-30
            A2,12.00 CR,30/10/2026
            A3,5.00,2026-10-30
            A1,345.60,2026-10-30
            """)
        .deliver(
            "2026-10-30/rent.charges.csv",
            """
            AccountReference,WeeklyCharge
            A1,110.25
            A2,98.00
            """)
        .deliver(
            "2026-10-30/rent.transactions.csv.gz",
            """
            AccountReference,TransactionID,TransactionDate,TransactionPostDate,TransactionCode,\
            TransactionAmount,TransactionDescription
            A1,1,2026-10-26,2026-10-26,DBR,110.25,Rent
            A1,2,2026-10-27,2026-10-27,RDD,-50.00,.
            A2,3,2026-10-28,.,ruc,-400.00,.
            A2,4,2026-10-28,.,XYZ,1.00,.
            """)
        .deliver(
            "2026-10-30/rent.actions.csv.gz",
            """
            AccountReference,ActionCode,ActionDescription,ActionDate,ActionSeq
            A1,HV,.,2026-10-20,1
            A1,QQ,.,2026-10-21,2
            """)
        .deliver(
            "2026-10-30/rent.arrangements.csv.gz",
            """
            AccountReference,AgreementStartDate,AgreementEndDate,AgreementFrequency,\
            AgreementCode,FirstInstallmentDueDate,AgreementCreatedDate,AgreementAmount
            A1,2026-10-01,.,WEEKLY,200,2026-10-02,2026-09-30,5.00
            """)
        .deliver(
            "2026-10-31/rent.balances.csv",
            """
            AccountReference,CurrentBalance,BalanceDate
            A1,999.99,2026-10-31
            """);
  }

  @Test
  void theNecLoadFilesBecomePeopleWithTheirContactDetailsInColumns() throws Exception {
    Lake lake = new Lake(spark(), folder.resolve("lake"));

    IngestResult result = ingest(nec(), lake);

    assertThat(counts(result))
        .isEqualTo(
            """
            feed | file | records | loaded | duplicate | quarantined | skipped | orphans
            nec-contact | 2026-10-31/nec.contacts.csv | 8 | 5 | 1 | 1 | 1 | 0
            nec-home | 2026-10-31/nec.homes.csv | 2 | 1 | 0 | 0 | 1 | 0
            person | 2026-10-31/nec.people.csv | 3 | 2 | 0 | 0 | 1 | 0
            tenancy | 2026-10-31/nec.tenancies.csv | 2 | 1 | 0 | 0 | 1 | 0
            """);
    assertThat(
            rows(
                lake.read(FeedTables.stored("person")),
                "person_ref",
                "role",
                "date_of_birth",
                "relationship",
                "phone",
                "mobile",
                "allow_text"))
        .isEqualTo(
            """
            person_ref | role | date_of_birth | relationship | phone | mobile | allow_text
            P1 | TENANT | 1950-09-01 | SELF | 01632960001 | 07700900001 | Y
            P2 | MEMBER | null | UNK | null | null | N
            """);
    assertThat(rows(lake.read(FeedTables.stored("tenancy")), "property_ref", "tenure_code"))
        .isEqualTo("property_ref | tenure_code\nH1 | SEC\n");
    assertThat(rows(lake.read(CellFindingTable.TABLE), "feed", "column", "rule", "cells"))
        .isEqualTo(
            """
            feed | column | rule | cells
            person | mobile | partners-differ | 1
            person | relationship | unmapped-code | 1
            """);
  }

  private AdaptedSettings nec() throws Exception {
    return AdaptedSettings.with("nec", folder)
        .deliver(
            "2026-10-31/nec.people.csv",
            """
            LPAR_PER_SURNAME,LPAR_PER_FORENAME,LPAR_PER_DATE_OF_BIRTH,LPAR_HOP_START_DATE,\
            LPAR_HOP_END_DATE,LPAR_TCY_ALT_REF,LPAR_PER_ALT_REF,LPAR_HOP_HRV_REL_CODE,\
            LPAR_PER_HOU_DISABLED_IND,LPAR_PER_HOU_AT_RISK_IND,LPAR_TIN_MAIN_TENANT_IND
            Okafor,Ada,01-SEP-1950,01-APR-2019,,T1,P1,SELF,Y,N,Y
            Okafor,Ben,,01-APR-2019,,T1,P2,COUSIN,N,N,
            """)
        .deliver(
            "2026-10-31/nec.tenancies.csv",
            """
            Ltcy_Alt_Ref,Ltcy_Tty_Code,Ltcy_Hrv_Ttyp_Code,Ltcy_Act_Start_Date,Ltcy_Act_End_Date
            T1,SECURE,X,01-APR-2019,
            """)
        .deliver(
            "2026-10-31/nec.homes.csv",
            """
            tenancy_ref,property_ref,uprn,address_line1,postcode,neighbourhood_code,patch_code
            T1,H1,100023336956,1 High Street,MF1 1AA,N1,P1
            """)
        .deliver(
            "2026-10-31/nec.contacts.csv",
            """
            lcde_legacy_ref,lcde_contact_value,lcde_frv_cme_code,lcde_frv_comm_pref_code,lcde_allow_texts
            P1,01632960001,HOMETEL,,
            P1,07700900001,MOBILETEL,,Y
            P1,07700900001,MOBILETEL,,Y
            P1,01632960009,WORKTEL,,
            P1,,EMAIL,,
            P2,07700900002,MOBILETEL,,N
            P2,07700900003,MOBILETEL,,N
            """);
  }

  @Test
  void aSecondContractorsFileStandsBesideTheCanonicalOne() throws Exception {
    Lake lake = new Lake(spark(), folder.resolve("lake"));
    AdaptedSettings adapted =
        AdaptedSettings.with("contractor", folder)
            .deliver(
                "2026-10-31/repair.csv",
                """
                work_order_ref,property_ref,raised_ts,priority,work_class,trade_code,status
                W1,H1,2026-10-30T09:00:00+00:00,4,RESPONSIVE,GAS,OPEN
                """)
            .deliver(
                "2026-10-31/northern-repairs-1.csv",
                """
                JobNo;Tenancy;Property;Logged;Urgency;Trade;Details;State;Finished
                N1;.;H1;30/10/2026 09:15;E;Plumber;Leak, £40 part;FIN;30/10/2026 11:00
                N2;n/a;H2;30/10/2026 09:20;R;Roofer;.;BOOKED;
                N3;.;H2;30/10/2026 09:25;R;Roofer;.;LOST;
                """,
                Charset.forName("windows-1252"));

    IngestResult result = ingest(adapted, lake);

    assertThat(counts(result))
        .isEqualTo(
            """
            feed | file | records | loaded | duplicate | quarantined | skipped | orphans
            repair | 2026-10-31/northern-repairs-1.csv | 4 | 2 | 0 | 1 | 1 | 0
            repair | 2026-10-31/repair.csv | 2 | 1 | 0 | 0 | 1 | 0
            """);
    assertThat(
            rows(
                lake.read(FeedTables.stored("repair")),
                "work_order_ref",
                "priority",
                "trade_code",
                "fault_class",
                "status"))
        .isEqualTo(
            """
            work_order_ref | priority | trade_code | fault_class | status
            N1 | 2 | PLUMBER | PLUMB | COMPLETE
            N2 | 4 | ROOFER | OTHER | SCHEDULED
            W1 | 4 | GAS | null | OPEN
            """);
    Dataset<Row> status =
        FeedStatus.of(spark(), adapted.load().feeds(), Ingest.history(lake), NIGHT);
    assertThat(rows(status.where("feed = 'repair'"), "feed", "fresh"))
        .isEqualTo("feed | fresh\nrepair | true\n");
  }

  private IngestResult ingest(AdaptedSettings adapted, Lake lake) throws Exception {
    return new Ingest(spark(), lake, adapted.load())
        .run(
            new IngestRequest(adapted.landing(), NIGHT, "test", Set.of(), Set.of(), Map.of()),
            day -> {});
  }

  private static String counts(IngestResult result) {
    Stream<String> files =
        result.files().stream()
            .map(
                file ->
                    file.accepted()
                        ? line(
                            file.feed(),
                            file.file(),
                            file.records(),
                            file.loaded(),
                            file.duplicate(),
                            file.quarantined(),
                            file.skipped(),
                            file.orphans())
                        : line(file.feed(), file.file(), file.records(), "refused"))
            .sorted();
    return lines(
        line("feed", "file", "records", "loaded", "duplicate", "quarantined", "skipped", "orphans"),
        files.toList());
  }

  private static String rows(Dataset<Row> table, String... columns) {
    Column[] wanted = Arrays.stream(columns).map(functions::col).toArray(Column[]::new);
    List<String> rows =
        table.select(wanted).collectAsList().stream()
            .map(row -> line(Stream.of(columns).map(name -> (Object) row.getAs(name)).toArray()))
            .sorted()
            .toList();
    return lines(line((Object[]) columns), rows);
  }

  private static String line(Object... cells) {
    return Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | "));
  }

  private static String lines(String header, List<String> rows) {
    return header + "\n" + rows.stream().map(row -> row + "\n").collect(Collectors.joining());
  }
}

package org.tenantinsight.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * An officer of patch PT001, the safeguarding lead and the output of a night, as the operating
 * system sees them: with accounts and groups that the test makes, and removes.
 */
class ZoneGroupsTest {

  private static final String NORTH = "ti-test-north";
  private static final String LEADS = "ti-test-leads";
  private static final String OFFICER = "ti-test-officer";

  @Test
  void anOfficerOpensTheListsOfOnePatchAndNothingElse() throws Exception {
    assumeTrue(isRoot(), "only root can make accounts: run as root to see this test");
    // Not JUnit's folder: that one is closed to everybody else, on the way to the output.
    Path out = Path.of("/tmp", "tenant-insight-groups-" + ProcessHandle.current().pid());
    try {
      accounts();
      publish(out);

      assertThat(opens(OFFICER, out.resolve("outreach/PT001/latest"))).isTrue();
      assertThat(opens(OFFICER, out.resolve("outreach/PT001/PT001-1.csv"))).isTrue();
      assertThat(opens(OFFICER, out.resolve("outreach/PT002/PT002-1.csv"))).isFalse();
      assertThat(opens(OFFICER, out.resolve("restricted/2026-10-31/lead.csv"))).isFalse();
      assertThat(opens(OFFICER, out.resolve("export/2026-10-31/flag.csv"))).isFalse();
      assertThat(as(OFFICER, "ls", out.resolve("outreach").toString())).isFalse();
      assertThat(as(OFFICER, "ls", out.toString())).isFalse();
      Path returned = out.resolve("returns/PT001/my list.xlsx");
      assertThat(as(OFFICER, "cp", out.resolve("outreach/PT001/latest").toString(), returned + ""))
          .as("saves a list for the next night")
          .isTrue();
      assertThat(Files.getAttribute(returned, "unix:gid"))
          .as("belongs to the patch's group")
          .isEqualTo(Files.getAttribute(out.resolve("outreach/PT001"), "unix:gid"));
      assertThat(as(OFFICER, "touch", out.resolve("outreach/PT001/mine") + "")).isFalse();
      assertThat(as(OFFICER, "touch", out.resolve("returns/link-review/looked at.csv") + ""))
          .as("may look at pairs, and answers")
          .isTrue();
      assertThat(as(OFFICER, "touch", out.resolve("returns/PT002/theirs.xlsx") + "")).isFalse();
    } finally {
      Zones.delete(out);
      run("userdel", OFFICER);
      run("groupdel", NORTH);
      run("groupdel", LEADS);
    }
  }

  private static void accounts() throws Exception {
    assertThat(run("groupadd", NORTH) && run("groupadd", LEADS)).isTrue();
    assertThat(run("useradd", "--no-create-home", "--no-user-group", "-g", NORTH, OFFICER))
        .isTrue();
  }

  private static void publish(Path out) throws IOException {
    ZoneGroups groups =
        new ZoneGroups(
            Map.of("restricted", LEADS, "link-review", NORTH),
            Map.of("PT001", NORTH, "PT002", LEADS));
    Publication publication = new Publication(out, groups);
    Path staging = publication.stage();
    for (String file :
        List.of(
            "outreach/PT001/PT001-1.csv",
            "outreach/PT002/PT002-1.csv",
            "restricted/2026-10-31/lead.csv",
            "export/2026-10-31/flag.csv")) {
      Path path = staging.resolve(file);
      Zones.makeFolder(path.getParent());
      Files.writeString(path, "rows", StandardCharsets.UTF_8);
    }
    Files.createSymbolicLink(staging.resolve("outreach/PT001/latest"), Path.of("PT001-1.csv"));
    publication.publish(staging, true);
  }

  private static boolean isRoot() throws Exception {
    return System.getProperty("user.name").equals("root")
        && run("sh", "-c", "command -v groupadd useradd setpriv");
  }

  private static boolean opens(String account, Path file) throws Exception {
    return as(account, "cat", file.toString());
  }

  private static boolean as(String account, String... command) throws Exception {
    List<String> all =
        new ArrayList<>(List.of("setpriv", "--reuid", account, "--regid", NORTH, "--init-groups"));
    all.addAll(List.of(command));
    return run(all.toArray(String[]::new));
  }

  private static boolean run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() == 0;
  }
}

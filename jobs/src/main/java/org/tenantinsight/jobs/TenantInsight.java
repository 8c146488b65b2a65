package org.tenantinsight.jobs;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code tenant-insight}: every verb is one subcommand. */
@Command(
    name = "tenant-insight",
    mixinStandardHelpOptions = true,
    version = "tenant-insight 0.1.0",
    description = "Which households may need a call, and how the homes are doing.")
public final class TenantInsight implements Runnable {

  private TenantInsight() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new TenantInsight()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}

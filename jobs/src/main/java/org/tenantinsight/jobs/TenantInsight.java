package org.tenantinsight.jobs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command {@code tenant-insight}: every verb is one subcommand. */
@Command(
    name = "tenant-insight",
    mixinStandardHelpOptions = true,
    version = "tenant-insight 0.1.0",
    description = "Which households may be glad of a call, and what changed for people.",
    subcommands = {
      NightlyCommand.class,
      CheckCommand.class,
      ExplainCommand.class,
      SampleCommand.class,
      DemoCommand.class,
      InitCommand.class
    })
public final class TenantInsight implements Runnable {

  private TenantInsight() {}

  public static void main(String[] args) {
    CommandLine command = commandLine();
    Stopping stopping = Stopping.watch(() -> night(command));
    int code = command.execute(args);
    stopping.tooLate();
    System.exit(code);
  }

  /** Runs one command line and returns its exit code. */
  static int execute(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    CommandLine command = new CommandLine(new TenantInsight());
    for (String step : Pipeline.names()) {
      command.addSubcommand(step, new StepCommand());
    }
    CommandLine link = command.getSubcommands().get("link");
    link.addSubcommand(new LinkScoreCommand());
    link.addSubcommand(new LinkTrainCommand());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setParameterExceptionHandler((fault, words) -> Failures.sayUsage(fault));
    return command;
  }

  /** The night that the verb of a command line is about, once its words are read. */
  private static @Nullable LocalDate night(CommandLine command) {
    ParseResult words = command.getParseResult();
    while (words != null && words.hasSubcommand()) {
      words = words.subcommand();
    }
    return words != null && words.commandSpec().userObject() instanceof Verb verb
        ? verb.night()
        : null;
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}

package org.tenantinsight.jobs;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command in a process of its own, as a scheduler starts it. */
final class RealCommand {

  private final Process process;
  private final Path stdout;
  private final Path stderr;
  private final long started = System.nanoTime();

  private RealCommand(Process process, Path stdout, Path stderr) {
    this.process = process;
    this.stdout = stdout;
    this.stderr = stderr;
  }

  /**
   * Starts it.
   *
   * @param folders where it reads and writes
   * @param javaOptions such as a place to stop at
   * @param arguments the verb and its options
   */
  static RealCommand start(Folders folders, List<String> javaOptions, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx1g", "-Xlog:disable", "-Duser.timezone=UTC"));
    command.addAll(List.of("-Djdk.reflect.useDirectMethodHandle=false"));
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(TenantInsight.class.getName());
    command.addAll(List.of(arguments));
    command.addAll(List.of("--settings", SmallLandlord.SETTINGS.toString()));
    command.addAll(List.of("--landing", folders.landing().toString()));
    command.addAll(List.of("--lake", folders.lake().toString()));
    command.addAll(List.of("--out", folders.out().toString()));
    Path beside = folders.landing().getParent();
    Path stdout = Files.createTempFile(beside, "command", ".stdout");
    Path stderr = Files.createTempFile(beside, "command", ".stderr");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(stdout.toFile())
            .redirectError(stderr.toFile())
            .start();
    return new RealCommand(process, stdout, stderr);
  }

  /** The exit code; a process that does not end in that time is an error. */
  int exit(Duration most) throws InterruptedException {
    if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the command did not end within " + most);
    }
    return process.exitValue();
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /** How long it has run, as far as a caller that waits for its end can say. */
  Duration sinceStart() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /** As a scheduler stops a process: SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** As a power cut stops a process: SIGKILL. */
  void kill() {
    process.destroyForcibly();
  }

  /** Standard error so far, a line each. */
  List<String> said() throws IOException {
    return Files.readAllLines(stderr);
  }

  /** The last line of standard output. */
  String answer() throws IOException {
    List<String> lines = Files.readAllLines(stdout);
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
  }
}

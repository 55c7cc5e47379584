package statusline.install.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import statusline.daemon.former.CommandRun;
import statusline.install.CommandTrust;

/// Checks that the configured command prints a line, and measures the time. The command is run
/// twice, because the first run may start the daemon. A command of project settings is run only if
/// the host trusts the folder.
record CommandCheck(DoctorContext context) implements DoctorCheck {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration SLOW = Duration.ofSeconds(1);

  /// A document with the member names of the host and no user data. Without an id it is not a
  /// session.
  private static final String DOCUMENT =
      "{\"cwd\":\"/\",\"model\":{\"id\":\"claude-opus-5-5\","
          + "\"display_name\":\"Opus 5.5\"},\"workspace\":{\"current_dir\":\"/\","
          + "\"project_dir\":\"/\"},\"version\":\"2.1.330\",\"context_window\":"
          + "{\"context_window_size\":200000,\"used_percentage\":42}}";

  @Override
  public void run(DoctorReport report) throws IOException, InterruptedException {
    for (HostSettings settings : HostSettings.of(context, new DoctorReport())) {
      Optional<String> command = settings.command();
      if (command.isPresent() && mayRun(settings, report)) {
        report.fact("command of", settings.scope() + " settings");
        CommandRun first = run(command.get());
        check(first, run(command.get()), report);
        return;
      }
    }
  }

  private boolean mayRun(HostSettings settings, DoctorReport report) throws IOException {
    Optional<String> refusal =
        new CommandTrust(context.paths().environment()).refusal(settings.file());
    if (refusal.isPresent()) {
      report.problem(
          "the status line command of " + settings.file() + " was not run",
          refusal.get() + ", so a repository may have put the command there",
          "edit " + settings.file() + ": remove statusLine; or start claude there and accept");
    }
    return refusal.isEmpty();
  }

  private CommandRun run(String command) throws IOException, InterruptedException {
    return CommandRun.of(
        command,
        DOCUMENT.getBytes(UTF_8),
        environment -> {},
        context.paths().environment().home(),
        LIMIT);
  }

  private static void check(CommandRun first, CommandRun second, DoctorReport report) {
    List<Long> millis = List.of(first.time().toMillis(), second.time().toMillis());
    report.fact("command took", millis.get(0) + " ms, then " + millis.get(1) + " ms");
    report.fact("command exit code", second.exitCode());
    report.fact("command line", second.line());
    if (!second.isShown()) {
      report.problem(
          "the configured command prints nothing (exit code " + second.exitCode() + ")",
          "the host shows an empty row",
          "statusline install --force");
    } else if (second.time().compareTo(SLOW) > 0) {
      report.problem(
          "the configured command takes " + millis.get(1) + " ms",
          "the host cancels a run when the next one is due, so the line may never be updated",
          "statusline daemon start");
    }
  }
}

package statusline.install.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import statusline.daemon.former.CommandRun;

/// Checks that the configured command prints a line, and measures the time. The command is run
/// twice, because the first run may start the daemon.
record CommandCheck(DoctorContext context) implements DoctorCheck {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration SLOW = Duration.ofSeconds(1);

  /// A document with the member names of the host and no user data.
  private static final String DOCUMENT =
      "{\"session_id\":\"doctor\",\"cwd\":\"/\",\"model\":{\"id\":\"claude-opus-5-5\","
          + "\"display_name\":\"Opus 5.5\"},\"workspace\":{\"current_dir\":\"/\","
          + "\"project_dir\":\"/\"},\"version\":\"2.1.330\",\"context_window\":"
          + "{\"context_window_size\":200000,\"used_percentage\":42}}";

  @Override
  public void run(DoctorReport report) throws IOException, InterruptedException {
    Optional<String> command =
        HostSettings.of(context, new DoctorReport()).stream()
            .map(HostSettings::command)
            .flatMap(Optional::stream)
            .findFirst();
    if (command.isPresent()) {
      CommandRun first = run(command.get());
      check(first, run(command.get()), report);
    }
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

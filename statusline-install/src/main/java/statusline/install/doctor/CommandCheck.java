package statusline.install.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import statusline.daemon.former.CommandRun;

/// Does the configured command show a line, and how fast? It is run twice, as the host does: the
/// first run may have to start the daemon.
record CommandCheck(Patient patient) implements Check {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration SLOW = Duration.ofSeconds(1);

  /// The host's own names, and no person's data.
  private static final String DOCUMENT =
      "{\"session_id\":\"doctor\",\"cwd\":\"/\",\"model\":{\"id\":\"claude-opus-5-5\","
          + "\"display_name\":\"Opus 5.5\"},\"workspace\":{\"current_dir\":\"/\","
          + "\"project_dir\":\"/\"},\"version\":\"2.1.330\",\"context_window\":"
          + "{\"context_window_size\":200000,\"used_percentage\":42}}";

  @Override
  public void look(Examination examination) throws IOException, InterruptedException {
    Optional<String> command =
        Settings.of(patient, new Examination()).stream()
            .map(Settings::command)
            .flatMap(Optional::stream)
            .findFirst();
    if (command.isPresent()) {
      CommandRun first = run(command.get());
      look(first, run(command.get()), examination);
    }
  }

  private CommandRun run(String command) throws IOException, InterruptedException {
    return CommandRun.of(
        command,
        DOCUMENT.getBytes(UTF_8),
        environment -> {},
        patient.places().environment().home(),
        LIMIT);
  }

  private static void look(CommandRun first, CommandRun second, Examination examination) {
    List<Long> millis = List.of(first.time().toMillis(), second.time().toMillis());
    examination.fact("command took", millis.get(0) + " ms, then " + millis.get(1) + " ms");
    examination.fact("command exit code", second.exitCode());
    examination.fact("command line", second.line());
    if (!second.isShown()) {
      examination.finding(
          "the configured command shows nothing (exit code " + second.exitCode() + ")",
          "the host blanks the row",
          "statusline install --force");
    } else if (second.time().compareTo(SLOW) > 0) {
      examination.finding(
          "the configured command takes " + millis.get(1) + " ms",
          "the host cancels a run when the next one is due, so the line may never change",
          "statusline daemon start");
    }
  }
}

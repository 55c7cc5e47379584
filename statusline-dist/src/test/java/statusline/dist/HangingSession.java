package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A session with its own account, repository and transcript below one folder.
///
/// @param image the image, with the session's home
/// @param folder contains `home`, `project` and `transcript.jsonl`
/// @param name of its model and of the session
record HangingSession(BuiltImage image, Path folder, String name) {
  private static final String LOOK = "\"renderer\": {\"lines\": [\"model, git.branch\"]}";

  /// Retries soon, so that a test sees the recovery. The timeout is less than the 800 ms after
  /// which git's status is throttled for ten times as long as it took.
  private static final String RETRIES =
      "\"modules\": {\"git\": {\"timeout\": \"700ms\", \"retryBackoff\": \"100ms\", \"maxRetries\":"
          + " 10}}";

  /// {@return a session with new files}
  ///
  /// @param run runtime directory, which sessions of one daemon share
  static HangingSession in(Path folder, String name, Path run) throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    BuiltImage image =
        BuiltImage.built(home)
            .with("STATUSLINE_RUNTIME_DIR", run.toString())
            .configured("{" + LOOK + "}");
    var session = new HangingSession(image.in(Path.of("/")), folder, name);
    Files.writeString(home.resolve(".gitconfig"), "[user]\n\tname = n\n\temail = n@example.com\n");
    Files.createDirectories(session.project().resolve(".claude"));
    Files.writeString(session.project().resolve(".claude/statusline.json"), "{}");
    Files.writeString(folder.resolve("transcript.jsonl"), "{\"type\":\"user\"}\n");
    session.git("init", "--quiet", "--initial-branch=start");
    session.git("add", ".");
    session.git("commit", "--quiet", "-m", "one");
    return session;
  }

  /// {@return this session with fetches that are retried soon, which only an account may set that
  /// the daemon trusts}
  HangingSession retryingSoon() throws IOException {
    image.configured("{" + LOOK + ", " + RETRIES + "}");
    return this;
  }

  private Path project() {
    return folder.resolve("project");
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    Files.createDirectories(project());
    List<String> command = new ArrayList<>(List.of("git", "-C", project().toString()));
    command.addAll(List.of(arguments));
    assertEquals(0, image.run(command, new byte[0]).exitCode(), () -> command.toString());
  }

  /// {@return the line for a document with a model of the session's name}
  BuiltImage.Outcome line() throws IOException, InterruptedException {
    return image.line(
        "{\"session_id\":\"%s\",\"model\":{\"display_name\":\"%s\"},\"transcript_path\":\"%s\",\"workspace\":{\"current_dir\":\"%s\",\"project_dir\":\"%s\"}}"
            .formatted(name, name, folder.resolve("transcript.jsonl"), project(), project()));
  }

  /// Creates a branch and waits for a line that shows it, without a mark for old data.
  void awaitFreshLine(String branch) throws Exception {
    git("checkout", "--quiet", "-B", branch);
    BuiltImage.Outcome outcome =
        Deadline.repeat(this::line, line -> line.out().equals(name + " · ⎇ " + branch + "\n"));
    assertEquals(name + " · ⎇ " + branch + "\n", outcome.out());
  }
}

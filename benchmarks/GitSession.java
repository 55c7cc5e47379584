import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A session in a directory, served by the image with a daemon of its own.
///
/// @param scratch holds home, state and the daemon's socket
/// @param directory the session is in
/// @param path where programs are found
record GitSession(Path scratch, Path directory, String path) {
  static final Path PROGRAM =
      Path.of("statusline-dist/target/statusline/bin/statusline").toAbsolutePath();

  /// A line and how long the host waited for it.
  ///
  /// @param text without colours
  /// @param millis of the whole process
  record Line(String text, double millis) {}

  Line line() throws IOException, InterruptedException {
    String document =
        "{\"session_id\":\"large\",\"model\":{\"display_name\":\"Opus 5.5\"},\"cwd\":\""
            + directory
            + "\"}";
    var builder = Launch.of(PROGRAM.toString());
    environment(builder);
    long start = System.nanoTime();
    Process process = builder.start();
    process.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return new Line(text.strip(), (System.nanoTime() - start) / 1e6);
  }

  /// Stops the daemon.
  void stop() throws IOException, InterruptedException {
    var builder = Launch.of(PROGRAM.toString(), "daemon", "stop").inheritIO();
    environment(builder);
    builder.start().waitFor();
  }

  private void environment(ProcessBuilder builder) {
    Map<String, String> variables = new HashMap<>();
    variables.put("HOME", scratch.toString());
    variables.put("PATH", path);
    variables.put("COLUMNS", "160");
    variables.put("NO_COLOR", "1");
    variables.put("STATUSLINE_RUNTIME_DIR", scratch.resolve("run").toString());
    variables.put("STATUSLINE_STATE_DIR", scratch.resolve("state").toString());
    builder.environment().clear();
    builder.environment().putAll(variables);
  }

  /// Runs git as a user would.
  static void git(Path directory, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-C", directory.toString(), "-c", "user.name=n", "-c"));
    command.add("user.email=n@example.org");
    command.addAll(List.of(arguments));
    var builder = Launch.of(command).inheritIO();
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(command + " ended with " + code);
    }
  }

  /// Removes the scratch folder.
  void clean() throws IOException {
    Folder.delete(scratch);
  }
}

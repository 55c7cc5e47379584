package shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A session in a directory, served by the image with its own daemon.
///
/// @param scratch folder for home, state and the daemon's socket
/// @param directory of the session
/// @param path value of `PATH`
public record GitSession(Path scratch, Path directory, String path) {
  /// A line and the time that the host waited for it.
  ///
  /// @param text without colours
  /// @param millis duration of the whole process
  public record Line(String text, double millis) {}

  public Line line() throws IOException, InterruptedException {
    return line(0);
  }

  /// {@return the line after the host has added lines to files}
  ///
  /// @param added number of lines that the host has added since the start of the session
  public Line line(int added) throws IOException, InterruptedException {
    String document =
        "{\"session_id\":\"large\",\"model\":{\"display_name\":\"Opus 5.5\"},\"cwd\":\""
            + directory
            + "\",\"cost\":{\"total_lines_added\":"
            + added
            + "}}";
    var builder = Processes.of(Image.BUILT.client());
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
  public void stop() throws IOException, InterruptedException {
    var builder = Processes.of(Image.BUILT.client(), "daemon", "stop").inheritIO();
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

  /// Runs git with a fixed user.
  public static void git(Path directory, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-C", directory.toString(), "-c", "user.name=n", "-c"));
    command.add("user.email=n@example.org");
    command.addAll(List.of(arguments));
    var builder = Processes.of(command).inheritIO();
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(command + " exited with " + code);
    }
  }

  /// Deletes the scratch folder.
  public void clean() throws IOException {
    Folders.delete(scratch);
  }
}

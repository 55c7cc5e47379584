import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs programs of the image in an environment that does not depend on the machine of the build.
///
/// @param root folder of the checkout, which is the working directory
/// @param home value of `HOME`
record ImageCommand(Path root, Path home) {
  private static final long TIMEOUT_SECONDS = 120;

  /// Runs a command and waits until it has ended.
  ///
  /// @param command the program and its arguments
  /// @param log file for its output
  /// @throws IllegalStateException if the command fails or takes too long
  void run(List<String> command, Path log) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    boolean hasEnded = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    if (!hasEnded || process.exitValue() != 0) {
      throw new IllegalStateException("a run of the image failed:\n" + Files.readString(log));
    }
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    variables.put("HOME", home.toString());
    variables.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    // The encoding of most users. It decides which encoder class a JVM loads first.
    variables.put("LC_ALL", "C.UTF-8");
    variables.put("COLUMNS", "120");
    // A zone with summer time, so that the classes that read its rules get into the AOT cache.
    variables.put("TZ", "Europe/Berlin");
    return variables;
  }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs a program of the image in an environment that is the same wherever the build runs.
///
/// @param root of the checkout, where it runs
/// @param home of it
record CleanRun(Path root, Path home) {
  /// Runs it to its end.
  ///
  /// @param command with its arguments
  /// @param log takes what it says
  /// @throws IllegalStateException when it fails or takes too long
  void run(List<String> command, Path log) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().clear();
    // The encoding as most users have it: it decides which encoder a JVM begins with.
    builder
        .environment()
        .putAll(
            Map.of(
                "HOME",
                home.toString(),
                "PATH",
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin"),
                "LC_ALL",
                "C.UTF-8",
                "COLUMNS",
                "120",
                // A zone with summer time: what reads its rules is of no use to UTC, yet takes a
                // fresh JVM 25 ms where it is not in the AOT cache.
                "TZ",
                "Europe/Berlin"));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    if (!ended || process.exitValue() != 0) {
      throw new IllegalStateException("a run of the image failed:\n" + Files.readString(log));
    }
  }
}

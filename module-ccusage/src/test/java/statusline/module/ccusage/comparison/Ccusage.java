package statusline.module.ccusage.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The real ccusage 20.0.24, which `CCUSAGE_BIN` names, without settings and network.
///
/// @param program its path
/// @param folder folder for its home
record Ccusage(String program, Path folder) {
  static Ccusage in(Path folder) {
    String named = System.getenv("CCUSAGE_BIN");
    assumeTrue(named != null, "the environment variable CCUSAGE_BIN names no ccusage 20.0.24");
    return new Ccusage(String.valueOf(named), folder);
  }

  /// Returns a report of an account as JSON.
  String report(Path configDirectory, String zone, List<String> arguments)
      throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve("home"));
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments);
    command.addAll(List.of("--json", "--offline", "--timezone", zone));
    var builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "HOME",
                home.toString(),
                "PATH",
                "/usr/bin:/bin",
                "CLAUDE_CONFIG_DIR",
                configDirectory.toString(),
                "LOG_LEVEL",
                "0"));
    Path output = folder.resolve("report.json");
    Process process =
        builder
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor(), () -> String.join(" ", command));
    return Files.readString(output);
  }
}

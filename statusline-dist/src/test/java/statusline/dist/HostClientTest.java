package statusline.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the script that installs the real host, with scripts in the place of npm and other
/// programs.
class HostClientTest {
  private static final String PACKAGE = "@anthropic-ai/claude-code";

  @TempDir Path folder;

  @BeforeEach
  void makeScripts() throws IOException {
    Path script = Files.createDirectories(folder.resolve(".ci")).resolve("host-client");
    Files.copy(Product.ROOT.resolve(".ci/host-client"), script);
    for (String name : List.of("tmux", "node", "jq", "ip", "unshare")) {
      program(name, "");
    }
    // The prefix is the argument before the package, which is the last one.
    program(
        "npm",
        """
        for word; do prefix=$last last=$word; done
        echo "$last" >> "$LOG"
        mkdir -p "$prefix/node_modules/%s-linux-x64"
        touch "$prefix/node_modules/%s-linux-x64/claude"
        """
            .formatted(PACKAGE, PACKAGE));
  }

  private void program(String name, String commands) throws IOException {
    Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
    TestProgram.script(program, commands);
  }

  private Process start(String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of("bash", folder + "/.ci/host-client"));
    words.addAll(List.of(arguments));
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    builder.environment().put("LOG", folder.resolve("log").toString());
    return builder.start();
  }

  private String installed(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertEquals(0, process.waitFor(), output);
    assertTrue(Files.isExecutable(Path.of(output)), output);
    return output;
  }

  @Test
  void eachVersionIsInstalledOnce() throws Exception {
    String first = installed();
    String other = installed("2.1.332");

    assertEquals(List.of(first, other), List.of(installed("2.1.330"), installed("2.1.332")));
    assertEquals(
        List.of(PACKAGE + "@2.1.330", PACKAGE + "@2.1.332"),
        Files.readAllLines(folder.resolve("log")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest", "2.1", "../2.1.330", "2.1.330 x", "-g"})
  void invalidVersionIsRefused(String version) throws Exception {
    Process process = start(version);
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();

    assertEquals(1, process.waitFor());
    assertEquals(
        "invalid version \"" + version + "\": name a version of Claude Code, such as 2.1.330",
        output);
  }
}

package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.daemon.client.ProcessExit;

/// Tests that our command runs the former command if `STATUSLINE_VERSION` is 1.
@Tag("ci")
class FormerCommandIT {
  private static final String DOCUMENT =
      "{\"session_id\":\"a\",\"model\":{\"display_name\":\"M-a\"}}\n";

  @TempDir static Path home;
  private static Path script;

  /// The script that is the former command. Each test writes its text.
  @BeforeAll
  static void install() throws IOException, InterruptedException {
    script = home.resolve("line.sh");
    become("exit 1");
    settings(home, script + " an argument");
    assertEquals(0, BuiltImage.built(home).command("install", "--force").exitCode());
  }

  private static void settings(Path home, String command) throws IOException {
    Path folder = Files.createDirectories(home.resolve(".claude"));
    Files.writeString(
        folder.resolve("settings.json"),
        "{\"statusLine\": {\"type\": \"command\", \"command\": \"" + command + "\"}}");
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException {
    BuiltImage.built(home).command("daemon", "stop");
    installed().command("daemon", "stop");
  }

  private static BuiltImage installed() {
    return BuiltImage.at(home.resolve(".local/share/statusline/current"), home);
  }

  private static void become(String text) throws IOException {
    TestProgram.script(script, text);
  }

  private BuiltImage.Outcome run(BuiltImage image) throws IOException, InterruptedException {
    return image.line(DOCUMENT);
  }

  private static BuiltImage former(BuiltImage image) {
    return image.with("STATUSLINE_VERSION", "1");
  }

  @Test
  void formerCommandGetsSameInputAndItsOutputIsUnchanged() throws Exception {
    become("cat; printf '\\033[31m%s|%s\\033[0m\\n\\n  two\\n' \"$1\" \"$2\"; cat");

    assertEquals(
        new BuiltImage.Outcome(0, DOCUMENT + "\u001b[31man|argument\u001b[0m\n\n  two\n"),
        run(former(installed())));
  }

  @Test
  void otherVersionsPrintOurLine() throws Exception {
    become("echo former");

    assertTrue(run(installed()).line().startsWith("M-a"));
    assertTrue(run(installed().with("STATUSLINE_VERSION", "2")).line().startsWith("M-a"));
    assertTrue(run(installed().with("STATUSLINE_VERSION", "")).line().startsWith("M-a"));
    assertEquals("former", run(former(installed())).line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"echo former; exit 1", "exit 0", "printf '  \\n\\n'", "kill -9 $$"})
  void failingFormerCommandIsReplacedByOurLine(String text) throws Exception {
    become(text);

    BuiltImage.Outcome outcome = run(former(installed()));

    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.line().startsWith("M-a"), outcome.out());
  }

  @Test
  void hangingFormerCommandIsKilledAndReplaced() throws Exception {
    become("echo $$ > \"$HOME/pids\"; sleep 600 & echo $! >> \"$HOME/pids\"; echo early; wait");

    BuiltImage.Outcome outcome = run(former(installed()));

    assertTrue(outcome.line().startsWith("M-a"), outcome.out());
    for (String pid : Files.readAllLines(home.resolve("pids"))) {
      assertTrue(ProcessExit.await(Long.parseLong(pid), Duration.ofSeconds(10)), pid);
    }
  }

  @Test
  void largeInputDoesNotBlockCommandThatReadsNone() throws Exception {
    become("exec <&-; echo former");
    String large = "{\"session_id\":\"a\",\"x\":\"" + "y".repeat(500_000) + "\"}\n";

    assertEquals("former", former(installed()).line(large).line());
  }

  @Test
  void formerCommandGetsTheHostsEnvironment() throws Exception {
    become("echo \"${LC_ALL-none} ${JAVA_TOOL_OPTIONS-none} $COLUMNS\"");

    assertEquals("none none 160", run(former(installed())).line());
    BuiltImage other = installed().with("LC_ALL", "C").with("JAVA_TOOL_OPTIONS", "-Dx=y");
    assertEquals("C -Dx=y 160", run(former(other)).line());
  }

  @Test
  void formerCommandThatRunsOursDoesNotRecurse() throws Exception {
    become("exec \"$HOME/.local/bin/statusline\"");

    assertTrue(run(former(installed())).line().startsWith("M-a"));
  }

  @Test
  void itIsThereForAnImageInItsPlaceAndGoneAfterwards(@TempDir Path other) throws Exception {
    BuiltImage built = BuiltImage.built(other);
    Path copy = other.resolve("image");
    built.run(List.of("cp", "-a", built.folder().toString(), copy.toString()), new byte[0]);
    settings(other, "echo former");
    BuiltImage image = BuiltImage.at(copy, other);
    image.command("install", "--force", "--in-place");

    assertEquals("former", run(former(image)).line());
    assertEquals("former", run(former(image.runBy("statusline-jvm"))).line());
    image.command("uninstall");
    assertTrue(run(former(image)).line().startsWith("M-a"));
    image.command("daemon", "stop");
  }

  @Test
  void environmentCannotChooseAnotherCommand() throws Exception {
    become("echo former");
    Path kept = home.resolve(".local/share/statusline/former");
    Path planted = Files.createDirectories(home.resolve("planted/statusline/former"));
    try (Stream<Path> files = Files.list(kept)) {
      for (Path file : files.toList()) {
        Files.writeString(planted.resolve(file.getFileName()), "echo planted");
      }
    }
    BuiltImage image = former(installed());
    for (String name : List.of("STATUSLINE_STATE_DIR", "XDG_DATA_HOME", "XDG_STATE_HOME")) {
      image = image.with(name, home.resolve("planted").toString());
    }

    assertEquals("former", run(image).line());
    BuiltImage elsewhere = image.with("CLAUDE_CONFIG_DIR", home.resolve("planted").toString());
    assertTrue(run(elsewhere).line().startsWith("M-a"));
  }

  @Test
  void noFormerCommandPrintsOurLine() throws Exception {
    BuiltImage built = BuiltImage.built(home);
    assertTrue(run(former(built)).line().startsWith("M-a"));
    BuiltImage.Outcome nothing = former(built).line("");
    assertEquals(0, nothing.exitCode());
    assertFalse(nothing.line().isBlank());
  }
}

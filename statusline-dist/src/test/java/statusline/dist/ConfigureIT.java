package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `statusline configure` on a terminal: the next line has the changes, and the terminal's state is
/// restored.
class ConfigureIT {
  private static final String DOCUMENT =
      "{\"session_id\":\"a\",\"model\":{\"display_name\":\"Opus\"},\"cwd\":\"/tmp\"}";

  private static final String DOWN = "\u001b[B";
  private static final String RIGHT = "\u001b[C";
  private static final String OTHER_SCREEN = "\u001b[?1049h";
  private static final String OWN_SCREEN = "\u001b[?1049l";

  @TempDir Path home;
  private BuiltImage image;
  private Path file;

  @BeforeEach
  void useTheImage() throws IOException {
    image =
        BuiltImage.built(home)
            .with("TERM", "xterm-256color")
            .with("COLORTERM", "truecolor")
            .with("LANG", "C.UTF-8")
            .without("NO_COLOR")
            .without("COLUMNS");
    image.configured("{\n  // mine\n  \"renderer\": {\"lines\": [\"model, project\"]}\n}\n");
    file = home.resolve(".claude/statusline.user.json");
  }

  @AfterEach
  void stop() throws IOException {
    image.stopDaemon();
  }

  private PseudoTerminal configure() throws IOException {
    // "same terminal" is printed only if the terminal's settings are restored.
    return PseudoTerminal.running(
        image,
        "a=$(stty -g); '"
            + image.launcher()
            + "' configure; echo code $?;"
            + " [ \"$a\" = \"$(stty -g)\" ] && echo same terminal");
  }

  @Test
  void nextLineHasTheSavedThemeAndOrder() throws Exception {
    String before = image.line(DOCUMENT).line();
    try (PseudoTerminal terminal = configure()) {
      terminal.await("? help");
      terminal.type(DOWN + RIGHT + RIGHT);
      terminal.await("user file");
      terminal.type("2L");
      // The separator is faint.
      terminal.await("project\u001b[2m, ");
      terminal.type("s");
      terminal.await("saved in");
      terminal.type("q");
      terminal.await("same terminal");
    }
    String after = image.line(DOCUMENT).line();

    assertNotEquals(before, after);
    assertTrue(plain(before).startsWith("Opus"), before);
    assertTrue(plain(after).endsWith("Opus"), after);
    String saved = Files.readString(file);
    assertTrue(saved.contains("// mine"), saved);
    assertTrue(saved.contains("\"theme\": "), saved);
  }

  private static String plain(String line) {
    return line.replaceAll("\u001b\\[[0-9;]*m", "").strip();
  }

  /// Finds a segment, gives it a colour, chooses a theme, resizes the terminal and saves.
  @Test
  void nextLineHasTheSegmentWithItsColorAndTheTheme() throws Exception {
    Path repository = home.resolve("repository");
    assertEquals(0, image.run(aheadOfItsUpstream(repository), new byte[0]).exitCode());
    try (PseudoTerminal terminal = configure()) {
      terminal.await("? help");
      terminal.type("2aahead");
      terminal.await("git.ahead");
      terminal.type("\r");
      // The separator is faint.
      terminal.await("git.ahead\u001b[0m\u001b[2m, ");
      terminal.type("t");
      terminal.await("theme (type to search)");
      terminal.type("beacon\r");
      terminal.await("changed");
      terminal.resize("java", 24, 100);
      terminal.await("-".repeat(100));
      terminal.type("cviolet\r");
      terminal.await("in the theme beacon-mine");
      terminal.type("sq");
      terminal.await("same terminal");
    }

    String document = DOCUMENT.replace("/tmp", repository.toString());
    String after =
        Deadline.repeat(() -> image.line(document).line(), line -> plain(line).contains("↑2"));

    assertTrue(plain(after).contains("↑2"), after);
    assertTrue(after.matches("(?s).*38;2;183;164;244[;0-9]*m↑.*"), after);
  }

  private static List<String> aheadOfItsUpstream(Path repository) {
    String identity = "git -c user.name=n -c user.email=n@example.com ";
    String commit = identity + "commit -q --allow-empty -m m; ";
    return List.of(
        "/bin/sh",
        "-ec",
        "git init -q -b main '%1$s.up'; cd '%1$s.up'; %2$s git clone -q . '%1$s'; cd '%1$s'; %2$s %2$s"
            .formatted(repository, commit));
  }

  @Test
  void quittingWithoutChangesWritesNothing() throws Exception {
    byte[] before = Files.readAllBytes(file);
    try (PseudoTerminal terminal = configure()) {
      terminal.await("? help");
      terminal.type("\t\t\t?");
      terminal.await("quit without saving");
      terminal.type("xq");
      String last = terminal.await("code 0");
      terminal.await("same terminal");

      assertTrue(last.contains(OWN_SCREEN), last);
      assertFalse(last.substring(last.indexOf(OWN_SCREEN)).contains("saved"), last);
    }
    assertEquals(new String(before), Files.readString(file));
    try (var files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void interruptDiscardsUnsavedChanges() throws Exception {
    byte[] before = Files.readAllBytes(file);
    try (PseudoTerminal terminal = configure()) {
      terminal.await("? help");
      terminal.type(RIGHT);
      terminal.await("changed");
      terminal.type("\u0003");
      terminal.await("same terminal");
    }
    assertEquals(new String(before), Files.readString(file));
  }

  @Test
  void terminationRestoresTheTerminal() throws Exception {
    try (PseudoTerminal terminal = configure()) {
      assertTrue(terminal.await("? help").contains(OTHER_SCREEN));
      terminal.child("java").destroy();
      String last = terminal.await("code 143");
      terminal.await("same terminal");

      assertTrue(last.contains(OWN_SCREEN), last);
    }
  }

  @Test
  void missingTerminalIsReported() throws Exception {
    BuiltImage.Outcome outcome =
        image.run(
            List.of("/bin/sh", "-c", "'" + image.launcher() + "' configure 2>&1"), new byte[0]);

    assertEquals(1, outcome.exitCode());
    assertTrue(outcome.out().contains("configure needs a terminal"), outcome.out());
  }
}

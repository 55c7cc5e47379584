package statusline.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the screen of the host with an image from the archive, in a new home without Java.
@Tag("host")
class RealHostIT {
  private static final String FORMER =
      "{ \"permissions\":{\"defaultMode\": \"acceptEdits\",\n"
          + "\t\"allow\": [\"Bash\", \"Agent\", \"Task\"]}}\n";
  private static final int WIDE = 140;
  private static final int NARROW = 60;

  /// The host indents the row by two cells and keeps two cells free.
  private static final int INDENT = 4;

  @TempDir Path root;
  private HostStage stage;
  private BuiltImage image;
  private Path project;

  @BeforeEach
  void install() throws Exception {
    stage = HostStage.in(root);
    image = stage.unpacked();
    project = stage.folder("alpha");
    List<String> git = List.of("git", "init", "--quiet", "-b", "trunk", project.toString());
    assertEquals(0, image.run(git, new byte[0]).exitCode());
    stage.answerEverything(List.of(project));
    Files.writeString(stage.settings(), FORMER);
    assertEquals("", image.run(List.of("/bin/sh", "-c", "command -v java"), new byte[0]).out());
    assertEquals(0, image.command("install").exitCode());
  }

  private BuiltImage installed() throws IOException {
    Path current = stage.home().resolve(".local/share/statusline/current");
    return new BuiltImage(current, "statusline", stage.variables(), stage.home());
  }

  @AfterEach
  void end() throws Exception {
    if (stage != null) {
      stage.end();
      if (Files.exists(installed().folder())) {
        installed().command("daemon", "stop");
      }
    }
  }

  @Test
  void lineFollowsSessionAndUninstallRestoresEveryByte() throws Exception {
    RealHost host = stage.start(project, WIDE, "--model", "opus");
    host.awaitLine(
        "the first line",
        line -> line.startsWith("Opus") && line.contains("alpha") && line.contains("trunk"));
    assertFalse(hasNumbers(host.line()), host.line());

    host.say("tokens 230000");
    host.awaitLine("after a reply", line -> line.contains("23%"));
    host.awaitLine(
        "costs of the account", line -> line.contains("block $") && line.contains("week $"));
    host.say("use tool tokens 410000");
    host.awaitLine("after a tool", line -> line.contains("42%"));
    host.resize(NARROW);
    host.awaitLine("narrow", line -> line.contains("42%") && fits(line));
    host.resize(WIDE);
    host.say("/clear");
    host.awaitLine(
        "after /clear, with the costs of the account only",
        line -> line.startsWith("Opus") && !hasNumbers(line));
    host.say("tokens 50000");
    host.awaitLine("the new session", line -> line.contains("5%"));

    assertEquals(0, installed().command("uninstall").exitCode());
    assertEquals(FORMER, Files.readString(stage.settings()));
  }

  @Test
  @Tag("host-suite")
  void lineFollowsModelAgentAndCompaction() throws Exception {
    RealHost host = stage.start(project, WIDE, "--model", "opus");
    host.awaitLine("the first line", line -> line.startsWith("Opus"));

    host.say("use agent tokens 120000");
    host.awaitLine("after an agent", line -> line.contains("13%"));
    host.say("/model sonnet");
    host.awaitText("Switch model?");
    host.press("Enter");
    host.awaitLine("after /model", line -> line.startsWith("Sonnet") && line.contains("13%"));
    assertFalse(host.line().contains("▵"), host.line());
    host.say("tokens 310000");
    host.awaitLine("a reply of the other model", line -> line.contains("31%"));
    host.say("/compact");
    host.awaitText("Compacted");
    host.awaitLine("after /compact", line -> line.startsWith("Sonnet") && !line.contains("31%"));
    host.say("tokens 70000");
    host.awaitLine("after the next reply", line -> line.contains("7%"));
  }

  /// The host strips leading spaces, also no-break spaces.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Tag("host-suite")
  void rowWithOnlyARightEdgeStaysThere(boolean hasColors) throws Exception {
    Files.writeString(
        stage.home().resolve(".claude/statusline.user.json"),
        """
        {"renderer": {"colorEnabled": %s, "lines": [{"right": "model"}, "project"]}}
        """
            .formatted(hasColors));
    RealHost host = stage.start(project, WIDE, "--model", "opus");
    host.awaitLine("the first line", line -> line.equals("Opus 5.5"));

    String row =
        host.screen().lines().filter(each -> each.endsWith("Opus 5.5")).findFirst().orElseThrow();

    assertEquals(WIDE - INDENT / 2, row.length(), row);
  }

  @Test
  @Tag("host-suite")
  void lineShowsLimitsOfSubscription() throws Exception {
    assumeTrue(stage.hasOnlyLoopback(), "a network of only loopback is not allowed here");
    stage.subscribe(List.of(project));
    RealHost host = stage.start(project, WIDE, "--model", "opus");
    host.awaitLine("before a reply", line -> line.startsWith("Opus"));

    host.say("tokens 230000");
    host.awaitLine(
        "limits", line -> line.contains("23%") && line.contains("42%") && line.contains("17%"));
  }

  @Test
  @Tag("host-suite")
  void parallelSessionsNeverMix() throws Exception {
    RealHost opus = stage.start(project, WIDE, "--model", "opus");
    RealHost sonnet = stage.start(project, WIDE, "--model", "sonnet");
    opus.awaitLine("the first line", line -> line.startsWith("Opus"));
    sonnet.awaitLine("the first line of the other", line -> line.startsWith("Sonnet"));

    for (int i = 1; i <= 5; i++) {
      String ofOpus = (10 + i) + "%";
      String ofSonnet = (60 + i) + "%";
      opus.say("tokens " + (100_000 + i * 10_000));
      sonnet.say("tokens " + (600_000 + i * 10_000));
      opus.awaitLine("the one", line -> isOnly("Opus", ofOpus, line));
      sonnet.awaitLine("the other", line -> isOnly("Sonnet", ofSonnet, line));
    }
    opus.say("/clear");
    opus.awaitLine("the one is cleared", line -> line.startsWith("Opus") && !hasNumbers(line));
    assertTrue(sonnet.line().contains("65%"), sonnet.line());
  }

  /// The host truncates a long line and adds an ellipsis.
  private static boolean fits(String line) {
    return line.length() <= NARROW - INDENT && !line.endsWith("…");
  }

  /// Whether a line has numbers of a session. Costs of the block and the week are the account's.
  private static boolean hasNumbers(String line) {
    String own = line.replaceAll("(block|week) \\$\\d+", "");
    return own.contains("%") || own.contains("$");
  }

  /// A line with the other session's number or model fails the test immediately.
  private static boolean isOnly(String model, String percent, String line) {
    String other = model.equals("Opus") ? "Sonnet" : "Opus";
    String foreign = model.equals("Opus") ? "6\\d%" : "1\\d%";
    assertFalse(line.contains(other), line);
    assertFalse(line.matches(".*\\b" + foreign + ".*"), line);
    return line.startsWith(model) && line.contains(percent);
  }
}

package statusline.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests configuration changes while sessions request lines.
@Order(4)
class LiveConfigurationIT {
  private static final String WHOLE =
      """
      {
        // What I like.
        "preset": "compact",
        "renderer": {"glyphs": "ascii", "style": "capsule", "gaugeCells": 6, "theme": "dusk",
          "lines": ["model, project git | context", {"left": "spend", "right": "time"}]},
        "modules": {"time": {"format": "HH:mm:ss"}, "git": {"enabled": false}},
        "broker": {"maxCacheSize": 50}, "performance": {"firstPaintBudget": "40ms"},
      }
      """;

  @TempDir Path home;
  private BuiltImage image;

  @BeforeEach
  void nameTheImage() {
    image = BuiltImage.built(home);
  }

  @AfterEach
  void stop() throws IOException {
    image.stopDaemon();
  }

  private static String document(String session) {
    return "{\"session_id\":\""
        + session
        + "\",\"model\":{\"display_name\":\""
        + session
        + "\"},"
        + "\"context_window\":{\"context_window_size\":200000,\"used_percentage\":25}}";
  }

  /// {@return the next line, or on a busy machine the first one that is not the last good line}
  private String shown() throws Exception {
    BuiltImage.Outcome outcome =
        Deadline.repeat(
            () -> image.line(document("M-a")), line -> !LineSource.isLastGood(line.out()));
    assertEquals(0, outcome.exitCode());
    return outcome.out();
  }

  @Test
  void nextLineUsesSavedConfiguration() throws Exception {
    assertTrue(shown().contains("▰▰▱"), shown());

    image.configured("{\"renderer\": {\"glyphs\": \"ascii\"}}");
    String ascii = shown();
    image.configured("{\"renderer\": {\"gaugeStyle\": \"block\"}}");
    String blocks = shown();
    image.configured("{\"renderer\": {\"theme\": \"mine\"}}");
    String without = shown();

    assertFalse(ascii.contains("▰"), ascii);
    assertTrue(blocks.contains("█"), blocks);
    assertTrue(
        without.contains("config: renderer.theme is \"mine\", which is not a theme"), without);
  }

  @Test
  void nextLineUsesSavedUserTheme() throws Exception {
    image.configured("{\"renderer\": {\"theme\": \"mine\", \"colors\": \"truecolor\"}}");
    Path themes = Files.createDirectories(home.resolve(".claude/statusline-themes"));
    BuiltImage colored = image.without("NO_COLOR");

    Files.writeString(themes.resolve("mine.json"), "{\"tones\": {\"identity\": \"#0a0b0c\"}}");
    String one = colored.line(document("M-a")).out();
    Files.writeString(themes.resolve("mine.json"), "{\"tones\": {\"identity\": \"#0d0e0f\"}}");
    String other = colored.line(document("M-a")).out();
    Files.writeString(themes.resolve("mine.json"), "{\"tones\": {\"identity\": ");
    String broken = colored.line(document("M-a")).out();

    assertTrue(one.contains("38;2;10;11;12"), one);
    assertTrue(other.contains("38;2;13;14;15"), other);
    assertTrue(broken.contains("38;2;13;14;15"), broken);
    assertTrue(broken.contains("mine.json:1:"), broken);
  }

  @Test
  void brokenFileKeepsLastLookWithMark() throws Exception {
    image.configured("{\"renderer\": {\"gaugeStyle\": \"block\"}}");
    assertTrue(shown().contains("█"), shown());

    image.configured("{\"renderer\": {\"gaugeStyle\": ");

    assertTrue(shown().contains("█"), shown());
    assertTrue(shown().contains("⚠ config: statusline.user.json:1:"), shown());
  }

  @Test
  void optionsOfRunApplyToThatRun() throws Exception {
    BuiltImage.Outcome flagged =
        image.run(
            List.of(image.launcher().toString(), "--gauge-style=block", "--enabled-model", "false"),
            document("M-a").getBytes(UTF_8));
    String told = image.with("STATUSLINE_RENDERER_GAUGE_STYLE", "dot").line(document("M-a")).out();

    assertTrue(flagged.out().contains("█"), flagged.out());
    assertFalse(flagged.out().contains("M-a"), flagged.out());
    assertTrue(told.contains("●●"), told);
    assertTrue(shown().startsWith("M-a"), shown());
    assertTrue(shown().contains("▰▰▱"), shown());
  }

  @Test
  void changedLookKeepsBroker() throws Exception {
    shown();
    image.configured("{\"preset\": \"compact\"}");
    shown();
    shown();

    String stats = image.command("stats", "--json").out();

    assertTrue(stats.replaceAll("\\s", "").contains("\"requests\":3"), stats);
    assertTrue(stats.replaceAll("\\s", "").matches(".*\"id\":\"model\",\"requests\":3.*"), stats);
  }

  @Test
  void editsNeverBlankOrMixLines() throws Exception {
    var random = new Random(7);
    int edits = Integer.getInteger("statusline.edits", 30);
    Files.createDirectories(home.resolve(".claude"));
    Path file = home.resolve(".claude/statusline.user.json");
    try (ExecutorService sessions = Executors.newFixedThreadPool(5)) {
      for (int edit = 0; edit < edits; edit++) {
        List<Future<BuiltImage.Outcome>> runs = new ArrayList<>();
        for (int session = 0; session < 5; session++) {
          String name = "M-" + session;
          runs.add(sessions.submit(() -> image.line(document(name))));
        }
        String text = edited(random);
        // Editors that write in place do the same.
        Files.writeString(file, text);
        for (int session = 0; session < 5; session++) {
          assertIsOf("M-" + session, runs.get(session).get(), text);
        }
      }
    }
  }

  private static void assertIsOf(String session, BuiltImage.Outcome outcome, String text) {
    assertEquals(0, outcome.exitCode(), text);
    assertFalse(outcome.out().isBlank(), text);
    String others = outcome.out().replace(session, "");
    assertFalse(others.contains("M-"), () -> session + ": " + outcome.out() + text);
    assertFalse(outcome.out().startsWith("statusline"), () -> outcome.out() + text);
  }

  private static String edited(Random random) {
    String text = WHOLE;
    for (int i = random.nextInt(4); i >= 0; i--) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(12));
      String instead = random.nextBoolean() ? "" : "{}[],:\"x1 \n/".substring(random.nextInt(11));
      text = text.substring(0, from) + instead + text.substring(to);
    }
    boolean isCut = random.nextInt(3) == 0;
    return isCut ? text.substring(0, random.nextInt(text.length() + 1)) : text;
  }
}

package statusline.daemon.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.Part;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.config.LiveConfiguration;
import statusline.config.RunSettings;
import statusline.renderer.LineItem;
import statusline.renderer.LineRenderer;
import statusline.renderer.Surface;
import statusline.renderer.theme.ColorDepth;

/// Tests that the file of a project can neither hide a warning nor write text into the line.
class ProjectLookTest {
  private static final String SAYS = "all checks passed";

  @TempDir Path folder;

  private final List<LineItem> items = new ArrayList<>();
  private Path project;
  private LiveConfiguration live;

  @BeforeEach
  void createDirectories() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("config"));
    project = Files.createDirectories(folder.resolve("project/.claude")).getParent();
    live = new LiveConfiguration(folder.resolve("none"), directory, InstantSource.system());
    item("model", "model", false, Part.text("Opus", Tone.IDENTITY));
    item("project", "directory", false, Part.text("~/app", Tone.IDENTITY));
    item("git", "branch", false, Part.value("main"), Part.text(" ⚠ owner", Tone.CAUTION));
    item("context", "context", true, Part.value("42%"));
    item("spend", "session", false, Part.text("$99", Tone.ALARM));
    item("time", "time", false, Part.value("08:24"));
  }

  private void item(String module, String name, boolean isDoubtful, Part... parts) {
    items.add(new LineItem(module, Segment.of(name, parts), Optional.empty(), false, isDoubtful));
  }

  private RunConfiguration configured(String text) throws IOException {
    Files.writeString(project.resolve(".claude/statusline.json"), text);
    return RunConfiguration.of(live.of(project, RunSettings.NONE));
  }

  private String line(String text) throws IOException {
    RunConfiguration run = configured(text);
    List<String> notices = run.configuration().notice().map(List::of).orElse(List.of());
    return new LineRenderer()
        .render(items, notices, run.look(), new Surface(160, ColorDepth.NONE))
        .text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"renderer\": {\"lines\": [\"time\"]}}",
        "{\"renderer\": {\"lines\": [\"nothing\"]}}",
        "{\"renderer\": {\"lines\": [\"git:minimal, context:minimal\"]}}",
        "{\"renderer\": {\"lines\": [\"time\", \"time\"], \"priority\": [\"time\"]}}",
        "{\"renderer\": {\"hidden\": [\"git\", \"context\", \"spend\", \"model\", \"project\"]}}",
        "{\"renderer\": {\"hidden\": [\"git.branch\", \"model.model\"]}}",
        "{\"renderer\": {\"onDemand\": [\"git\", \"context\", \"spend\", \"model\"]}}",
        "{\"renderer\": {\"width\": 1}}",
        "{\"renderer\": {\"padding\": 100}}",
        "{\"renderer\": {\"width\": 6, \"lines\": [\"time\"]}, \"preset\": \"minimal\"}",
        "{\"preset\": \"minimal\"}",
        "{\"modules\": {\"git\": {\"enabled\": false}, \"context\": {\"enabled\": false},"
            + " \"model\": {\"enabled\": false}, \"spend\": {\"enabled\": false}}}",
        "{\"renderer\": {\"warningMark\": \"\", \"lines\": [\"git\"]}}",
        "{\"renderer\": {\"warningMark\": \" \", \"staleMark\": \"\", \"oldMark\": \"\"}}",
        "{\"renderer\": {\"colorEnabled\": false, \"gaugeStyle\": \"none\"}}"
      })
  void warningsAndMostImportantSegmentsStay(String text) throws IOException {
    String line = line(text);

    for (String part : List.of("Opus", "⚠ owner", "42%▵")) {
      assertTrue(line.contains(part), () -> part + " is not in " + line);
    }
  }

  @Test
  void warningStaysInANarrowTerminal() throws IOException {
    RunConfiguration run =
        configured("{\"renderer\": {\"lines\": [\"time, spend, context, model\", \"project\"]}}");

    String line =
        new LineRenderer()
            .render(items, List.of(), run.look(), new Surface(30, ColorDepth.NONE))
            .text();

    assertTrue(line.contains("⚠ owner"), line);
  }

  @Test
  void warningThatTheUserHidesIsNotShown() throws IOException {
    Files.writeString(
        folder.resolve("config/statusline.user.json"), "{\"renderer\": {\"hidden\": [\"git\"]}}");

    assertFalse(line("{\"renderer\": {\"lines\": [\"model, time\"]}}").contains("owner"));
  }

  @Test
  void otherSegmentsAreHidden() throws IOException {
    assertFalse(line("{\"renderer\": {\"lines\": [\"model\"]}}").contains("08:24"));
    assertFalse(line("{\"modules\": {\"time\": {\"enabled\": false}}}").contains("08:24"));
    assertTrue(line("{\"renderer\": {\"lines\": [\"time, model\"]}}").startsWith("08:24 · Opus"));
  }

  @Test
  void hiddenDataModuleIsStillAsked() throws IOException {
    RunConfiguration run =
        configured(
            "{\"modules\": {\"git\": {\"enabled\": false, \"stash\": false},"
                + " \"time\": {\"enabled\": false}}}");

    assertEquals(
        Map.of("git", Map.of("stash", false), "time", Map.of()),
        run.override().modules().members());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"modules\": {\"time\": {\"format\": \"'all checks passed'\"}}}",
        "{\"renderer\": {\"separator\": \"all checks passed\"}}",
        "{\"renderer\": {\"separator\": \" all \", \"innerSeparator\": \" checks \"}}",
        "{\"renderer\": {\"warningMark\": \"all checks\", \"staleMark\": \"passed\"}}",
        "{\"all checks passed\": 1}",
        "{\"renderer\": {\"all checks passed\": 1}}",
        "{\"renderer\": {\"style\": \"all checks passed\"}}",
        "{\"renderer\": {\"theme\": \"all-checks-passed\"}}",
        "{\"modules\": {\"all checks passed\": {}}}",
        "{\"modules\": {\"all-checks-passed\": {\"timeout\": 1}}}",
        "{\"modules\": {\"all-checks-passed\": {\"x\": 1}}}",
        "{\"all checks passed\": 1, \"all checks passed\": 2}",
        "{\"modules\": {\"all-checks-passed\": 1}}",
        "{\"renderer\": {\"lines\": [\"all checks passed\"]}}",
        "all checks passed"
      })
  void projectWritesNoText(String text) throws IOException {
    String line = line(text);

    for (String word : SAYS.split(" ", -1)) {
      assertFalse(line.contains(word), line);
    }
  }
}

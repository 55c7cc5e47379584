package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.JsonObject;
import statusline.config.file.Problem;

class LiveConfigurationTest {
  @TempDir Path folder;

  private Path system;
  private Path user;
  private Path project;
  private LiveConfiguration live;

  @BeforeEach
  void createDirectories() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("config"));
    system = folder.resolve("system.json");
    user = directory.resolve("statusline.user.json");
    project = folder.resolve("project");
    Files.createDirectories(project.resolve(".claude"));
    live = new LiveConfiguration(system, directory, InstantSource.system());
  }

  private void project(String text) throws IOException {
    Files.writeString(project.resolve(".claude/statusline.json"), text);
  }

  private static RunSettings variable(String name, String value) {
    return RunSettings.of(Map.of(name, value), List.of());
  }

  private static RunSettings argument(String argument) {
    return RunSettings.of(Map.of(), List.of(argument));
  }

  private Optional<String> theme(RunSettings run) {
    return live.of(project, run).text(LookKeys.THEME);
  }

  @Test
  void laterLayerOverridesEarlierOne() throws IOException {
    RunSettings environment = variable("STATUSLINE_RENDERER_THEME", "environment");
    RunSettings both =
        RunSettings.of(Map.of("STATUSLINE_RENDERER_THEME", "environment"), List.of("--theme=flag"));
    assertEquals(Optional.empty(), theme(RunSettings.NONE));

    Files.writeString(system, "{\"renderer\": {\"theme\": \"system\"}}");
    assertEquals(Optional.of("system"), theme(RunSettings.NONE));
    Files.writeString(user, "{\"renderer\": {\"theme\": \"user\"}}");
    assertEquals(Optional.of("user"), theme(RunSettings.NONE));
    project("{\"renderer\": {\"theme\": \"project\"}}");
    assertEquals(Optional.of("project"), theme(RunSettings.NONE));
    assertEquals(Optional.of("environment"), theme(environment));
    assertEquals(Optional.of("flag"), theme(both));
    assertEquals(Optional.of("user"), live.ofAccount().text(LookKeys.THEME));
  }

  @Test
  void settingKnowsItsSource() throws IOException {
    Files.writeString(user, "{\n  \"preset\": \"full\"\n}");

    Configuration configuration = live.of(project, argument("--width=60"));

    assertEquals(
        Optional.of(new Setting("full", Origin.USER_FILE, user + ", line 2, column 3")),
        configuration.setting("preset"));
    assertEquals(
        Optional.of(new Setting(60L, Origin.FLAG, "--width")),
        configuration.setting("renderer.width"));
    assertEquals(Optional.empty(), configuration.setting("renderer.theme"));
  }

  @Test
  void unsetKeyHasItsDefault() {
    Configuration configuration = live.ofAccount();

    assertEquals(Optional.of("standard"), configuration.text(LookKeys.PRESET));
    assertTrue(configuration.flag(LookKeys.COLOR_ENABLED));
    assertEquals(0, configuration.count(LookKeys.PADDING).orElseThrow());
    assertEquals(70.0, configuration.number(LookKeys.GAUGE_CAUTION_PERCENT));
    assertEquals(
        Optional.of(Duration.ofMillis(60)), configuration.duration(BrokerKeys.FIRST_PAINT_BUDGET));
    assertEquals(Optional.empty(), configuration.lines(LookKeys.LINES));
    assertEquals(Optional.empty(), configuration.texts(LookKeys.PRIORITY));
    assertEquals(Optional.empty(), configuration.notice());
    assertEquals(JsonObject.empty(), configuration.modules());
  }

  @Test
  void unsetSectionsAreKnown() throws IOException {
    Files.writeString(user, "{\"preset\": \"full\", \"broker\": {\"maxCacheSize\": 20}}");

    Configuration configuration = live.ofAccount();

    assertTrue(configuration.hasSection("preset") && configuration.hasSection("broker"));
    assertFalse(configuration.hasSection("renderer") || configuration.hasSection("bro"));
  }

  @Test
  void linesAndListsAreParsed() throws IOException {
    Files.writeString(
        user,
        "{\"renderer\": {\"lines\": [\"model\", {\"left\": \"git\", \"right\": \"time\"}],"
            + " \"hidden\": [\"git.tag\"]}}");

    Configuration configuration = live.ofAccount();

    assertEquals(
        Optional.of(
            List.of(new Configuration.Line("model", ""), new Configuration.Line("git", "time"))),
        configuration.lines(LookKeys.LINES));
    assertEquals(Optional.of(List.of("git.tag")), configuration.texts(LookKeys.HIDDEN));
  }

  @Test
  void sessionsOfAnAccountHaveTheirOwnLookAndShareReadings() throws IOException {
    Files.writeString(user, "{\"modules\": {\"git\": {\"refreshInterval\": \"10s\"}}}");

    Configuration one = live.of(project, variable("STATUSLINE_MODULE_GIT_REFRESH", "5m"));
    Configuration other = live.of(project, argument("--theme=paper"));

    assertEquals(one.modules(), other.modules());
    assertEquals(JsonObject.of(Map.of("git", Map.of("refreshInterval", "5m"))), one.runModules());
    assertEquals(JsonObject.empty(), other.runModules());
    assertEquals(Optional.empty(), one.text(LookKeys.THEME));
    assertEquals(Optional.of("paper"), other.text(LookKeys.THEME));
  }

  @Test
  void equalRunsShareAConfiguration() throws IOException {
    Files.writeString(user, "{\"preset\": \"full\"}");
    Configuration first = live.of(project, argument("--width=60"));

    assertSame(first, live.of(project, argument("--width=60")));
    assertSame(first, live.of(folder.resolve("no-such-project"), argument("--width=60")));
    assertNotSame(first, live.of(project, argument("--width=61")));
    Files.writeString(user, "{\"preset\": \"compact\"}");
    assertNotSame(first, live.of(project, argument("--width=60")));
  }

  @Test
  void runHidesADataModuleButCannotLoadOne() throws IOException {
    Files.writeString(user, "{\"modules\": {\"cost\": {\"enabled\": false}}}");
    project("{\"modules\": {\"git\": {\"enabled\": false}, \"cost\": {\"enabled\": true}}}");
    RunSettings run = argument("--enabled-cost");

    Configuration configuration = live.of(project, run);

    assertEquals(JsonObject.of(Map.of("cost", Map.of("enabled", false))), configuration.modules());
    assertEquals(
        JsonObject.of(Map.of("git", Map.of("enabled", false))), configuration.runModules());
    assertEquals(
        List.of("--enabled-cost: modules.cost.enabled stays false, as your user file sets it"),
        configuration.problems().stream().map(Problem::text).toList());
    assertEquals(JsonObject.empty(), live.of(project, argument("--enabled-git")).runModules());
  }

  @Test
  void noticeNamesTheFirstProblemAndCountsTheOthers() throws IOException {
    Files.writeString(user, "{\n\"a\": 1,\n\"renderer\": {\"width\": 0}}");

    assertEquals(
        Optional.of("statusline.user.json:2:1: unknown key \"a\" (and 1 more)"),
        live.ofAccount().notice());
  }

  /// Editors write in place, truncate and insert. Whatever is read in between, the last valid text
  /// stays in effect and no exception is thrown.
  @Test
  void configurationStaysUsableDuringAThousandEdits() throws Exception {
    String good =
        "{\"preset\": \"full\", // mine\n \"renderer\": {\"width\": 60, \"links\": true}}";
    Files.writeString(user, good);
    assertEquals(Optional.of("full"), live.ofAccount().text(LookKeys.PRESET));
    var isOver = new AtomicBoolean();
    try (ExecutorService sessions = Executors.newFixedThreadPool(5)) {
      List<Future<Integer>> asked = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        RunSettings run = argument("--padding=" + i);
        asked.add(sessions.submit(asking(run, isOver)));
      }
      try {
        edit(good);
      } finally {
        isOver.set(true);
      }
      for (Future<Integer> session : asked) {
        assertTrue(session.get() > 0);
      }
    }
    Files.writeString(user, good.replace("full", "compact"));
    assertEquals(Optional.of("compact"), live.ofAccount().text(LookKeys.PRESET));
    assertEquals(List.of(), live.ofAccount().problems());
  }

  private Callable<Integer> asking(RunSettings run, AtomicBoolean isOver) {
    return () -> {
      int asked = 0;
      while (!isOver.get() || asked == 0) {
        Configuration configuration = live.of(project, run);
        boolean isTold = !configuration.problems().isEmpty();
        boolean isWhole = configuration.setting("renderer.links").isPresent();
        assertTrue(isTold || isWhole, () -> configuration.settings().toString());
        assertTrue(configuration.setting("renderer.padding").isPresent());
        asked++;
      }
      return asked;
    };
  }

  /// Writes truncated or damaged texts, never another valid one without its links.
  private void edit(String good) throws IOException {
    var random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      int at = random.nextInt(good.length());
      String text =
          switch (random.nextInt(4)) {
            case 0 -> good.substring(0, at);
            case 1 -> good.substring(0, at) + "\"" + good.substring(at);
            case 2 -> good + " // " + i;
            default -> good;
          };
      Files.writeString(user, text);
    }
  }
}

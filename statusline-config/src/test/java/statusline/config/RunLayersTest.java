package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.config.file.Problem;
import statusline.config.module.DropInDescriptor;
import statusline.config.module.InstalledModules;
import statusline.config.module.ModuleDescriptors;

class RunLayersTest {
  private static Layer variables(String name, String value) {
    return RunLayers.variables(RunSettings.of(Map.of(name, value), List.of()));
  }

  private static Layer arguments(String... words) {
    return RunLayers.arguments(RunSettings.of(Map.of(), List.of(words)));
  }

  private static List<String> problems(Layer layer) {
    return layer.problems().stream().map(Problem::text).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STATUSLINE_RUNTIME_DIR",
        "STATUSLINE_STATE_DIR",
        "STATUSLINE_VERSION",
        "STATUSLINE",
        "COLUMNS",
        "MODULE_GIT_REFRESH"
      })
  void otherVariablesAreNotSettings(String name) {
    assertSame(RunSettings.NONE, RunSettings.of(Map.of(name, "x"), List.of()));
  }

  @Test
  void emptyVariableIsIgnored() {
    assertSame(RunSettings.NONE, RunSettings.of(Map.of("STATUSLINE_PRESET", ""), List.of()));
  }

  @Test
  void runsWithTheSameSettingsAreEqual() {
    Map<String, String> one =
        Map.of("STATUSLINE_PRESET", "full", "STATUSLINE_RENDERER_WIDTH", "9", "PATH", "/a");
    Map<String, String> other =
        Map.of("STATUSLINE_RENDERER_WIDTH", "9", "STATUSLINE_PRESET", "full", "PATH", "/b");

    assertEquals(RunSettings.of(one, List.of()), RunSettings.of(other, List.of()));
  }

  @Test
  void variableSetsAKey() {
    assertEquals(
        Map.of(
            "modules.cost.refreshInterval",
            new Setting("300000", Origin.ENVIRONMENT, "STATUSLINE_MODULE_COST_REFRESH")),
        variables("STATUSLINE_MODULE_COST_REFRESH", "300000").settings());
  }

  @Test
  void pathOfAKeyNamesTheArgument() throws Exception {
    var lamp =
        DropInDescriptor.read(
            """
            {"id": "acme-lamp", "summary": "A lamp", "scope": "machine", "effort": "quick",
             "settings": [{"name": "due", "type": "duration", "default": "2d", "setIn": "run",
                           "description": "time until a maintenance"}]}
            """);

    ModuleDescriptors.within(
        InstalledModules.with(List.of(lamp)),
        () -> {
          assertEquals(
              List.of(
                  "unknown setting \"--modules.acme-lamp.due\". Did you mean"
                      + " \"--due-acme-lamp\"?",
                  "unknown setting \"--modules.cost.refreshInterval\". Did you mean"
                      + " \"--refresh-cost\"?",
                  "unknown setting \"--deu-acme-lamp\". Did you mean \"--due-acme-lamp\"?"),
              problems(
                  arguments(
                      "--modules.acme-lamp.due=3d",
                      "--modules.cost.refreshInterval=5m",
                      "--deu-acme-lamp=3d")));
          return null;
        });
  }

  @ParameterizedTest
  @CsvSource({"true, true", "1, true", "false, false", "0, false"})
  void booleanMayBeANumber(String written, boolean value) {
    assertEquals(
        value,
        variables("STATUSLINE_RENDERER_LINKS", written).settings().get("renderer.links").value());
  }

  @Test
  void semicolonsSeparateLinesAndArrowsSeparateEdges() {
    assertEquals(
        List.of(Map.of("left", "model, git | context", "right", "time"), Map.of("left", "cost")),
        variables("STATUSLINE_RENDERER_LINES", "model, git | context > time; cost")
            .settings()
            .get("renderer.lines")
            .value());
    assertEquals(
        List.of(Map.of("left", "model")),
        variables("STATUSLINE_RENDERER_LINES", " [\"model\"]")
            .settings()
            .get("renderer.lines")
            .value());
  }

  @Test
  void spacesSeparateNames() {
    assertEquals(
        List.of("model", "git.branch"),
        variables("STATUSLINE_RENDERER_PRIORITY", "model  git.branch")
            .settings()
            .get("renderer.priority")
            .value());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "STATUSLINE_RENDERER_THEM, x, `unknown setting \"STATUSLINE_RENDERER_THEM\". Did you mean"
            + " \"STATUSLINE_RENDERER_THEME\"?`",
        "STATUSLINE_MODULE_COST_REFRESH, soon, `STATUSLINE_MODULE_COST_REFRESH is \"soon\" but must"
            + " be a duration such as 5m, 90s or 300000, from 0 to 3650d`",
        "STATUSLINE_MODULE_COST_COMMAND, /tmp/x, `STATUSLINE_MODULE_COST_COMMAND:"
            + " modules.cost.command may be set only in your user file`",
        "STATUSLINE_BROKER_MAX_CACHE_SIZE, 20, `STATUSLINE_BROKER_MAX_CACHE_SIZE:"
            + " broker.maxCacheSize may be set only in your user file`",
        "STATUSLINE_RENDERER_LINES, `[\"x`, `STATUSLINE_RENDERER_LINES is \"[\\\"x\" but must be"
            + " a list of at most 10 lines such as \"model, project git | context\"`",
      })
  void ignoredVariableIsReported(String name, String value, String sentence) {
    Layer layer = variables(name, value);

    assertEquals(Map.of(), layer.settings());
    assertEquals(List.of(sentence), problems(layer));
  }

  @Test
  void variablesSetOnlyGeneralKeysOfThirdPartyModules() {
    assertEquals(
        "5s",
        variables("STATUSLINE_MODULE_ACME_LAMP_TTL", "5s")
            .settings()
            .get("modules.acme-lamp.cacheTTL")
            .value());
    assertEquals(Map.of(), variables("STATUSLINE_MODULE_ACME_LAMP_COMMAND", "/x").settings());
  }

  @Test
  void argumentIsOneWordOrTwo() {
    Layer layer =
        arguments("--refresh-cost=5m", "--theme", "paper", "--links", "--width", "60", "--links=0");

    assertEquals(List.of(), layer.problems());
    assertEquals("5m", layer.settings().get("modules.cost.refreshInterval").value());
    assertEquals(
        new Setting("paper", Origin.FLAG, "--theme"), layer.settings().get("renderer.theme"));
    assertEquals(60L, layer.settings().get("renderer.width").value());
    assertEquals(false, layer.settings().get("renderer.links").value());
  }

  @Test
  void wordThatIsNotAnOptionIsReportedAndOthersApply() {
    Layer layer =
        arguments("--thme=x", "what", "--preset=full", "--command-cost=/tmp/x", "--width");

    assertEquals("full", layer.settings().get("preset").value());
    assertEquals(1, layer.settings().size());
    assertEquals(
        List.of(
            "unknown setting \"--thme\". Did you mean \"--theme\"?",
            "\"what\" is not an option",
            "--command-cost: modules.cost.command may be set only in your user file",
            "--width is \"true\" but must be a whole number from 1 to 10000"),
        problems(layer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--help", "--version", "--list-modules", "--json", "-h", "config", "", "--"})
  void commandIsNotARun(String first) {
    assertFalse(RunSettings.areOfARun(List.of(first)));
  }

  @Test
  void runHasNoArgumentsOrOnlyOptions() {
    assertTrue(RunSettings.areOfARun(List.of()));
    assertTrue(RunSettings.areOfARun(List.of("--theme=paper")));
    assertTrue(RunSettings.areOfARun(List.of("--refresh-cost", "5m")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100})
  void settingsWithTooManyCharactersAreIgnoredAndReported(int count) {
    String value = "x".repeat(17_000 / count);
    Map<String, String> variables = new HashMap<>();
    List<String> words = new ArrayList<>(List.of("--subagents"));
    for (int i = 0; i < count; i++) {
      variables.put("STATUSLINE_RENDERER_" + i, value);
      words.add("--x=" + value);
    }

    RunSettings run = RunSettings.of(variables, words);

    assertEquals(1, run.variables().size());
    assertEquals(List.of("--subagents"), run.arguments());
    assertEquals(
        List.of(
            "the settings of the run are ignored, because they have more than 16384 characters"),
        problems(RunLayers.variables(run)));
    assertEquals(
        List.of(), RunSettings.of(Map.of(), List.of("--theme=" + value.repeat(count))).arguments());
  }
}

package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.JsonObject;

/// Tests that the file of an untrusted repository can change the look only.
class HostileProjectTest {
  /// The settings of data modules that a repository may set, because they change only how a
  /// reading is shown.
  private static final Set<String> SHOWN =
      Set.of(
          "ageAfter",
          "aheadBehind",
          "alarmPercent",
          "alarmUsd",
          "cautionBefore",
          "cautionPercent",
          "cautionTokens",
          "cautionUsd",
          "changes",
          "compactionReserve",
          "enabled",
          "format",
          "idLength",
          "levels",
          "stash",
          "style",
          "upstream",
          "worktree");

  @TempDir Path folder;

  private Path project;
  private LiveConfiguration live;

  @BeforeEach
  void createDirectories() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("config"));
    Files.writeString(
        directory.resolve("statusline.user.json"),
        "{\"modules\": {\"cost\": {\"source\": \"ccusage\", \"command\": \"/usr/bin/ccusage\"},"
            + " \"weekly\": {\"enabled\": false}}}");
    project = Files.createDirectories(folder.resolve("project/.claude")).getParent();
    live = new LiveConfiguration(folder.resolve("none"), directory, InstantSource.system());
  }

  private Configuration with(String text) throws IOException {
    Files.writeString(project.resolve(".claude/statusline.json"), text);
    return live.of(project, RunSettings.NONE);
  }

  /// Returns a file that sets all keys, each with a valid value.
  private static String everything() {
    var text = new StringBuilder("{\"preset\": \"full\"");
    for (String section : List.of("renderer", "broker", "performance", "pricing")) {
      text.append(", \"").append(section).append("\": {");
      KeyTable.byConcretePath().forEach((path, key) -> put(text, section + ".", path, key));
      text.append("}");
    }
    text.append(", \"modules\": {");
    for (String id : KeyTable.moduleIds()) {
      text.append('"').append(id).append("\": {");
      KeyTable.byConcretePath().forEach((path, key) -> put(text, "modules." + id + ".", path, key));
      text.append("},");
    }
    return text + "\"acme-lamp\": {\"enabled\": true, \"command\": \"/tmp/x\", \"path\": \"/\"}}}";
  }

  private static void put(StringBuilder text, String prefix, String path, Key key) {
    if (path.startsWith(prefix)) {
      text.append('"').append(key.name()).append("\": ").append(Examples.good(key)).append(",");
    }
  }

  @Test
  void projectCannotChangeWhatIsFetched() throws IOException {
    Configuration before = live.of(null, RunSettings.NONE);

    Configuration after = with(everything());

    assertEquals(before.modules(), after.modules());
    for (Key key : BrokerKeys.ALL) {
      assertEquals(before.setting(key.path()), after.setting(key.path()));
    }
    assertEquals(Optional.of("full"), after.text(LookKeys.PRESET));
    assertFalse(after.problems().isEmpty());
  }

  @Test
  void projectSetsOnlyHowDataModulesAreShown() throws IOException {
    Configuration after = with(everything());

    for (Map.Entry<String, Object> module : after.runModules().members().entrySet()) {
      Map<?, ?> settings = (Map<?, ?>) module.getValue();
      assertTrue(SHOWN.containsAll(settings.keySet()), () -> module.toString());
      assertFalse(Boolean.TRUE.equals(settings.get("enabled")), () -> module.toString());
    }
    assertFalse(after.runModules().has("/acme-lamp"));
  }

  @Test
  void disabledModuleStaysDisabled() throws IOException {
    Configuration after = with("{\"modules\": {\"weekly\": {\"enabled\": true}}}");

    assertEquals(Optional.of(false), after.modules().flag("/weekly/enabled"));
    assertEquals(JsonObject.empty(), after.runModules());
    assertEquals(List.of(), after.problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "modules.cost.command",
        "modules.cost.source",
        "modules.cost.offline",
        "modules.git.mode",
        "modules.git.homeRepository",
        "modules.git.refreshInterval",
        "modules.git.timeout",
        "broker.maxCacheSize",
        "performance.fetchPoolSize",
        "performance.firstPaintBudget",
        "renderer.rateLimitMs"
      })
  void forbiddenKeyIsReportedWithItsPosition(String path) throws IOException {
    Key key = KeyTable.find(path).orElseThrow();

    Configuration after = with(Examples.file(path, Examples.good(key)));

    String problem = after.problems().getFirst().text();
    assertTrue(problem.startsWith(project + "/.claude/statusline.json, line 1, column "), problem);
    assertTrue(problem.endsWith(": " + path + " may be set only in your user file"), problem);
  }

  @Test
  void invalidProjectFileAffectsNothingElse() throws IOException {
    Configuration after = with("{\"renderer\": {\"theme\": \"paper\"}, \"x");

    assertEquals(Optional.of("/usr/bin/ccusage"), after.modules().text("/cost/command"));
    assertTrue(after.problems().getFirst().text().endsWith("it is not JSON"));
  }
}

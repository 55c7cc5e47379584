package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import statusline.api.Command;
import statusline.api.JsonObject;
import statusline.api.Scope;
import statusline.tck.FakeCommands;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.Sessions;

/// Tests the code shared by both data modules through one of them.
class CcusageProgramTest {
  private static final Path CONFIG = Path.of("/home/dev/.claude");

  @Test
  void asksOfflineByDefault() throws Exception {
    FakeEnvironment environment = present();

    probe(environment).fetch();

    Command command = environment.commands().calls().getFirst();
    assertEquals(Path.of("/usr/bin/ccusage"), command.program());
    assertEquals(
        List.of("blocks", "--active", "--json", "--offline", "--config", "/state/ccusage.json"),
        command.arguments());
    assertEquals(Optional.of(Duration.ofSeconds(35)), command.limit());
    assertEquals("/home/dev/.claude", command.environment().get("CLAUDE_CONFIG_DIR"));
    assertEquals("UTC", command.environment().get("TZ"));
  }

  @Test
  void onlineModeIsSetting() throws Exception {
    FakeEnvironment environment = present().settings(Map.of("source", "ccusage", "offline", false));

    probe(environment).fetch();

    assertEquals(
        List.of("blocks", "--active", "--json", "--config", "/state/ccusage.json"),
        environment.commands().calls().getFirst().arguments());
  }

  @Test
  void configuredCommandRuns() throws Exception {
    FakeEnvironment environment = present().settings(named("/usr/bin/my-ccusage"));
    environment.files().put(Path.of("/usr/bin/my-ccusage"), "");
    environment
        .commands()
        .answer(FakeCommands.says("{\"blocks\": [{\"isActive\": true}]}"), "my-ccusage", "blocks");

    probe(environment).value();

    assertEquals(
        Path.of("/usr/bin/my-ccusage"), environment.commands().calls().getFirst().program());
  }

  @Test
  void invalidCommandIsReported() {
    assertFails("modules.cost.command must be an absolute path", named("bin/ccusage"));
    assertFails("modules.cost.command must be an absolute path", named("/bin/cc\0usage"));
    assertFails("modules.cost.command names no program: /opt/ccusage", named("/opt/ccusage"));
    assertFails("modules.cost.command names no program: /home/dev", named("/home/dev"));
  }

  @Test
  void missingCcusageIsReported() {
    FakeEnvironment environment =
        FakeEnvironment.of(Sessions.fresh()).settings(Map.of("source", "ccusage"));
    environment.files().putDirectory(CONFIG.resolve("projects"));

    assertFails(
        "ccusage was not found on the PATH of daemon and session; name it by modules.cost.command",
        environment);
  }

  @Test
  void failureQuotesCcusage() {
    FakeEnvironment complaining = present();
    complaining
        .commands()
        .answer(FakeCommands.complains(1, "Error: CliError(\"No data\")\nmore"), "ccusage");
    FakeEnvironment silent = present();
    silent.commands().answer(FakeCommands.complains(2, ""), "ccusage");

    assertFails("ccusage says: Error: CliError(\"No data\")", complaining);
    assertFails("ccusage ended with exit code 2", silent);
  }

  @Test
  void newerPricesAreMergedWithTheConfigurationOfTheUser() throws Exception {
    FakeEnvironment environment = present();
    environment
        .files()
        .put(
            CONFIG.resolve("ccusage.json"),
            """
            {"defaults": {"mode": "calculate", "pricingOverrides":
              {"claude-opus-5-5": {"inputCostPerToken": 1}}}, "commands": {"blocks": {"a": [1]}}}
            """);

    probe(environment).fetch();

    JsonObject written = JsonTree.object(text(environment, "/state/ccusage.json"));
    String prices = "/defaults/pricingOverrides/";
    assertEquals(
        OptionalDouble.of(1), written.number(prices + "claude-opus-5-5/inputCostPerToken"));
    assertEquals(
        OptionalDouble.of(1e-7),
        written.number(prices + "claude-sonnet-5-5/cacheReadInputTokenCost"));
    assertEquals(Optional.of("calculate"), written.text("/defaults/mode"));
    assertEquals(OptionalLong.of(1), written.integer("/commands/blocks/a/0"));
  }

  @Test
  void malformedConfigurationOfTheUserIsLeftOut() throws Exception {
    FakeEnvironment environment = present();
    environment.files().put(CONFIG.resolve("ccusage.json"), "{\"defaults\": ");

    probe(environment).fetch();

    assertTrue(text(environment, "/state/ccusage.json").contains("claude-opus-5-5"));
  }

  @Test
  void programThatCannotLeaveOutAgentsIsReported() {
    FakeEnvironment old = present();
    old.commands().answer(FakeCommands.complains(1, "Unknown option '--by-agent'"), "ccusage");

    assertFails("ccusage is older than 20.0.17 and cannot leave out other agents; update it", old);
  }

  private static String text(FakeEnvironment environment, String file) throws IOException {
    return environment.files().text(Path.of(file), 1 << 20).orElseThrow();
  }

  @Test
  void settingsChangeScope() {
    Scope usual = probe(present()).scope();

    assertNotEquals(usual, probe(present().settings(named("/opt/ccusage"))).scope());
    assertNotEquals(
        usual, probe(present().settings(Map.of("source", "ccusage", "offline", false))).scope());
    assertNotEquals(usual, probe(present().settings(Map.of())).scope());
    assertNotEquals(usual, probe(present().configDirectory(Path.of("/home/dev/b"))).scope());
  }

  private static void assertFails(String message, Map<String, ?> settings) {
    assertFails(message, present().settings(settings));
  }

  private static void assertFails(String message, FakeEnvironment environment) {
    IOException failure = assertThrows(IOException.class, () -> probe(environment).fetch());
    assertEquals(message, failure.getMessage());
  }

  private static FakeEnvironment present() {
    FakeEnvironment environment =
        FakeEnvironment.of(Sessions.fresh())
            .settings(Map.of("source", "ccusage"))
            .withoutPlace("today");
    environment.files().putDirectory(CONFIG.resolve("projects"));
    environment
        .commands()
        .answer(FakeCommands.says("{\"blocks\": [{\"isActive\": true}]}"), "ccusage", "blocks");
    return environment;
  }

  private static Map<String, String> named(String command) {
    return Map.of("source", "ccusage", "command", command);
  }

  private static ModuleProbe<BlockCost> probe(FakeEnvironment environment) {
    return ModuleProbe.of(new CostModule(), environment);
  }
}

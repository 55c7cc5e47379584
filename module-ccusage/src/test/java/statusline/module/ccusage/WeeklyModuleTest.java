package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.DataModule;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.Validation;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

class WeeklyModuleTest implements DataModuleContract<WeekCost> {
  private static final Path CONFIG = Path.of("/home/dev/.claude");

  @Override
  public DataModule<WeekCost> module() {
    return new WeeklyModule();
  }

  @Override
  public FakeEnvironment present() {
    FakeEnvironment environment =
        FakeEnvironment.of(Sessions.fresh())
            .settings(Map.of("source", "ccusage"))
            .zone(ZoneId.of("Europe/Berlin"))
            .now(Instant.parse("2026-11-15T22:59:59Z"));
    environment.files().putDirectory(CONFIG.resolve("projects"));
    environment.commands().answer(recorded(), "ccusage", "weekly", "--by-agent");
    return environment;
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    return Optional.of(present().settings(Map.of()));
  }

  @Override
  public boolean runsCommands() {
    return true;
  }

  @Override
  public List<WeekCost> oddValues() {
    return List.of(
        WeekCost.of(LocalDate.MIN, Cost.of(-1), 1),
        WeekCost.of(LocalDate.MIN, Cost.of(1), -1),
        WeekCost.of(LocalDate.MAX, Cost.of(Double.POSITIVE_INFINITY), 1));
  }

  @Test
  void policyHasExpectedTimes() {
    Policy policy = module().info().policy();

    assertEquals(Duration.ofMinutes(5), policy.refreshInterval());
    assertEquals(Optional.of(Duration.ofHours(1)), policy.cacheTtl());
    assertEquals(Duration.ofMinutes(2), policy.timeout());
    assertEquals(1, policy.maxConcurrent());
    assertEquals(1, policy.maxRetries());
    assertEquals(Duration.ofSeconds(2), policy.retryBackoff());
  }

  @Test
  void weekOfLocalDayIsShown() throws Exception {
    assertEquals("week $6.66", text(present()));
    assertEquals("week $1.35", text(present().now(Instant.parse("2026-11-15T23:00:00Z"))));
  }

  @Test
  void weekWithoutUsageCostsNothing() throws Exception {
    FakeEnvironment later = present().now(Instant.parse("2026-11-23T12:00:00Z"));

    assertEquals(
        WeekCost.of(LocalDate.of(2026, 11, 23), Cost.of(0), 0),
        ModuleProbe.of(module(), later).value().withNotes(List.of()));
    assertEquals("week $0.00", text(later));
  }

  @Test
  void absentWithUnknownSource() throws Exception {
    FakeEnvironment environment = present().settings(Map.of("source", "own"));

    assertEquals(
        "unknown source: set modules.weekly.source to \"ccusage\"",
        ModuleProbe.of(module(), environment).absence());
    assertEquals(List.of(), environment.commands().calls());
  }

  @Test
  void programRunsInTimeZoneOfSession() throws Exception {
    FakeEnvironment environment = present();

    ModuleProbe.of(module(), environment).fetch();

    Command command = environment.commands().calls().getFirst();
    assertEquals(
        List.of("weekly", "--by-agent", "--timezone", "Europe/Berlin", "--since", "20261109"),
        command.arguments().subList(0, 6));
    assertEquals(
        List.of("--until", "20261115", "--json", "--offline", "--config", "/state/ccusage.json"),
        command.arguments().subList(6, 12));
    assertEquals("Europe/Berlin", command.environment().get("TZ"));
  }

  @Test
  void startOfWeekIsSetting() throws Exception {
    FakeEnvironment environment =
        present().settings(Map.of("source", "ccusage", "startOfWeek", "sunday"));

    ModuleProbe.of(module(), environment).fetch();

    List<String> words = environment.commands().calls().getFirst().arguments();
    assertEquals("20261115", words.get(words.indexOf("--since") + 1));
    assertNotEquals(
        ModuleProbe.of(module(), present()).scope(), ModuleProbe.of(module(), environment).scope());
  }

  @Test
  void eachTimeZoneHasItsOwnScope() {
    Scope berlin = ModuleProbe.of(module(), present()).scope();

    assertEquals(
        Scope.configDirectory(CONFIG)
            .with("source", "ccusage")
            .with("offline", "true")
            .with("startOfWeek", "MONDAY")
            .withZone(ZoneId.of("Europe/Berlin")),
        berlin);
    assertNotEquals(
        berlin, ModuleProbe.of(module(), present().zone(ZoneId.of("America/New_York"))).scope());
  }

  @Test
  void missingProgramNamesSetting() {
    FakeEnvironment environment = FakeEnvironment.empty().settings(Map.of("source", "ccusage"));
    environment.files().putDirectory(CONFIG.resolve("projects"));

    IOException failure =
        assertThrows(IOException.class, () -> ModuleProbe.of(module(), environment).fetch());

    assertEquals(
        "ccusage was not found on the PATH of daemon and session; name it by"
            + " modules.weekly.command",
        failure.getMessage());
  }

  @Test
  void impossibleCostIsRejected() {
    Validation<WeekCost> validation =
        module().validate(WeekCost.of(LocalDate.MIN, Cost.of(Double.NaN), 0));

    assertEquals(List.of("the source states a cost that cannot be"), validation.errors());
    assertEquals(WeekCost.unknown(), validation.value());
  }

  @Test
  void defaultValueIsDash() {
    var segments =
        ModuleProbe.of(module(), FakeEnvironment.empty())
            .format(module().defaultValue().orElseThrow());

    assertEquals("week –", SegmentText.full(segments.getFirst()));
  }

  private String text(FakeEnvironment environment) throws Exception {
    return SegmentText.full(ModuleProbe.of(module(), environment).segments().getFirst());
  }

  private static CommandOutput recorded() {
    try {
      return CommandOutput.of(0, Recorded.bytes("weekly.json"), "");
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}

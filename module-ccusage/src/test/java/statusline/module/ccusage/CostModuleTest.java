package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import statusline.api.CommandOutput;
import statusline.api.DataModule;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.Validation;
import statusline.tck.DataModuleContract;
import statusline.tck.FakeCommands;
import statusline.tck.FakeEnvironment;
import statusline.tck.ModuleProbe;
import statusline.tck.SegmentText;
import statusline.tck.Sessions;

class CostModuleTest implements DataModuleContract<BlockCost> {
  private static final Path CONFIG = Path.of("/home/dev/.claude");

  @Override
  public DataModule<BlockCost> module() {
    return new CostModule();
  }

  @Override
  public FakeEnvironment present() {
    return answering("blocks-active.json").now(Instant.parse("2026-11-23T19:46:00Z"));
  }

  @Override
  public Optional<FakeEnvironment> absent() {
    return Optional.of(answering("blocks-finished.json").withoutPlace("today"));
  }

  @Override
  public boolean runsCommands() {
    return true;
  }

  @Override
  public List<BlockCost> oddValues() {
    return List.of(
        BlockCost.unknown().withCost(Cost.of(-1)),
        BlockCost.unknown().withCost(Cost.of(Double.NaN)),
        BlockCost.unknown().withToday(Cost.of(-1)),
        BlockCost.unknown().withCost(Cost.of(1)).withHourlyUsd(OptionalDouble.of(-1)),
        BlockCost.unknown().withCost(Cost.of(1e300)).withEnd(Instant.MIN));
  }

  @Test
  void policyHasExpectedTimes() {
    Policy policy = module().info().policy();

    assertEquals(Duration.ofMinutes(3), policy.refreshInterval());
    assertEquals(Optional.of(Duration.ofMinutes(15)), policy.cacheTtl());
    assertEquals(Duration.ofMinutes(2), policy.timeout());
    assertEquals(1, policy.maxConcurrent());
    assertEquals(1, policy.maxRetries());
    assertEquals(Duration.ofSeconds(2), policy.retryBackoff());
  }

  @Test
  void activeBlockIsShown() throws Exception {
    var segments = probe(present()).segments();

    assertEquals("block $1.83, 2h14m left", SegmentText.full(segments.getFirst()));
  }

  @Test
  void absentWithoutActiveBlock() throws Exception {
    assertEquals("no active block", probe(absent().orElseThrow()).absence());
  }

  @Test
  void absentWithUnknownSource() throws Exception {
    FakeEnvironment environment = present().settings(Map.of("source", "own"));

    assertEquals(
        "unknown source: set modules.cost.source to \"ccusage\"", probe(environment).absence());
    assertEquals(List.of(), environment.commands().calls());
  }

  @Test
  void absentUntilTranscriptsExist() throws Exception {
    FakeEnvironment environment = present();
    environment.files().remove(CONFIG);

    assertEquals("no transcripts yet", probe(environment).absence());
    assertEquals(List.of(CONFIG.resolve("projects")), environment.accesses().dependencies());
  }

  @Test
  void dayIsAskedForOnlyIfALineHasAPlaceForIt() throws Exception {
    FakeEnvironment without = present().withoutPlace("today");
    probe(without).segments();
    FakeEnvironment with = present();
    with.commands()
        .answer(
            FakeCommands.says("{\"daily\": [{\"period\": \"2026-11-23\", \"totalCost\": 7}]}"),
            "ccusage",
            "daily",
            "--by-agent");
    var segments = probe(with).segments();

    assertEquals(1, without.commands().calls().size());
    assertEquals("today $7.00", SegmentText.full(segments.getLast()));
  }

  @Test
  void allTimeZonesShareOneScopeWithoutTheDay() {
    Scope utc = probe(present().withoutPlace("today")).scope();

    assertEquals(
        utc, probe(present().withoutPlace("today").zone(ZoneId.of("Europe/Berlin"))).scope());
    assertEquals(
        Scope.configDirectory(CONFIG).with("source", "ccusage").with("offline", "true"), utc);
  }

  @Test
  void impossibleCostIsRejected() {
    Validation<BlockCost> validation =
        module().validate(BlockCost.unknown().withCost(Cost.of(-0.01)));

    assertEquals(List.of("the source states a cost that cannot be"), validation.errors());
    assertEquals(BlockCost.unknown(), validation.value());
  }

  @Test
  void defaultValueIsDash() {
    var segments = probe(FakeEnvironment.empty()).format(module().defaultValue().orElseThrow());

    assertEquals("block –", SegmentText.full(segments.getFirst()));
  }

  private static FakeEnvironment answering(String recording) {
    FakeEnvironment environment =
        FakeEnvironment.of(Sessions.fresh()).settings(Map.of("source", "ccusage"));
    environment.files().putDirectory(CONFIG.resolve("projects"));
    environment.commands().answer(output(recording), "ccusage", "blocks", "--active", "--json");
    environment.commands().answer(FakeCommands.says("{\"daily\": []}"), "ccusage", "daily");
    return environment;
  }

  private static CommandOutput output(String recording) {
    try {
      return CommandOutput.of(0, Recorded.bytes(recording), "");
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private ModuleProbe<BlockCost> probe(FakeEnvironment environment) {
    return ModuleProbe.of(module(), environment);
  }
}

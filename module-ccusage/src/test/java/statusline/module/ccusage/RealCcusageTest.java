package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.Command;
import statusline.api.CommandOutput;
import statusline.api.CommandRunner;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.tck.FakeEnvironment;

/// Tests both data modules with ccusage 20.0.24, whose path is in `CCUSAGE_BIN`.
///
/// The expected costs depend on the offline prices of that version.
class RealCcusageTest {
  private static final String CODEX =
      """
      {"timestamp":"2026-11-17T10:00:00.000Z","type":"turn_context","payload":{"model":"gpt-5"}}
      {"timestamp":"2026-11-17T10:00:01.000Z","type":"event_msg","payload":{"type":"token_count",\
      "info":{"last_token_usage":{"input_tokens":1000,"output_tokens":500,"total_tokens":1500},\
      "total_token_usage":{"input_tokens":1000,"output_tokens":500,"total_tokens":1500}}}}
      """;

  @TempDir private Path folder;
  private String program = "";

  @BeforeEach
  void findProgram() throws IOException {
    String named = System.getenv("CCUSAGE_BIN");
    assumeTrue(named != null, "the environment variable CCUSAGE_BIN names no ccusage 20.0.24");
    program = named;
    Files.createDirectories(folder.resolve("account/projects/p"));
  }

  @Test
  void activeBlockIsRead() throws Exception {
    // ccusage uses the system clock, so the transcript has the current time.
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant blockEnd = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(5));
    transcript(reply(1, now.minus(Duration.ofDays(2))), reply(2, now));

    assertEquals(
        Fetched.of(
            BlockCost.unknown().withCost(Cost.of(0.165)).withEnd(blockEnd).withTokens(3_000)),
        fetch(new CostModule(), world().now(now).withoutPlace("today")));
  }

  @Test
  void noActiveBlockAfterPause() throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    transcript(reply(1, now.minus(Duration.ofHours(6))));

    assertEquals(
        Fetched.absent("no active block"),
        fetch(new CostModule(), world().now(now).withoutPlace("today")));
  }

  @Test
  void noActiveBlockInEmptyTranscripts() throws Exception {
    assertEquals(
        Fetched.absent("no active block"), fetch(new CostModule(), world().withoutPlace("today")));
  }

  @Test
  void weekIsCountedInTimeZoneOfSession() throws Exception {
    transcript(
        reply(1, Instant.parse("2026-11-15T22:59:59Z")),
        reply(2, Instant.parse("2026-11-15T23:00:00Z")),
        reply(3, Instant.parse("2026-11-16T00:00:00Z")));

    assertEquals(week(0.33, 6_000), weekIn("Europe/Berlin"));
    assertEquals(week(0.165, 3_000), weekIn("UTC"));
    assertEquals(week(0.33, 6_000), weekIn("+01:00"));
    assertEquals(week(0.495, 9_000), weekIn("GMT+02:00"));
  }

  @Test
  void weekWithoutUsageCostsNothing() throws Exception {
    transcript(reply(1, Instant.parse("2026-11-02T12:00:00Z")));

    assertEquals(week(0, 0), weekIn("UTC"));
  }

  @Test
  void newerModelsHaveTheirPrices() throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    transcript(reply(1, now).replace("claude-opus-4-1", "claude-opus-5-5"));

    BlockCost cost = present(fetch(new CostModule(), world().now(now)));

    assertEquals(Optional.of(Cost.of(0.044)), cost.cost());
    assertEquals(Optional.of(Cost.of(0.044)), cost.today());
  }

  @Test
  void modelsWithoutPriceMakeTheCostALowerBound() throws Exception {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    transcript(reply(1, now), reply(2, now).replace("claude-opus-4-1", "mystery-9"));
    var atLeast = Optional.of(new Cost(0.165, List.of("mystery-9")));

    BlockCost cost = present(fetch(new CostModule(), world().now(now)));

    assertEquals(atLeast, cost.cost());
    assertEquals(atLeast, cost.today());
    assertEquals(atLeast, present(fetch(new WeeklyModule(), world().now(now))).cost());
  }

  @Test
  void otherAgentsDoNotCount() throws Exception {
    Path sessions = folder.resolve(".codex/sessions/2026/11/17");
    Files.createDirectories(sessions);
    Files.writeString(sessions.resolve("rollout-1.jsonl"), CODEX);
    transcript(reply(1, Instant.parse("2026-11-17T12:00:00Z")));

    assertEquals(week(0.165, 3_000), weekIn("UTC"));
  }

  @Test
  void weekMayBeginOnSunday() throws Exception {
    transcript(
        reply(1, Instant.parse("2026-11-14T12:00:00Z")),
        reply(2, Instant.parse("2026-11-15T12:00:00Z")),
        reply(3, Instant.parse("2026-11-17T12:00:00Z")));
    FakeEnvironment world =
        world()
            .settings(Map.of("source", "ccusage", "command", program, "startOfWeek", "sunday"))
            .now(Instant.parse("2026-11-18T12:00:00Z"));

    assertEquals(Optional.of(Cost.of(0.33)), present(fetch(new WeeklyModule(), world)).cost());
  }

  private static <T extends Record> T present(Fetched<T> fetched) {
    return ((Fetched.Present<T>) fetched).value();
  }

  @Test
  void failureQuotesProgram() throws Exception {
    FakeEnvironment elsewhere = world().configDirectory(folder.resolve("gone"));
    elsewhere.files().putDirectory(folder.resolve("gone/projects"));

    IOException failure = assertThrows(IOException.class, () -> fetch(new CostModule(), elsewhere));

    assertEquals(
        "ccusage says: Error: CliError(\"No valid Claude data directories found in"
            + " CLAUDE_CONFIG_DIR. Expected each path to be a Claude config d…",
        failure.getMessage());
  }

  private Fetched<WeekCost> weekIn(String zone) throws Exception {
    return fetch(
        new WeeklyModule(),
        world().now(Instant.parse("2026-11-18T12:00:00Z")).zone(ZoneId.of(zone)));
  }

  private static Fetched<WeekCost> week(double usd, long tokens) {
    return Fetched.of(WeekCost.of(LocalDate.of(2026, 11, 16), Cost.of(usd), tokens));
  }

  private FakeEnvironment world() {
    FakeEnvironment world =
        FakeEnvironment.empty()
            .home(folder)
            .configDirectory(folder.resolve("account"))
            .settings(Map.of("source", "ccusage", "command", program));
    world.files().putDirectory(folder.resolve("account/projects")).put(Path.of(program), "");
    return world;
  }

  private static <T extends Record> Fetched<T> fetch(DataModule<T> module, FakeEnvironment world)
      throws Exception {
    var scope = module.scope(world.scopeContext());
    return withoutNotes(
        module.fetch(new RunningContext(world.moduleContext(scope), new Programs())));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Record> Fetched<T> withoutNotes(Fetched<T> fetched) {
    return switch (fetched) {
      case Fetched.Present<T>(BlockCost cost) -> (Fetched<T>) Fetched.of(cost.withNotes(List.of()));
      case Fetched.Present<T>(WeekCost week) -> (Fetched<T>) Fetched.of(week.withNotes(List.of()));
      default -> fetched;
    };
  }

  private void transcript(String... replies) throws IOException {
    Files.writeString(
        folder.resolve("account/projects/p/s1.jsonl"), String.join("\n", replies) + "\n");
  }

  /// 1000 tokens at 15 USD and 2000 at 75 USD for a million: 0.165 USD.
  private static String reply(int number, Instant time) {
    return """
    {"type":"assistant","timestamp":"%s","sessionId":"s1","requestId":"req_%d",\
    "message":{"id":"msg_%d","role":"assistant","model":"claude-opus-4-1",\
    "usage":{"input_tokens":1000,"output_tokens":2000}}}\
    """
        .formatted(time, number, number);
  }

  /// A runner that finds no program by name.
  private static final class Programs implements CommandRunner {
    @Override
    public Optional<Path> find(String name) {
      return Optional.empty();
    }

    @Override
    public CommandOutput run(Command command) throws IOException, InterruptedException {
      List<String> line = new ArrayList<>(List.of(command.program().toString()));
      line.addAll(command.arguments());
      ProcessBuilder builder = new ProcessBuilder(line).directory(Path.of("/").toFile());
      builder.environment().clear();
      builder.environment().putAll(command.environment());
      Path complaint = Files.createTempFile("ccusage", ".txt");
      try {
        Process process = builder.redirectError(complaint.toFile()).start();
        process.getOutputStream().close();
        byte[] output = process.getInputStream().readAllBytes();
        return CommandOutput.of(process.waitFor(), output, Files.readString(complaint));
      } finally {
        Files.delete(complaint);
      }
    }
  }
}

package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.DataModule;
import statusline.api.Fetched;
import statusline.tck.FakeEnvironment;

/// Tests both data modules with the default source, which reads real transcripts.
class EmbeddedSourceTest {
  private static final Instant NOW = Instant.parse("2026-11-18T12:34:56Z");

  @TempDir private Path folder;
  private Path transcript = Path.of("");

  @BeforeEach
  void createAccount() throws IOException {
    transcript = folder.resolve("account/projects/p/s1.jsonl");
    Files.createDirectories(folder.resolve("account/projects/p"));
  }

  @Test
  void blockAndWeekNeedNoSettings() throws Exception {
    Files.writeString(
        transcript,
        reply(1, "2026-11-16T23:30:00.000Z", "claude-opus-5-5")
            + reply(2, "2026-11-18T12:30:00.000Z", "claude-opus-5-5"));

    assertEquals(block(0.044, false), fetch(new CostModule(), "UTC"));
    assertEquals(week(0.088, false), fetch(new WeeklyModule(), "UTC"));
  }

  @Test
  void weekBeginsInTheZoneOfTheSession() throws Exception {
    Files.writeString(
        transcript,
        reply(1, "2026-11-15T23:30:00.000Z", "claude-opus-5-5")
            + reply(2, "2026-11-18T12:30:00.000Z", "claude-opus-5-5"));

    assertEquals(week(0.044, false), fetch(new WeeklyModule(), "UTC"));
    assertEquals(week(0.088, false), fetch(new WeeklyModule(), "Europe/Berlin"));
  }

  @Test
  void appendedReplyIsCounted() throws Exception {
    Files.writeString(transcript, reply(1, "2026-11-18T12:30:00.000Z", "claude-opus-5-5"));
    assertEquals(block(0.044, false), fetch(new CostModule(), "UTC"));

    Files.writeString(
        transcript,
        reply(2, "2026-11-18T12:31:00.000Z", "claude-opus-5-5"),
        java.nio.file.StandardOpenOption.APPEND);
    assertEquals(block(0.088, false), fetch(new CostModule(), "UTC"));
  }

  @Test
  void modelWithoutPriceMakesTheCostALowerBound() throws Exception {
    Files.writeString(
        transcript,
        reply(1, "2026-11-18T12:30:00.000Z", "claude-opus-5-5")
            + reply(2, "2026-11-18T12:31:00.000Z", "mystery-model-9"));

    assertEquals(block(0.044, true), fetch(new CostModule(), "UTC"));
    assertEquals(week(0.044, true), fetch(new WeeklyModule(), "UTC"));
  }

  @Test
  void replyOfAnotherCenturyKeepsTheOrder() throws Exception {
    Files.writeString(
        transcript,
        reply(1, "2050-11-18T12:30:00.000Z", "claude-opus-5-5")
            + reply(2, "2026-11-18T12:30:00.000Z", "claude-opus-5-5"));

    assertEquals(block(0.044, false), fetch(new CostModule(), "UTC"));
  }

  @Test
  void blocksOfManyDaysWithoutAPauseBeginWithTheFirstReply() throws Exception {
    var replies = new StringBuilder();
    Instant last = Instant.parse("2026-11-18T12:30:00Z");
    for (int i = 0; i <= 100; i++) {
      String time = last.minus(Duration.ofHours(4L * (100 - i))).toString();
      replies.append(reply(i, time.replace("Z", ".000Z"), "claude-opus-5-5"));
    }
    Files.writeString(transcript, replies);

    // Every second reply begins a block, the first one and the last one too.
    assertEquals(block(0.044, false), fetch(new CostModule(), "UTC"));
  }

  @Test
  void absentWithoutUsage() throws Exception {
    Files.writeString(transcript, reply(1, "2026-11-01T12:30:00.000Z", "claude-opus-5-5"));

    assertEquals(Fetched.absent("no active block"), fetch(new CostModule(), "UTC"));
    assertEquals(Fetched.absent("no usage in this week"), fetch(new WeeklyModule(), "UTC"));
  }

  private static Fetched<BlockCost> block(double usd, boolean isAtLeast) {
    Instant end = Instant.parse("2026-11-18T17:00:00Z");
    return Fetched.of(new BlockCost(OptionalDouble.of(usd), Optional.of(end), isAtLeast));
  }

  private static Fetched<WeekCost> week(double usd, boolean isAtLeast) {
    LocalDate monday = LocalDate.of(2026, 11, 16);
    return Fetched.of(new WeekCost(Optional.of(monday), OptionalDouble.of(usd), isAtLeast));
  }

  private <T extends Record> Fetched<T> fetch(DataModule<T> module, String zone) throws Exception {
    FakeEnvironment world =
        FakeEnvironment.empty()
            .home(folder)
            .configDirectory(folder.resolve("account"))
            .now(NOW)
            .zone(ZoneId.of(zone));
    world.files().putDirectory(folder.resolve("account/projects"));
    return module.fetch(world.moduleContext(module.scope(world.scopeContext())));
  }

  /// 1000 tokens at 4 USD and 2000 at 20 USD for a million: 0.044 USD.
  private static String reply(int number, String time, String model) {
    return """
    {"type":"assistant","timestamp":"%s","sessionId":"s1","requestId":"req_%d",\
    "message":{"id":"msg_%d","role":"assistant","model":"%s",\
    "usage":{"input_tokens":1000,"output_tokens":2000}}}
    """
        .formatted(time, number, number, model);
  }
}

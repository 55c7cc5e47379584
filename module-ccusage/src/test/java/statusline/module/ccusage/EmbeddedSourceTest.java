package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
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
  private String prices = "";

  @BeforeEach
  void createAccount() throws IOException {
    transcript = folder.resolve("account/projects/p/s1.jsonl");
    Files.createDirectories(folder.resolve("account/projects/p"));
  }

  @Test
  void blockAndWeekNeedNoSettings() throws Exception {
    writeReplies("2026-11-16T23:30:00.000Z", "2026-11-18T12:30:00.000Z");

    assertEquals(block(0.044), blockAlone());
    assertEquals(week(0.088, 6_000), weekWithoutNotes("UTC"));
  }

  @Test
  void weekBeginsInTheZoneOfTheSession() throws Exception {
    writeReplies("2026-11-15T23:30:00.000Z", "2026-11-18T12:30:00.000Z");

    assertEquals(week(0.044, 3_000), weekWithoutNotes("UTC"));
    assertEquals(week(0.088, 6_000), weekWithoutNotes("Europe/Berlin"));
  }

  @Test
  void appendedReplyIsCounted() throws Exception {
    writeReplies("2026-11-18T12:30:00.000Z");
    assertEquals(block(0.044), blockAlone());

    Files.writeString(
        transcript,
        reply(2, "2026-11-18T12:31:00.000Z", "claude-opus-5-5"),
        java.nio.file.StandardOpenOption.APPEND);
    assertEquals(block(0.088), blockAlone());
  }

  @Test
  void modelWithoutPriceMakesTheCostALowerBound() throws Exception {
    Files.writeString(
        transcript,
        reply(1, "2026-11-18T12:30:00.000Z", "claude-opus-5-5")
            + reply(2, "2026-11-18T12:31:00.000Z", "mystery-model-9"));

    assertEquals(block(0.044, "mystery-model-9"), blockAlone());
    assertEquals(week(0.044, 6_000, "mystery-model-9"), weekWithoutNotes("UTC"));
  }

  @Test
  void replyOfAnotherCenturyKeepsTheOrder() throws Exception {
    writeReplies("2050-11-18T12:30:00.000Z", "2026-11-18T12:30:00.000Z");

    assertEquals(block(0.044), blockAlone());
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
    assertEquals(block(0.044), blockAlone());
  }

  @Test
  void absentWithoutUsage() throws Exception {
    writeReplies("2026-11-01T12:30:00.000Z");

    assertEquals(Fetched.absent("no active block"), fetch(new CostModule(), "UTC"));
    assertEquals(Fetched.absent("no usage in this week"), fetch(new WeeklyModule(), "UTC"));
  }

  @Test
  void rateNeedsTwoReplies() throws Exception {
    writeReplies("2026-11-18T12:00:00.000Z", "2026-11-18T12:30:00.000Z");

    assertEquals(0.176, cost("UTC").hourlyUsd().orElseThrow(), 1e-9);
  }

  @Test
  void dayIsThatOfTheTimeZone() throws Exception {
    writeReplies("2026-11-17T23:30:00.000Z", "2026-11-18T12:30:00.000Z");

    assertEquals(0.044, cost("UTC").today().orElseThrow().usd(), 1e-9);
    assertEquals(0.088, cost("Europe/Berlin").today().orElseThrow().usd(), 1e-9);
  }

  @Test
  void ownPricesReplaceBuiltInOnes() throws Exception {
    Files.writeString(
        transcript,
        reply(1, "2026-11-18T12:30:00.000Z", "claude-opus-5-5")
            + reply(2, "2026-11-18T12:31:00.000Z", "mystery-model-9"));
    prices = "{\"models\": {\"mystery-model-9\": {\"input\": 4, \"output\": 20}}}";
    assertEquals(block(0.088), blockAlone());

    prices = "{\"models\": {\"mystery-model-9\": {\"input\": 8, \"output\": 40}}}";
    assertEquals(block(0.044 + 0.088), blockAlone());
  }

  /// Writes one reply of Opus for each time.
  private void writeReplies(String... times) throws IOException {
    var replies = new StringBuilder();
    for (int i = 0; i < times.length; i++) {
      replies.append(reply(i + 1, times[i], "claude-opus-5-5"));
    }
    Files.writeString(transcript, replies);
  }

  private Fetched<BlockCost> blockAlone() throws Exception {
    var present = (Fetched.Present<BlockCost>) fetch(new CostModule(), "UTC");
    BlockCost cost = present.value();
    return Fetched.of(
        new BlockCost(
            cost.cost(),
            cost.end(),
            OptionalDouble.empty(),
            OptionalLong.empty(),
            cost.today(),
            List.of()));
  }

  private Fetched<WeekCost> weekWithoutNotes(String zone) throws Exception {
    var present = (Fetched.Present<WeekCost>) fetch(new WeeklyModule(), zone);
    return Fetched.of(present.value().withNotes(List.of()));
  }

  @Test
  void notesCountSkippedTranscripts() throws Exception {
    writeReplies("2026-11-18T12:30:00.000Z");
    Files.createSymbolicLink(transcript.resolveSibling("s2.jsonl"), transcript);

    assertEquals(
        "source: embedded, 1 transcript, 1 skipped",
        new CostModule().details(cost("UTC")).getFirst());
  }

  @Test
  void notesNameSourcePricesAndModelsWithoutPrice() throws Exception {
    Files.writeString(
        transcript,
        reply(1, "2026-11-18T12:30:00.000Z", "claude-opus-5-5")
            + reply(2, "2026-11-18T12:31:00.000Z", "mystery-model-9"));

    assertEquals(
        List.of(
            "source: embedded, 1 transcript",
            "prices of 2026-11-29",
            "no complete price: mystery-model-9"),
        new CostModule().details(cost("UTC")));
  }

  private BlockCost cost(String zone) throws Exception {
    return ((Fetched.Present<BlockCost>) fetch(new CostModule(), zone, true)).value();
  }

  private static Fetched<BlockCost> block(double usd, String... unpriced) {
    return Fetched.of(
        BlockCost.unknown()
            .withCost(new Cost(usd, List.of(unpriced)))
            .withEnd(Instant.parse("2026-11-18T17:00:00Z")));
  }

  private static Fetched<WeekCost> week(double usd, long tokens, String... unpriced) {
    return Fetched.of(
        WeekCost.of(LocalDate.of(2026, 11, 16), new Cost(usd, List.of(unpriced)), tokens));
  }

  private <T extends Record> Fetched<T> fetch(DataModule<T> module, String zone) throws Exception {
    return fetch(module, zone, false);
  }

  private <T extends Record> Fetched<T> fetch(DataModule<T> module, String zone, boolean showsToday)
      throws Exception {
    FakeEnvironment world =
        FakeEnvironment.empty()
            .home(folder)
            .configDirectory(folder.resolve("account"))
            .now(NOW)
            .zone(ZoneId.of(zone));
    world.files().putDirectory(folder.resolve("account/projects"));
    if (!showsToday) {
      world.withoutPlace("today");
    }
    if (!prices.isEmpty()) {
      world.files().put(folder.resolve("account/statusline-prices.json"), prices);
    }
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

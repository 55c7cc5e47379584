package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BlocksReportTest {
  @Test
  void activeBlockIsFound() throws IOException {
    Optional<BlockCost> block = activeBlock(Recorded.bytes("blocks-active.json"));

    assertEquals(
        Optional.of(
            BlockCost.unknown()
                .withCost(Cost.of(1.83))
                .withTokens(1_006_000)
                .withEnd(Instant.parse("2026-11-23T22:00:00Z"))
                .withHourlyUsd(OptionalDouble.of(1.2337078651685394))),
        block);
  }

  @Test
  void finishedBlocksAreIgnored() throws IOException {
    assertEquals(Optional.empty(), activeBlock(Recorded.bytes("blocks-finished.json")));
  }

  @Test
  void emptyReportHasNoBlock() throws IOException {
    assertEquals(Optional.empty(), parse("{\"blocks\": []}"));
  }

  @Test
  void wholeCostIsRead() throws IOException {
    assertEquals(
        Optional.of(BlockCost.unknown().withCost(Cost.of(1))),
        parse("{\"blocks\": [{\"isActive\": true, \"costUSD\": 1}]}"));
  }

  @Test
  void modelWithoutPriceMakesTheCostALowerBound() throws IOException {
    Cost cost =
        parse(
                """
                {"blocks": [{"isActive": true, "costUSD": 1,
                  "models": ["claude-opus-5", "mystery-9", "mystery-8", 7]}]}
                """)
            .flatMap(BlockCost::cost)
            .orElseThrow();

    assertEquals(new Cost(1, List.of("mystery-9", "mystery-8")), cost);
  }

  @Test
  void nullMembersAreUnknown() throws IOException {
    assertEquals(
        Optional.of(BlockCost.unknown()),
        parse("{\"blocks\": [{\"isActive\": true, \"costUSD\": null, \"endTime\": null}]}"));
  }

  @Test
  void blocksDoNotShareMembers() throws IOException {
    assertEquals(
        Optional.of(BlockCost.unknown()),
        parse(
            """
            {"blocks": [
              {"isActive": false, "costUSD": 2.5, "endTime": "2026-11-23T22:00:00.000Z"},
              {"isActive": true}]}
            """));
  }

  @Test
  void unknownMembersAreSkipped() throws IOException {
    assertEquals(
        Optional.of(BlockCost.unknown().withCost(Cost.of(2.5))),
        parse(
            """
            {"version": {"major": 21, "blocks": 3}, "blocks": [
              {"new": [{"costUSD": 7}], "isActive": true, "costUSD": 2.5, "more": {"a": [1]}}],
              "totals": [1, 2]}
            """));
  }

  @Test
  void numbersOfUpTo64DigitsAreRead() throws IOException {
    String digits = "1." + "0".repeat(63);

    assertEquals(Optional.of(BlockCost.unknown().withCost(Cost.of(1))), parse(cost(digits)));
    assertUnreadable(cost(digits + "0"));
  }

  @Test
  void malformedReportIsRejected() {
    assertUnreadable("");
    assertUnreadable("Error: no such thing");
    assertUnreadable("[]");
    assertUnreadable("{}");
    assertUnreadable("{\"weekly\": []}");
    assertUnreadable("{\"blocks\": {}}");
    assertUnreadable("{\"blocks\": [1]}");
    assertUnreadable("{\"blocks\": []} and more");
    assertUnreadable("{\"blocks\": [{\"endTime\": \"tomorrow\"}]}");
    assertUnreadable("{\"blocks\": " + "[".repeat(1_000));
    assertUnreadable("{\"blocks\": [{\"isActive\": truth}]}");
    assertUnreadable("{\"blocks\": [{\"costUSD\": 1x}]}");
    assertUnreadable("{\"blocks\": [{\"endTime\": \"" + "1".repeat((64 << 10) + 1) + "\"}]}");
  }

  @Test
  void reportNestedDeeperThan64LevelsIsRefused() throws IOException {
    assertEquals(Optional.empty(), parse(nested(63)));
    assertUnreadable(nested(64));
  }

  @Test
  void malformedUtf8IsRefused() {
    byte[] report = "{\"?\": 1, \"blocks\": []}".getBytes(StandardCharsets.UTF_8);
    report[2] = (byte) 0xff;

    assertThrows(IOException.class, () -> activeBlock(report));
  }

  private static String nested(int levels) {
    return "{\"more\": " + "[".repeat(levels) + "]".repeat(levels) + ", \"blocks\": []}";
  }

  @Test
  void incompleteReportIsRejected() throws IOException {
    byte[] whole = "{\"blocks\": [{\"isActive\": true}]}".getBytes(StandardCharsets.UTF_8);

    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> activeBlock(cut));
    }
    assertEquals(Optional.of(BlockCost.unknown()), activeBlock(whole));
  }

  private static String cost(String number) {
    return "{\"blocks\": [{\"isActive\": true, \"costUSD\": " + number + "}]}";
  }

  private static void assertUnreadable(String report) {
    IOException failure = assertThrows(IOException.class, () -> parse(report));
    assertEquals("ccusage printed something that is not its JSON report", failure.getMessage());
  }

  private static Optional<BlockCost> parse(String report) throws IOException {
    return activeBlock(report.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<BlockCost> activeBlock(byte[] report) throws IOException {
    return BlocksReport.activeBlock(report, model -> !model.startsWith("mystery"));
  }
}

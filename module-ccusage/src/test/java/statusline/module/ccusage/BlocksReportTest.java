package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BlocksReportTest {
  @Test
  void activeBlockIsFound() throws IOException {
    Optional<BlockCost> block = BlocksReport.activeBlock(Recorded.bytes("blocks-active.json"));

    assertEquals(
        Optional.of(
            new BlockCost(
                OptionalDouble.of(1.83), Optional.of(Instant.parse("2026-11-23T22:00:00Z")))),
        block);
  }

  @Test
  void finishedBlocksAreIgnored() throws IOException {
    assertEquals(
        Optional.empty(), BlocksReport.activeBlock(Recorded.bytes("blocks-finished.json")));
  }

  @Test
  void emptyReportHasNoBlock() throws IOException {
    assertEquals(Optional.empty(), parse("{\"blocks\": []}"));
  }

  @Test
  void wholeCostIsRead() throws IOException {
    assertEquals(
        Optional.of(new BlockCost(OptionalDouble.of(1), Optional.empty())),
        parse("{\"blocks\": [{\"isActive\": true, \"costUSD\": 1}]}"));
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
        Optional.of(new BlockCost(OptionalDouble.of(2.5), Optional.empty())),
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

    assertEquals(
        Optional.of(new BlockCost(OptionalDouble.of(1), Optional.empty())), parse(cost(digits)));
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

    assertThrows(IOException.class, () -> BlocksReport.activeBlock(report));
  }

  private static String nested(int levels) {
    return "{\"more\": " + "[".repeat(levels) + "]".repeat(levels) + ", \"blocks\": []}";
  }

  @Test
  void incompleteReportIsRejected() throws IOException {
    byte[] whole = "{\"blocks\": [{\"isActive\": true}]}".getBytes(StandardCharsets.UTF_8);

    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> BlocksReport.activeBlock(cut));
    }
    assertEquals(Optional.of(BlockCost.unknown()), BlocksReport.activeBlock(whole));
  }

  private static String cost(String number) {
    return "{\"blocks\": [{\"isActive\": true, \"costUSD\": " + number + "}]}";
  }

  private static void assertUnreadable(String report) {
    IOException failure = assertThrows(IOException.class, () -> parse(report));
    assertEquals("ccusage printed something that is not its JSON report", failure.getMessage());
  }

  private static Optional<BlockCost> parse(String report) throws IOException {
    return BlocksReport.activeBlock(report.getBytes(StandardCharsets.UTF_8));
  }
}

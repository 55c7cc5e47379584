package statusline.broker.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFoldTest {
  private static final TokenFold FOLD = new TokenFold();

  /// The expected sums come from another program. In the first session four replies reuse the ids
  /// of earlier ones.
  @ParameterizedTest
  @CsvSource({
    "82c337a7-1b12-4dc5-8fb2-4935111b5983, 764196, 0",
    "e7e7ae63-9896-4288-af92-a350ba692e9a, 1512711, 1",
    "16acf8b0-88d9-4e75-ac55-ce535f83a03c, 82270, 0",
    "e51d4de0-24e1-4588-825b-0c94666de720, 82270, 0",
  })
  void replyIsCountedOnce(String session, long tokens, int compactions) throws IOException {
    TokenTotals totals = TokenTotals.NONE;
    try (InputStream in = TokenFoldTest.class.getResourceAsStream(session + ".jsonl")) {
      assertNotNull(in);
      for (String line : new String(in.readAllBytes(), UTF_8).split("\n", -1)) {
        totals = folded(totals, line);
      }
    }

    assertEquals(tokens, totals.all());
    assertEquals(compactions, totals.compactions());
    assertEquals(totals.latestAt(), totals.lastAt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"type\":\"assistant\"",
        "{\"type\":\"assistant\"}",
        "{\"type\":\"assistant\",\"message\":7}",
        "{\"type\":\"assistant\",\"message\":{\"id\":{},\"usage\":[]}}",
        "{\"type\":\"assistant\",\"message\":{\"id\":\"a\",\"usage\":{\"input_tokens\":-5}}}",
        "{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":99999999999999999999}}}",
        "{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":3000000000}}}",
        "{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":5.0}}}",
        "{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":5e3}}}",
        "{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":\"5\"}}}",
        "{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":05}}}",
        "{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":5}}",
        "{\"type\":\"assistant\",\"message\":{\"id\":\"\\u00zz\",\"usage\":{\"input_tokens\":5}}}",
        "[{\"type\":\"assistant\",\"message\":{\"usage\":{\"input_tokens\":5}}}]",
        "{\"type\":\"user\",\"content\":{\"type\":\"assistant\",\"usage\":{\"input_tokens\":5}}}",
      })
  void lineWithoutCompleteReplyDoesNotCount(String line) {
    assertEquals(TokenTotals.NONE, folded(TokenTotals.NONE, line));
  }

  @Test
  void millisecondsOfTimesAreRead() {
    assertEquals(1_795_449_207_645L, TokenFold.millis("2026-11-23T15:53:27.645Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-23",
        "2026-13-23T15:53:27.645Z",
        "2026-02-29T15:53:27.645Z",
        "2026-11-00T15:53:27.645Z",
        "2026-11-23T15:53:27.645+",
        "2026-11-23 15:53:27.645Z",
        "\u0662026-11-23T15:53:27.64Z",
      })
  void otherTextIsNoTime(String text) {
    assertEquals(0, TokenFold.millis(text));
  }

  @Test
  void replyWithoutTimeCounts() {
    TokenTotals totals =
        folded(
            TokenTotals.NONE,
            "{\"type\":\"assistant\",\"message\":{\"id\":\"a\",\"usage\":{\"input_tokens\":5}}}");

    assertEquals(5, totals.all());
  }

  private static TokenTotals folded(TokenTotals totals, String line) {
    byte[] bytes = ("x" + line + "x").getBytes(UTF_8);
    return FOLD.line(totals, bytes, 1, bytes.length - 2);
  }
}

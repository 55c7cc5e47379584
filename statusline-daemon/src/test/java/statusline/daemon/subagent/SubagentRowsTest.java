package statusline.daemon.subagent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.JsonObject;
import statusline.daemon.input.DocumentReader;
import statusline.renderer.text.CellRule;
import statusline.renderer.text.SafeText;

class SubagentRowsTest {
  private static final long START = 1_795_449_506_841L;
  private static final String TASK =
      "{\"id\":\"a1\",\"type\":\"local_agent\",\"agentType\":\"general-purpose\","
          + "\"status\":\"running\",\"label\":\"Sub task\",\"startTime\":1795449506841,"
          + "\"model\":\"claude-opus-5-5\",\"contextWindowSize\":1000000,\"tokenCount\":15052}";

  private static JsonObject document(String json) {
    return new DocumentReader().read(json.getBytes(UTF_8)).json();
  }

  private static String rows(int columns, String... tasks) {
    String document = "{\"columns\":" + columns + ",\"tasks\":[" + String.join(",", tasks) + "]}";
    return SubagentRows.of(document(document), START + 83_000);
  }

  private static String row(int columns, String task) {
    List<String> lines = rows(columns, task).lines().toList();
    assertEquals(1, lines.size(), lines::toString);
    return document(lines.getFirst()).text("/content").orElseThrow();
  }

  @Test
  void rowOfRunningAgentShowsNameDurationTokensModelAndType() {
    assertEquals(
        "{\"id\":\"a1\",\"content\":"
            + "\"Sub task · 1m23s · 15k tokens 2% · Opus 5.5 · general-purpose\"}\n",
        rows(114, TASK));
  }

  @Test
  void rowOfCompletedAgentShowsStateInsteadOfDuration() {
    String ended = TASK.replace("running", "completed");

    assertEquals(
        "Sub task · completed · 15k tokens 2% · Opus 5.5 · general-purpose", row(114, ended));
  }

  @Test
  void firstOfDuplicateIdsCounts() {
    String other = TASK.replace("a1", "a2");
    String again = TASK.replace("Sub task", "Another");

    List<String> lines = rows(114, TASK, other, again, "null", "7", "{}").lines().toList();

    assertEquals(2, lines.size(), lines::toString);
    assertTrue(lines.get(0).startsWith("{\"id\":\"a1\",\"content\":\"Sub task"), lines::toString);
    assertTrue(lines.get(1).startsWith("{\"id\":\"a2\",\"content\":\"Sub task"), lines::toString);
  }

  @Test
  void rowFitsEveryWidth() {
    String wide = TASK.replace("Sub task", "中文 👨‍👩‍👧‍👦 ".repeat(20));
    for (int columns = 1; columns <= 130; columns++) {
      for (String task : List.of(TASK, wide)) {
        String row = row(columns, task);
        int cells = SafeText.of(row, CellRule.NARROW).cells();
        assertTrue(cells >= 1 && cells <= columns, columns + ": " + row);
      }
    }
  }

  @Test
  void escapeSequencesInNamesAreReplaced() {
    String hostile = TASK.replace("Sub task", "a\\u001b]52;c;eA==\\u0007\\nb\\u202e\\ud800c");

    String row = row(114, hostile);

    assertEquals(
        "a\ufffd]52;c;eA==\ufffd b\ufffdc · 1m23s", row.substring(0, row.indexOf(" · 15k")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"tasks\":null}",
        "{\"tasks\":{}}",
        "{\"tasks\":[]}",
        "{\"tasks\":[{\"id\":7},{\"id\":\"\"},{\"id\":\" \"},[],\"a\"]}",
      })
  void documentWithoutTaskGivesNoRows(String document) {
    assertEquals("", SubagentRows.of(new ByteArrayInputStream(document.getBytes(UTF_8))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x9B, 0x7F, 0x202E, 0x2066, 0x200B, 0xFEFF, 0x3164, 0xE0041, 0x2028})
  void harmfulCharactersOfAnIdAreEscaped(int harmful) {
    String id = "a" + Character.toString(harmful) + "b";

    String rows = rows(114, "{\"id\":\"" + id + "\"}");

    assertEquals(-1, rows.indexOf(harmful), rows);
    assertEquals(id, document(rows).text("/id").orElseThrow());
  }

  @Test
  void invalidFactsAreOmitted() {
    String odd =
        "{\"id\":\"a\",\"label\":\"\\u200b\",\"startTime\":9e99,\"tokenCount\":-5,\"model\":\"claude-\","
            + "\"contextWindowSize\":0,\"status\":{}}";

    assertEquals("sub-agent", row(114, odd));
    assertEquals("sub-agent", row(114, "{\"id\":\"a\",\"startTime\":-9223372036854775808}"));
  }

  @Test
  void corruptedDocumentGivesOnlyCompleteLines() {
    byte[] whole = ("{\"columns\":114,\"tasks\":[" + TASK + "," + TASK + "]}").getBytes(UTF_8);
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] broken = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
      for (int j = 0; j < 3 && broken.length > 0; j++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }

      String rows = SubagentRows.of(new ByteArrayInputStream(broken));

      assertFalse(rows.contains("\u001b"), rows);
      rows.lines()
          .map(SubagentRowsTest::document)
          .forEach(
              line ->
                  assertTrue(line.text("/id").isPresent() && line.text("/content").isPresent()));
    }
  }
}

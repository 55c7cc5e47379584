package statusline.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.api.JsonObject;
import statusline.api.SessionInput;

class SessionsTest {
  @Test
  void freshSessionHasNoUsage() {
    SessionInput fresh = Sessions.fresh();

    assertEquals(Optional.of("Opus 5.5"), fresh.modelName());
    assertEquals(OptionalLong.of(0), fresh.contextUsedTokens());
    assertEquals(OptionalDouble.empty(), fresh.contextUsedPercent());
    assertFalse(fresh.json().has("/context_window/current_usage"));
  }

  @Test
  void sessionAfterFirstReplyHasUsage() {
    SessionInput replied = Sessions.afterFirstReply();

    assertEquals(Sessions.fresh().key(), replied.key());
    assertEquals(OptionalLong.of(16013), replied.contextUsedTokens());
    assertEquals(OptionalDouble.of(2), replied.contextUsedPercent());
    assertEquals(OptionalDouble.of(0.007952), replied.costUsd());
    assertTrue(replied.json().has("/context_window/current_usage"));
  }

  @Test
  void oneFieldCanBeChanged() {
    SessionInput renamed = Sessions.changed(Sessions.fresh(), "/model/display_name", "Haiku");

    assertEquals(Optional.of("Haiku"), renamed.modelName());
    assertEquals(Optional.of("claude-opus-5-5"), renamed.modelId());
    assertEquals(Optional.of("Opus 5.5"), Sessions.fresh().modelName());
  }

  @Test
  void fieldCanBeAddedOrRemoved() {
    SessionInput empty = SessionInput.empty();

    assertEquals(Sessions.with(Map.of("a", Map.of("b", 1L))), Sessions.changed(empty, "/a/b", 1L));
    assertEquals(Optional.empty(), Sessions.changed(Sessions.fresh(), "/model", null).modelId());
  }

  @Test
  void jsonTextIsRead() {
    JsonObject json =
        Sessions.ofText(
                """
                {"s": "a\\"\\u00e9\\n\\/", "i": -12, "d": 1.5e1, "t": true, "f": false, "n": null,
                 "l": [1, [], {}], "o": {}}
                """)
            .json();

    assertEquals(Optional.of("a\"é\n/"), json.text("/s"));
    assertEquals(OptionalLong.of(-12), json.integer("/i"));
    assertEquals(OptionalDouble.of(15), json.number("/d"));
    assertEquals(Optional.of(true), json.flag("/t"));
    assertEquals(Optional.of(false), json.flag("/f"));
    assertTrue(json.members().containsKey("n"));
    assertEquals(List.of(1L, List.of(), Map.of()), json.members().get("l"));
    assertEquals(Optional.of(JsonObject.empty()), json.object("/o"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{", "{\"a\"}", "{\"a\": }", "{\"a\": 1} 2", "{\"a\": \"", "{a:1}"})
  void textOtherThanJsonObjectIsRejected(String text) {
    assertThrows(IllegalArgumentException.class, () -> Sessions.ofText(text));
  }
}

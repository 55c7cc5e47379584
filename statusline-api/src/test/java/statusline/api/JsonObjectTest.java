package statusline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {
  private static final JsonObject SAMPLE = JsonObject.of(sample());

  private static Map<String, Object> sample() {
    Map<String, Object> members = new HashMap<>();
    members.put("text", "words");
    members.put("empty", "");
    members.put("whole", 7L);
    members.put("part", 7.5);
    members.put("flag", true);
    members.put("nothing", null);
    members.put("list", Arrays.asList("a", 1L, null, "b", Map.of("deep", "down")));
    members.put("object", Map.of("in", Map.of("ner", 1L)));
    return members;
  }

  @Test
  void membersReadAsTheirType() {
    assertEquals(Optional.of("words"), SAMPLE.text("/text"));
    assertEquals(Optional.of(""), SAMPLE.text("/empty"));
    assertEquals(OptionalLong.of(7), SAMPLE.integer("/whole"));
    assertEquals(OptionalDouble.of(7), SAMPLE.number("/whole"));
    assertEquals(OptionalDouble.of(7.5), SAMPLE.number("/part"));
    assertEquals(Optional.of(true), SAMPLE.flag("/flag"));
    assertEquals(List.of("a", "b"), SAMPLE.texts("/list"));
    assertEquals(Optional.of(JsonObject.of(Map.of("ner", 1L))), SAMPLE.object("/object/in"));
  }

  @Test
  void onlyALenientObjectDropsTheFractionOfAnInteger() {
    assertEquals(OptionalLong.empty(), SAMPLE.integer("/part"));
    assertEquals(OptionalLong.of(7), SAMPLE.lenient().integer("/part"));
    assertEquals(OptionalLong.empty(), lenient("far", 1e19).integer("/far"));
  }

  @Test
  void objectInALenientObjectIsLenient() {
    JsonObject inner = lenient("in", Map.of("a", "42")).object("/in").orElseThrow();

    assertEquals(OptionalLong.of(42), inner.integer("/a"));
  }

  private static JsonObject lenient(String name, Object value) {
    return JsonObject.of(Map.of(name, value)).lenient();
  }

  @ParameterizedTest
  @CsvSource({
    "42, 42",
    "' 42 ', 42",
    "42.5, 42.5",
    "-3, -3",
    "+7, 7",
    "1e3, 1000",
    "42%, 42",
    "42 %, 42",
    "$0.14, 0.14",
    "007, 7"
  })
  void numberMayBeText(String text, double number) {
    JsonObject json = lenient("a", text);

    assertEquals(OptionalDouble.of(number), json.number("/a"));
    assertEquals(OptionalLong.of((long) number), json.integer("/a"));
    assertEquals(OptionalDouble.empty(), JsonObject.of(json.members()).number("/a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "%",
        "$",
        "NaN",
        "Infinity",
        "0x10",
        "1d",
        "1e999",
        "1,5",
        "4 2",
        "-",
        "e"
      })
  void textThatIsNoNumberReadsAsEmpty(String text) {
    JsonObject json = lenient("a", text);

    assertEquals(OptionalDouble.empty(), json.number("/a"));
    assertEquals(OptionalLong.empty(), json.integer("/a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T16:00:00Z",
        "2026-11-23T16:00:00.152795Z",
        "2026-11-23t16:00:00z",
        "2026-11-23T16:00:00+00:00",
        "2026-11-23T17:00:00.5+01:00",
        "2026-11-23T10:00:00-0600",
        "2026-11-23 16:00:00",
        "2026-11-23T16:00Z",
        " 2026-11-23T16:00:00 ",
        "1795449600",
        "1795449600.9",
        "1795449600000",
        "1795449600000000",
        "1.7954496e9"
      })
  void timeIsNumberOrText(String text) {
    JsonObject json = lenient("a", text);

    assertEquals(OptionalLong.of(1_795_449_600), json.epochSecond("/a"));
  }

  @Test
  void timeInMillisecondsIsRead() {
    assertEquals(
        OptionalLong.of(1_795_449_600),
        JsonObject.of(Map.of("a", 1_795_449_600_000L)).epochSecond("/a"));
    assertEquals(
        OptionalLong.of(1_795_392_000), JsonObject.of(Map.of("a", "2026-11-23")).epochSecond("/a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "8040",
        "1e30",
        "soon",
        "",
        "2026-13-01",
        "2026-11-23T25:00:00Z",
        "now"
      })
  void textThatIsNoTimeReadsAsEmpty(String text) {
    assertEquals(OptionalLong.empty(), lenient("a", text).epochSecond("/a"));
  }

  @Test
  void flagMayBeText() {
    JsonObject json = JsonObject.of(Map.of("a", "true", "b", " False ", "c", "yes")).lenient();

    assertEquals(Optional.of(true), json.flag("/a"));
    assertEquals(Optional.of(false), json.flag("/b"));
    assertEquals(Optional.empty(), json.flag("/c"));
    assertEquals(Optional.empty(), JsonObject.of(json.members()).flag("/a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/text", "/whole", "/part", "/flag", "/nothing", "/list", "/object", "/missing"})
  void otherTypesReadAsEmpty(String pointer) {
    if (!pointer.equals("/text")) {
      assertEquals(Optional.empty(), SAMPLE.text(pointer));
    }
    if (!pointer.equals("/whole")) {
      assertEquals(OptionalLong.empty(), SAMPLE.integer(pointer));
    }
    if (!pointer.equals("/whole") && !pointer.equals("/part")) {
      assertEquals(OptionalDouble.empty(), SAMPLE.number(pointer));
    }
    if (!pointer.equals("/flag")) {
      assertEquals(Optional.empty(), SAMPLE.flag(pointer));
    }
    if (!pointer.equals("/list")) {
      assertEquals(List.of(), SAMPLE.texts(pointer));
    }
    if (!pointer.equals("/object")) {
      assertEquals(Optional.empty(), SAMPLE.object(pointer));
    }
  }

  @Test
  void nullIsAMemberThatIsNotThere() {
    assertTrue(SAMPLE.members().containsKey("nothing"));
    assertFalse(SAMPLE.has("/nothing"));
    assertFalse(SAMPLE.has("/missing"));
    assertTrue(SAMPLE.has("/empty"));
  }

  @Test
  void pointerLeadsThroughObjectsAndLists() {
    assertEquals(OptionalLong.of(1), SAMPLE.integer("/object/in/ner"));
    assertEquals(Optional.of("b"), SAMPLE.text("/list/3"));
    assertEquals(Optional.of("down"), SAMPLE.text("/list/4/deep"));
    assertEquals(Optional.of(SAMPLE), SAMPLE.object(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/list/5",
        "/list/-1",
        "/list/x",
        "/list/",
        "/list/999999999",
        "/text/0",
        "/nothing/a"
      })
  void pointerThatLeadsNowhereReadsAsEmpty(String pointer) {
    assertFalse(SAMPLE.has(pointer));
  }

  @Test
  void pointerNamesSlashAndTilde() {
    JsonObject json = JsonObject.of(Map.of("a/b", 1L, "c~d", 2L, "~1", 3L, "", 4L));

    assertEquals(OptionalLong.of(1), json.integer("/a~1b"));
    assertEquals(OptionalLong.of(2), json.integer("/c~0d"));
    assertEquals(OptionalLong.of(3), json.integer("/~01"));
    assertEquals(OptionalLong.of(4), json.integer("/"));
  }

  @Test
  void pointerWithoutASlashIsAMistake() {
    var thrown = assertThrows(IllegalArgumentException.class, () -> SAMPLE.text("text"));

    assertEquals("a JSON pointer begins with a slash: text", thrown.getMessage());
  }

  @Test
  void durationIsMillisecondsOrText() {
    JsonObject json =
        JsonObject.of(Map.of("zero", 0L, "millis", 1500L, "minus", -1L, "text", "5m", "odd", "?"));

    assertEquals(Optional.of(Duration.ZERO), json.duration("/zero"));
    assertEquals(Optional.of(Duration.ofMillis(1500)), json.duration("/millis"));
    assertEquals(Optional.empty(), json.duration("/minus"));
    assertEquals(Optional.of(Duration.ofMinutes(5)), json.duration("/text"));
    assertEquals(Optional.empty(), json.duration("/odd"));
    assertEquals(Optional.empty(), json.duration("/missing"));
  }

  @Test
  void whatIsNoJsonIsLeftOut() {
    Map<Object, Object> tree = new LinkedHashMap<>();
    tree.put("int", 1);
    tree.put("nan", Double.NaN);
    tree.put("infinite", Double.POSITIVE_INFINITY);
    tree.put("foreign", Duration.ZERO);
    tree.put(1, "a name that is no text");
    JsonObject json = JsonObject.of(tree);

    assertEquals(OptionalLong.of(1), json.integer("/int"));
    assertFalse(json.has("/nan"));
    assertFalse(json.has("/infinite"));
    assertFalse(json.has("/foreign"));
    assertFalse(json.has("/1"));
  }

  @Test
  void treeIsCopiedAndCannotBeChanged() {
    List<Object> list = new ArrayList<>(List.of("a"));
    Map<String, Object> tree = new HashMap<>(Map.of("list", list));
    JsonObject json = JsonObject.of(tree);
    list.add("b");
    tree.clear();

    assertEquals(List.of("a"), json.texts("/list"));
    assertThrows(UnsupportedOperationException.class, () -> json.members().clear());
    assertThrows(
        UnsupportedOperationException.class, () -> ((List<?>) json.members().get("list")).clear());
  }

  @Test
  void equalityIsByValue() {
    assertEquals(JsonObject.of(sample()), SAMPLE);
    assertEquals(JsonObject.of(sample()).hashCode(), SAMPLE.hashCode());
    assertNotEquals(JsonObject.empty(), SAMPLE);
    assertEquals(JsonObject.empty(), JsonObject.of(Map.of()));
  }
}

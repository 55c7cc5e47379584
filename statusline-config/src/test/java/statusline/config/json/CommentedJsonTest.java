package statusline.config.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentedJsonTest {
  private static CommentedJson json(String text) throws JsonTextException {
    return CommentedJson.of(text, DuplicateNames.FIRST_WINS);
  }

  private static List<String> path(String dotted) {
    return List.of(dotted.split("\\."));
  }

  private static String set(String text, String path, @Nullable Object value)
      throws JsonTextException {
    return json(text).with(path(path), value).text();
  }

  private static String remove(String text, String path) throws JsonTextException {
    return json(text).without(path(path)).text();
  }

  @Test
  void valueIsReplacedInPlace() throws JsonTextException {
    String text = "{\n  // mine\n  \"a\": 1, // one\n  \"b\" : [ 1,2 ]\n}\n";

    assertEquals(text.replace("1, //", "22, //"), set(text, "a", 22));
    assertEquals(text.replace("[ 1,2 ]", "\"x\""), set(text, "b", "x"));
  }

  @Test
  void equalValueIsNotRewritten() throws JsonTextException {
    CommentedJson json = json("{ \"a\" : 1.0, \"b\": [ 1 ],\"c\":{\"d\" :null} }");

    assertSame(json, json.with(path("a"), 1.0));
    assertSame(json, json.with(path("b"), List.of(1)));
    assertSame(json, json.with(path("c.d"), null));
    assertSame(json, json.without(path("c.e")));
    assertSame(json, json.without(path("x.y")));
  }

  @Test
  void newMemberIsFormattedLikeTheOthers() throws JsonTextException {
    assertEquals("{\n\t\"a\": 1,\n\t\"b\": 2\n}", set("{\n\t\"a\": 1\n}", "b", 2));
    assertEquals("{\n \"a\":1,\n \"b\":2\n}\n", set("{\n \"a\":1\n}\n", "b", 2));
    assertEquals("{\"a\":1,\"b\":2}", set("{\"a\":1}", "b", 2));
    assertEquals("{ \"a\": 1, \"b\": 2 }", set("{ \"a\": 1 }", "b", 2));
    assertEquals("{\"a\":1,  \"b\":2,  \"c\":3}", set("{\"a\":1,  \"b\":2}", "c", 3));
  }

  @Test
  void commentOnTheLineOfTheLastMemberStaysThere() throws JsonTextException {
    assertEquals(
        "{\n  \"a\": 1, // one\n  \"b\": 2\n  // end\n}",
        set("{\n  \"a\": 1 // one\n  // end\n}", "b", 2));
    assertEquals("{ \"a\": 1, /* one */ \"b\": 2 }", set("{ \"a\": 1 /* one */ }", "b", 2));
    assertEquals("{ \"a\": 1, // one\n  \"b\": 2\n}", set("{ \"a\": 1 // one\n}", "b", 2));
  }

  @Test
  void trailingCommaIsPreserved() throws JsonTextException {
    assertEquals("{\n  \"a\": 1, // one\n  \"b\": 2,\n}", set("{\n  \"a\": 1, // one\n}", "b", 2));
    assertEquals("{\"a\":1,\"b\":2,}", set("{\"a\":1,}", "b", 2));
  }

  @Test
  void lineEndsAndByteOrderMarkArePreserved() throws JsonTextException {
    assertEquals(
        "\ufeff{\r\n  \"a\": 1,\r\n  \"b\": {\r\n    \"c\": 2\r\n  }\r\n}\r\n",
        set("\ufeff{\r\n  \"a\": 1\r\n}\r\n", "b.c", 2));
    assertEquals("{\r \"a\": 1,\r \"b\": 2\r}", set("{\r \"a\": 1\r}", "b", 2));
  }

  @Test
  void missingParentObjectsAreCreated() throws JsonTextException {
    assertEquals(
        "{\n  \"a\": {\n    \"b\": {\n      \"c\": true\n    }\n  }\n}", set("{}", "a.b.c", true));
    assertEquals("{\"x\":1,\"a\":{\"b\":2}}", set("{\"x\":1}", "a.b", 2));
    assertEquals("{\"a\":{\"b\":2}}", set("{\"a\":null}", "a.b", 2));
    assertEquals(
        "{\n    \"a\": {\n        \"b\": 2\n    }\n}", set("{\n    \"a\": {}\n}", "a.b", 2));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, `{\n  \"a\": 1\n}\n`",
        "` \r\n `, `{\r\n  \"a\": 1\r\n}\r\n`",
        "`\ufeff`, `\ufeff{\n  \"a\": 1\n}\n`",
        "`// mine`, `// mine\n{\n  \"a\": 1\n}\n`",
        "`/* mine */\n`, `/* mine */\n{\n  \"a\": 1\n}\n`",
        "`null`, `{\n  \"a\": 1\n}`",
        "`null // none\n`, `{\n  \"a\": 1\n} // none\n`",
        "`{ }`, `{\n  \"a\": 1\n}`",
        "`{ // none\n}`, `{ // none\n  \"a\": 1\n}`",
        "`{ /* none */ }`, `{ /* none */\n  \"a\": 1\n}`",
      })
  void textWithoutValueBecomesAnObject(String text, String expected) throws JsonTextException {
    assertEquals(expected, set(text, "a", 1));
  }

  @Test
  void valuesAreFormattedLikeTheText() throws JsonTextException {
    Map<String, Object> hook = Map.of("list", List.of("a", 1L, 1.5, true, Map.of("x", List.of())));

    assertEquals(
        """
        {
            "a": 1,
            "hook": {
                "list": [
                    "a",
                    1,
                    1.5,
                    true,
                    {
                        "x": []
                    }
                ]
            }
        }
        """,
        set("{\n    \"a\": 1\n}\n", "hook", hook));
    assertEquals(
        "{\"a\":1,\"hook\":{\"list\":[\"a\",1,1.5,true,{\"x\":[]}]}}",
        set("{\"a\":1}", "hook", hook));
  }

  @Test
  void shortListIsWrittenOnOneLineUnlessItHadSeveral() throws JsonTextException {
    assertEquals("{\n  \"a\": [1, 2]\n}", set("{\n  \"a\": 0\n}", "a", List.of(1, 2)));
    assertEquals(
        "{\n  \"a\": [\n    1,\n    2\n  ]\n}",
        set("{\n  \"a\": [\n    1\n  ]\n}", "a", List.of(1, 2)));
  }

  @Test
  void objectIsChangedMemberByMember() throws JsonTextException {
    String text =
        "{\n"
            + "  \"line\": {\n"
            + "    \"type\": \"x\", // kept\n"
            + "    \"old\": 1,\n"
            + "    /* c */ \"n\": 0\n"
            + "  }\n"
            + "}";

    assertEquals(
        "{\n  \"line\": {\n    \"type\": \"x\", // kept\n    /* c */ \"n\": 5\n  }\n}",
        set(text, "line", Map.of("type", "x", "n", 5)));
  }

  @Test
  void controlCharactersAreEscaped() throws JsonTextException {
    String words = "q\" b\\ n\n t\t e\u001b c\u0085 r\u202e e\u00e9 \ud83d\ude00";
    CommentedJson json = json("{}").with(List.of("a"), words);

    assertEquals(
        "{\n  \"a\": \"q\\\" b\\\\ n\\n t\\t e\\u001b c\\u0085 r\\u202e e\u00e9 \ud83d\ude00\"\n}",
        json.text());
    assertEquals(Optional.of(words), json.value(List.of("a")));
  }

  @Test
  void memberIsRemovedWithItsLine() throws JsonTextException {
    String text = "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": 2\n  },\n  \"d\": 3\n}\n";

    assertEquals("{\n  \"b\": {\n    \"c\": 2\n  },\n  \"d\": 3\n}\n", remove(text, "a"));
    assertEquals("{\n  \"a\": 1,\n  \"d\": 3\n}\n", remove(text, "b"));
    assertEquals("{\n  \"a\": 1,\n  \"b\": {\n    \"c\": 2\n  }\n}\n", remove(text, "d"));
    assertEquals("{\n  \"a\": 1,\n  \"b\": {},\n  \"d\": 3\n}\n", remove(text, "b.c"));
  }

  @Test
  void memberAmongOthersIsRemovedWithItsSpaces() throws JsonTextException {
    String text = "{ \"a\": 1, \"b\": 2, \"c\": 3 }";

    assertEquals("{ \"b\": 2, \"c\": 3 }", remove(text, "a"));
    assertEquals("{ \"a\": 1, \"c\": 3 }", remove(text, "b"));
    assertEquals("{ \"a\": 1, \"b\": 2 }", remove(text, "c"));
    assertEquals("{}", remove("{ \"a\": 1, }", "a"));
  }

  @Test
  void commentsNextToARemovedMemberStay() throws JsonTextException {
    assertEquals(
        "{\n  // before\n  // one\n  \"b\": 2\n}",
        remove("{\n  // before\n  \"a\": 1, // one\n  \"b\": 2\n}", "a"));
    assertEquals(
        "{\n  \"a\": 1 // one\n  // two\n}",
        remove("{\n  \"a\": 1, // one\n  \"b\": 2 // two\n}", "b"));
    assertEquals("{ /* c */ }", remove("{ /* c */ \"a\": 1 }", "a"));
    assertEquals("{\n  // c\n}", remove("{\n  // c\n  \"a\": 1\n}", "a"));
    assertEquals(
        "{\n  /* x */ \n  \"b\": 2\n}", remove("{\n  \"a\": 1 /* x */ ,\n  \"b\": 2\n}", "a"));
    assertEquals("{\n  \"a\": 1 // one\n  }", remove("{\n  \"a\": 1, // one\n  \"b\": 2}", "b"));
  }

  @Test
  void effectiveDuplicateIsSetAndAllDuplicatesAreRemoved() throws JsonTextException {
    String text = "{\"a\":1,\"b\":0,\"a\":{\"x\":2}}";
    CommentedJson script = CommentedJson.of(text, DuplicateNames.LAST_WINS);

    assertEquals("{\"a\":9,\"b\":0,\"a\":{\"x\":2}}", set(text, "a", 9));
    assertEquals("{\"a\":1,\"b\":0,\"a\":{\"x\":9}}", script.with(path("a.x"), 9).text());
    assertEquals("{\"b\":0}", remove(text, "a"));
    assertEquals("{\"b\":0}", script.without(path("a")).text());
    assertEquals(Optional.of(1L), json(text).value(path("a")));
    assertEquals(Optional.of(Map.of("x", 2L)), script.value(path("a")));
  }

  @Test
  void valueOfAPathIsReadWithItsPosition() throws JsonTextException {
    CommentedJson json = json("\ufeff{ \"a\":\r\n  { \"b\": [1, {\"c\": null}] } }");

    assertEquals(Optional.of(new TextPosition(1, 3)), json.position(path("a")));
    assertEquals(Optional.of(new TextPosition(2, 5)), json.position(path("a.b")));
    assertEquals(Optional.empty(), json.position(path("b")));
    assertEquals(Optional.empty(), json.value(path("a.x.y")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{\n  \"a\": {,}\n}`, `it is not JSON at line 2, column 9`",
        "`{\n  \"a\": 1`, `it is not JSON at line 2, column 9`",
        "`{\"a\": 1} x`, `it is not JSON at line 1, column 10`",
        "`{\"a\": 1} {}`, `it is not JSON at line 1, column 10`",
        "`{} /* open`, `it is not JSON at line 1, column 11`",
        "`{\"a\": tru}`, `it is not JSON at line 1, column 7`",
        "`{\"a\": 'x'}`, `it is not JSON at line 1, column 7`",
        "`{\"a\" 1}`, `it is not JSON at line 1, column 6`",
        "` []`, `it is not a JSON object at line 1, column 2`",
        "`\n7`, `it is not a JSON object at line 2, column 1`",
      })
  void otherThanAnObjectIsRefusedWithItsPosition(String text, String sentence) {
    var refused = assertThrows(JsonTextException.class, () -> json(text));

    assertEquals(sentence, refused.getMessage());
    assertEquals(true, refused.getMessage().endsWith(refused.position().toString()));
  }

  @Test
  void parentThatIsNotAnObjectIsRefused() {
    var refused =
        assertThrows(JsonTextException.class, () -> set("{\"a\": {\"b\": 7}}", "a.b.c", 1));

    assertEquals("`a.b` is not an object at line 1, column 13", refused.getMessage());
  }

  @Test
  void tooDeeplyNestedTextIsRefused() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThrows(JsonTextException.class, () -> json(deep));
  }
}

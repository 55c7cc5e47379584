package statusline.daemon.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
  private final DocumentReader reader = new DocumentReader();

  private Document read(String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void stringsNumbersBooleansAndNestingAreRead() {
    var json = read("{\"a\":{\"b\":[1,2.5,true,null,\"x\"]}}").json();

    assertEquals(OptionalLong.of(1), json.integer("/a/b/0"));
    assertEquals(OptionalDouble.of(2.5), json.number("/a/b/1"));
    assertEquals(Optional.of(true), json.flag("/a/b/2"));
    assertFalse(json.has("/a/b/3"));
    assertEquals(Optional.of("x"), json.text("/a/b/4"));
  }

  @Test
  void firstOfDuplicateMembersCounts() {
    var json =
        read("{\"session_id\":\"A\",\"session_id\":\"B\",\"w\":{\"x\":1,\"x\":{\"y\":2}}}").json();

    assertEquals(Optional.of("A"), json.text("/session_id"));
    assertEquals(OptionalLong.of(1), json.integer("/w/x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"session_id\":\"%s\",\"b\":\"kept\"}",
        "{\"a\":{\"current_dir\":\"%s\"},\"b\":\"kept\"}",
        "{\"a\":[[{\"display_name\":\"%s\"}]],\"b\":\"kept\"}",
        "{\"%s\":{\"x\":1},\"b\":\"kept\"}",
        "{\"added_dirs\":[\"%s\",\"%1$s\"],\"b\":\"kept\"}"
      })
  void longTextIsIgnored(String document) {
    Document usual = read(document.formatted("x".repeat(4096)));
    Document tooLong = read(document.formatted("x".repeat(4097)));

    assertTrue(usual.json().toString().contains("xxx"));
    assertEquals(Optional.empty(), usual.omission());
    assertFalse(tooLong.json().toString().contains("xxx"));
    assertEquals(Optional.of("kept"), tooLong.json().text("/b"));
    assertEquals(Optional.empty(), tooLong.problem());
    String sentence = tooLong.omission().orElseThrow();
    assertTrue(sentence.endsWith(" is ignored, because it has more than 4,096 characters"));
    assertTrue(sentence.length() < 150, sentence);
  }

  @Test
  void firstOfDuplicateMembersCountsIfNull() {
    assertFalse(read("{\"session_id\":null,\"session_id\":\"B\"}").json().has("/session_id"));
  }

  @Test
  void membersBeforeProblemAreKept() {
    Document broken =
        read("{\"model\":{\"display_name\":\"Opus 5.5\"},\"workspace\":{\"current_dir\":");

    assertEquals(Optional.of("Opus 5.5"), broken.json().text("/model/display_name"));
    assertTrue(broken.problem().orElseThrow().startsWith("it is not JSON at line 1, column "));
  }

  @Test
  void invalidUtf8IsReplaced() {
    byte[] bytes = "{\"name\":\"a?b\"}".getBytes(StandardCharsets.ISO_8859_1);
    bytes[10] = (byte) 0xff;

    assertEquals(Optional.of("a\ufffdb"), reader.read(bytes).json().text("/name"));
  }

  @Test
  void byteOrderMarkIsIgnored() {
    assertEquals(OptionalLong.of(1), read("\ufeff{\"a\":1}").json().integer("/a"));
  }

  @Test
  void onlyNumbersThatFitNoTypeAreReadAsNull() {
    var json = read("{\"a\":1e999999999,\"b\":-1e-999999999,\"c\":100000000000000000000}").json();

    assertFalse(json.has("/a"));
    assertEquals(OptionalDouble.of(-0.0), json.number("/b"));
    assertEquals(OptionalDouble.of(1e20), json.number("/c"));
  }

  @Test
  void membersBeforeTooLongNumberAreKept() {
    Document document = read("{\"a\":1,\"b\":" + "9".repeat(10_000) + "}");

    assertEquals(OptionalLong.of(1), document.json().integer("/a"));
    assertTrue(document.problem().isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"x\"", "42", "true", "[1,2"})
  void otherValuesAreReportedAsNoObject(String text) {
    assertEquals(Optional.of("it is not a JSON object"), read(text).problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\t", "\ufeff"})
  void blankDocumentIsReportedAsEmpty(String text) {
    assertEquals(Optional.of("it is empty"), read(text).problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "{'a':1}", "{\"a\":NaN}", "{\"a\":01}", "{\"a\" 1}", "{]"})
  void problemReportsItsPosition(String text) {
    assertTrue(read(text).problem().orElseThrow().startsWith("it is not JSON at line 1"));
  }

  @Test
  void deepNestingIsReported() {
    assertTrue(read("{\"a\":".repeat(50_000)).problem().isPresent());
    assertTrue(read("[".repeat(100_000)).problem().isPresent());
  }

  @Test
  void depthIsLimitedTo64() {
    assertTrue(read("{\"a\":".repeat(63) + "{}" + "}".repeat(63)).problem().isEmpty());
    assertTrue(read("{\"a\":".repeat(64) + "{}" + "}".repeat(64)).problem().isPresent());
  }

  @Test
  void membersAreLimitedTo4096() {
    var text = new StringBuilder("{\"first\":1");
    for (int i = 0; i < 4096; i++) {
      text.append(",\"k").append(i).append("\":0");
    }

    Document document = read(text.append('}').toString());

    assertEquals(OptionalLong.of(1), document.json().integer("/first"));
    assertEquals(Optional.of("it has more than 4096 members"), document.problem());
  }

  @Test
  void commentsAndTrailingCommasAreRejected() {
    String text = "{ // why\n \"a\": [1, 2,], /* and */ }";

    assertTrue(read(text).problem().isPresent());
  }

  @Test
  void problemNeverQuotesTheDocument() {
    String problem = read("{\"secret\":\"sk-1234\" oops}").problem().orElseThrow();

    assertFalse(problem.contains("sk-1234") || problem.contains("oops"), problem);
  }
}

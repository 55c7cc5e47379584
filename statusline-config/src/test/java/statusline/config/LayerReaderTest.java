package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import statusline.config.file.Problem;

class LayerReaderTest {
  private static Layer read(String text) {
    return new LayerReader("/c/f.json", Origin.USER_FILE, text).read();
  }

  private static List<String> problems(Layer layer) {
    return layer.problems().stream().map(Problem::text).toList();
  }

  @Test
  void commentsTrailingCommasAndByteOrderMarkAreAccepted() {
    Layer layer =
        read(
            "\ufeff{ // mine\r\n"
                + " \"modules\": {\"git\": {\"changes\": \"none\",},}, /* end */ }\r\n");

    assertEquals(List.of(), layer.problems());
    assertEquals(
        new Setting("none", Origin.USER_FILE, "/c/f.json, line 2, column 22"),
        layer.settings().get("modules.git.changes"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, `line 1, column 1: it is empty`",
        "` \n`, `line 1, column 1: it is empty`",
        "null, `line 1, column 1: it is not a JSON object`",
        "` []`, `line 1, column 2: it is not a JSON object`",
        "`// nothing`, `line 1, column 1: it is not a JSON object`",
        "`{} {}`, `line 1, column 4: it is not JSON`",
        "`{\n  \"preset\": full\n}`, `line 2, column 13: it is not JSON`",
      })
  void otherThanAnObjectIsInvalid(String text, String sentence) {
    Layer layer = read(text);

    assertTrue(layer.isBroken());
    assertEquals(List.of("/c/f.json, " + sentence), problems(layer));
  }

  @Test
  void invalidFileIsReadUpToTheError() {
    Layer layer = read("{\"preset\": \"full\",\n  \"renderer\": {\"links\": true, \"oops\n}");

    assertTrue(layer.isBroken());
    assertEquals(Set.of("preset", "renderer.links"), layer.settings().keySet());
  }

  @Test
  void invalidKeyDoesNotAffectOthers() {
    Layer layer =
        read(
            "{\"them\": 1, \"preset\": \"full\", \"renderer\": {\"width\": \"wide\", \"links\":"
                + " true}}");

    assertEquals(Set.of("preset", "renderer.links"), layer.settings().keySet());
    assertEquals(
        List.of(
            "/c/f.json, line 1, column 2: unknown key \"them\". Did you mean \"renderer.theme\"?",
            "/c/f.json, line 1, column 44: renderer.width is \"wide\" but must be a whole number"
                + " from 1 to 10000"),
        problems(layer));
  }

  @Test
  void nullCountsAsNotSet() {
    Layer layer = read("{\"preset\": null, \"renderer\": null, \"modules\": {\"git\": null}}");

    assertEquals(Map.of(), layer.settings());
    assertEquals(List.of(), layer.problems());
  }

  @ParameterizedTest
  @ValueSource(strings = {"renderer", "modules", "broker", "performance", "pricing"})
  void sectionMustBeAnObject(String section) {
    assertEquals(
        List.of("/c/f.json, line 1, column 2: " + section + " must be an object"),
        problems(read("{\"" + section + "\": []}")));
  }

  @Test
  void firstOfDuplicateMembersIsUsed() {
    Layer layer = read("{\"preset\": \"full\",\n\"preset\": \"compact\"}");

    assertEquals("full", layer.settings().get("preset").value());
    assertEquals(
        List.of("/c/f.json, line 2, column 1: \"preset\" occurs twice; the first value is used"),
        problems(layer));
  }

  @Test
  void schemaMemberIsIgnored() {
    assertEquals(List.of(), read("{\"$schema\": \"file:///x\"}").problems());
  }

  @Test
  void unknownDataModuleNamesNearestOne() {
    assertEquals(
        List.of("/c/f.json, line 1, column 14: unknown data module \"gti\". Did you mean \"git\"?"),
        problems(read("{\"modules\": {\"gti\": {\"enabled\": false}}}")));
  }

  @Test
  void thirdPartyModuleHasKeysOfItsOwn() {
    Layer layer =
        read("{\"modules\": {\"acme-lamp\": {\"colour\": {\"r\": 1}, \"timeout\": \"soon\"}}}");

    assertEquals(Map.of("r", 1L), layer.settings().get("modules.acme-lamp.colour").value());
    assertEquals(1, layer.problems().size());
  }

  @Test
  void choiceMayBeANumberWithoutQuotes() {
    assertEquals(
        "256", read("{\"renderer\": {\"colors\": 256}}").settings().get("renderer.colors").value());
  }

  @Test
  void stringLineIsTheLeftEdge() {
    Object lines =
        read("{\"renderer\": {\"lines\": [\"model\", {\"right\": \"time\"}]}}")
            .settings()
            .get("renderer.lines")
            .value();

    assertEquals(List.of(Map.of("left", "model"), Map.of("right", "time")), lines);
  }

  @Test
  void namesInMessagesAreEscaped() {
    String problem = problems(read("{\"\\u001b[2J\\u202e\": 1}")).getFirst();

    assertTrue(problem.contains("unknown key \"\\u001b[2J\\u202e\""), problem);
  }

  @Test
  void tooDeeplyNestedTextIsInvalid() {
    assertTrue(read("{\"a\":".repeat(100_000)).isBroken());
  }
}

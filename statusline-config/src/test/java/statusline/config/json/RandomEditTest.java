package statusline.config.json;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Edits random texts and compares the results with another JSON reader. The number of a text is
/// its seed.
class RandomEditTest {
  private static final int ROUNDS = 2_000;

  private static final JsonMapper OTHER_READER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// The other reader uses the last of duplicate members.
  private static CommentedJson json(String text) throws JsonTextException {
    return CommentedJson.of(text, DuplicateNames.LAST_WINS);
  }

  private static ObjectNode judged(String text) throws IOException {
    return (ObjectNode) OTHER_READER.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000_000})
  void setValueIsPresentAndNothingElseChanges(long start) throws Exception {
    for (long seed = start; seed < start + ROUNDS; seed++) {
      var author = new RandomText(seed);
      String text = author.text();
      List<String> path = path(new Random(seed), judged(text), true);
      Object value = value(new Random(seed));

      CommentedJson edited = json(text).with(path, value);

      ObjectNode expected = judged(text);
      parent(expected, path).set(path.getLast(), OTHER_READER.valueToTree(value));
      assertEquals(
          judged(expected.toString()),
          judged(edited.text()),
          () -> description(text, path, edited.text()));
      assertSameBeside(text, edited.text());
      assertEquals(edited.text(), edited.with(path, value).text());
      if (judged(text).at("/" + path.getLast()).isMissingNode() && path.size() == 1) {
        assertComments(author.comments(), edited.text());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000_000})
  void removedMemberIsGoneAndNothingElseChanges(long start) throws Exception {
    for (long seed = start; seed < start + ROUNDS; seed++) {
      var author = new RandomText(seed);
      String text = author.text();
      List<String> path = path(new Random(seed), judged(text), false);

      CommentedJson edited = json(text).without(path);

      ObjectNode expected = judged(text);
      if (parentOrNull(expected, path) instanceof ObjectNode parent) {
        parent.remove(path.getLast());
      }
      assertEquals(
          judged(expected.toString()),
          judged(edited.text()),
          () -> description(text, path, edited.text()));
      assertSameBeside(text, edited.text());
      assertFalse(edited.position(path).isPresent());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000_000})
  void insertedAndRemovedMemberRestoresTheText(long start) throws Exception {
    int tried = 0;
    for (long seed = start; seed < start + ROUNDS; seed++) {
      String text = new RandomText(seed).text();
      List<String> path = path(new Random(seed), judged(text), false);
      List<String> added = new ArrayList<>(path.subList(0, path.size() - 1));
      added.add("new");
      if (parentOrNull(judged(text), added) instanceof ObjectNode parent && !parent.isEmpty()) {
        tried++;
        CommentedJson with = json(text).with(added, value(new Random(seed)));

        assertEquals(text, with.without(added).text(), () -> description(text, added, with.text()));
      }
    }
    assertTrue(tried > ROUNDS / 2, "tried only " + tried);
  }

  @Test
  void damagedTextIsReadUpToTheErrorOrRefused() {
    for (long seed = 0; seed < 10 * ROUNDS; seed++) {
      var random = new Random(seed);
      String text = new RandomText(seed).text();
      int at = random.nextInt(text.length() + 1);
      String more =
          List.of("", "\"", "{", "]", "1", "/", "*/", ":", ",", "\\", "tru")
              .get(random.nextInt(11));
      String damaged =
          text.substring(0, at) + more + (random.nextBoolean() ? "" : text.substring(at));

      SyntaxTree tree = SyntaxTree.of(damaged);

      assertEquals(isValid(damaged), tree.problem() == null, damaged);
    }
  }

  private static boolean isValid(String text) {
    try {
      OTHER_READER.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
      return true;
    } catch (IOException broken) {
      return false;
    }
  }

  /// Returns an existing path, a missing one, or one whose parents are missing.
  private static List<String> path(Random random, JsonNode root, boolean mayHaveNoParents) {
    List<String> path = new ArrayList<>();
    JsonNode node = root;
    while (node instanceof ObjectNode object && !object.isEmpty() && random.nextInt(4) > 0) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      path.add(name);
      node = object.get(name);
    }
    boolean mayGoOn = path.isEmpty() || node instanceof ObjectNode || node.isNull();
    for (int i = random.nextInt(3); mayGoOn && mayHaveNoParents && i > 0; i--) {
      path.add("missing " + i);
    }
    if (path.isEmpty()) {
      path.add("absent");
    }
    return path;
  }

  private static @Nullable Object value(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> Map.of();
      case 2 -> Map.of("type", "command", "a", List.of(1L, "x"));
      case 3 -> List.of("\"", "\\", "// no", 2.5);
      case 4 -> random.nextLong();
      default -> "text";
    };
  }

  private static ObjectNode parent(ObjectNode root, List<String> path) {
    ObjectNode node = root;
    for (String name : path.subList(0, path.size() - 1)) {
      node = node.get(name) instanceof ObjectNode child ? child : node.putObject(name);
    }
    return node;
  }

  private static @Nullable JsonNode parentOrNull(ObjectNode root, List<String> path) {
    JsonNode node = root;
    for (String name : path.subList(0, path.size() - 1)) {
      node = node == null ? null : node.get(name);
    }
    return node;
  }

  /// Asserts that the byte order mark, the text after the object and the line ends are equal.
  private static void assertSameBeside(String text, String edited) {
    assertEquals(text.startsWith("\ufeff"), edited.startsWith("\ufeff"));
    assertEquals(text.substring(rootEnd(text)), edited.substring(rootEnd(edited)));
    Set<String> lineEnds = lineEnds(text);
    lineEnds.add(lineEnds.isEmpty() ? "\n" : lineEnds.iterator().next());
    assertTrue(lineEnds.containsAll(lineEnds(edited)), edited);
  }

  private static Set<String> lineEnds(String text) {
    return Pattern.compile("\\R").matcher(text).results().map(MatchResult::group).collect(toSet());
  }

  private static int rootEnd(String text) {
    SyntaxNode root = SyntaxTree.of(text).root();
    return root == null ? 0 : root.end();
  }

  private static void assertComments(List<String> comments, String edited) {
    int from = 0;
    for (String comment : comments) {
      int at = edited.indexOf(comment, from);
      assertTrue(at >= 0, () -> comment + " is not in\n" + edited);
      from = at + comment.length();
    }
  }

  private static String description(String text, List<String> path, String edited) {
    return text + "\n--- " + path + "\n" + edited;
  }
}

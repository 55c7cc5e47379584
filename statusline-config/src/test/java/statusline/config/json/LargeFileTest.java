package statusline.config.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tests edits of large files. With quadratic work each of them takes minutes.
class LargeFileTest {
  private static final int LARGE = 2_000_000;

  @TempDir Path folder;

  /// The members of a large file.
  enum Shape {
    MEMBERS(i -> "  \"key" + i + "\": \"value\",\n"),
    ONE_LINE(i -> "\"key" + i + "\":[{}],"),
    COMMENTS(i -> "  // comment " + i + " /*\n"),
    RULES(i -> (i == 0 ? "  \"allow\": {\"x\": [" : "") + "\n    \"Bash(git log:" + i + ")\","),
    PROJECTS(i -> (i == 0 ? "  \"projects\": {" : "") + "\n    \"/a/" + i + "\": {\"x\": 1},");

    private final IntFunction<String> member;

    Shape(IntFunction<String> member) {
      this.member = member;
    }

    String text() {
      var text = new StringBuilder("{\n");
      for (int i = 0; text.length() < LARGE; i++) {
        text.append(member.apply(i));
      }
      String end = this == RULES ? "\"x\"]},\n" : this == PROJECTS ? "\"x\": {}},\n" : "";
      return text + end + "  \"last\": 1\n}\n";
    }
  }

  private FileEdit edit(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    return new FileEdit(file, DuplicateNames.LAST_WINS);
  }

  @ParameterizedTest
  @EnumSource
  void memberIsAddedChangedAndRemoved(Shape shape) throws Exception {
    String before = shape.text();
    Path file = Files.writeString(folder.resolve("settings.json"), before);

    assertTrue(edit(file).apply(json -> json.with(List.of("line"), Map.of("command", "a"))));
    assertTrue(edit(file).apply(json -> json.with(List.of("line", "command"), "b")));
    Optional<Object> written =
        CommentedJson.of(Files.readString(file), DuplicateNames.LAST_WINS)
            .value(List.of("line", "command"));
    assertEquals(Optional.of("b"), written);
    assertTrue(edit(file).apply(json -> json.without(List.of("line"))));
    assertEquals(before, Files.readString(file));
  }

  @Test
  void largerFileIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("settings.json"), " ".repeat(20_000_000));

    var refused = assertThrows(IOException.class, () -> edit(file).apply(json -> json));

    assertEquals(file + " is larger than 2.5 MB", refused.getMessage());
  }

  @Test
  void positionsOfAllLinesAreFound() {
    String text = "\ufeffa\nb\r\nc\rd\n\ne";
    int[][] expected = {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {2, 3}, {3, 1}, {3, 2}, {4, 1}};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(new TextPosition(expected[i][0], expected[i][1]), TextPosition.of(text, i + 1));
    }
    assertEquals(new TextPosition(1, 1), TextPosition.of(text, 0));
    assertEquals(new TextPosition(6, 1), TextPosition.of(text, text.length() - 1));
    assertEquals(new TextPosition(6, 3), TextPosition.of(text, text.length() + 1));
  }
}

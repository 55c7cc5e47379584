package statusline.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a/b",
        "/a b",
        "/it's",
        "/a\"b",
        "/$HOME/`x`",
        "/a\\b",
        "~/x",
        "a=b",
        "",
        "#x",
        "ä",
        "\n",
        "*",
        "!x",
        "-n"
      })
  void quotedWordIsTheSameForTheShellAndForUs(String word) throws IOException {
    var shell = new ProcessBuilder("/bin/sh", "-c", "printf '[%s]' " + ShellWords.quoted(word));
    String output =
        new String(shell.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals("[" + word + "]", output);
    assertEquals(Optional.of(List.of(word)), ShellWords.of(ShellWords.quoted(word)));
  }

  @Test
  void plainPathIsNotQuoted() {
    assertEquals(
        "/home/u/.local/bin/statusline", ShellWords.quoted("/home/u/.local/bin/statusline"));
  }

  @Test
  void commandIsSplitIntoWords() {
    assertEquals(Optional.of(List.of("a b", "c'd", "e")), ShellWords.of("  'a b' \"c'd\"\te "));
    assertEquals(Optional.of(List.of("ab", "c d")), ShellWords.of("a'b' c\\ d"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a | b", "a; b", "$HOME/x", "`x`", "'open", "\"$x\"", "a\\", "a > b", "(a)"})
  void commandWithShellSyntaxIsNotSplit(String command) {
    assertEquals(Optional.empty(), ShellWords.of(command));
  }
}

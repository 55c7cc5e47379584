package statusline.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.config.ConfigurationPaths;
import statusline.config.Environment;
import statusline.install.UserDialog;
import statusline.testing.TestEnvironment;

class FontQuestionTest {
  @TempDir Path home;
  private Environment environment;
  private Path file;
  private final List<String> questions = new ArrayList<>();

  @BeforeEach
  void createDirectory() throws IOException {
    environment = TestEnvironment.in(home);
    Files.createDirectories(environment.configDirectory());
    file = ConfigurationPaths.userFile(environment);
  }

  @Test
  void arrowSelectsThePatchedFont() throws IOException {
    ask(Optional.of(true));

    assertTrue(questions.getFirst().contains("[\ue0b0]"), questions::toString);
    assertTrue(Files.readString(file).contains("\"glyphs\": \"nerd-font\""));
  }

  @Test
  void eachAnswerIsAskedOnce() throws IOException {
    ask(Optional.of(false));
    ask(Optional.of(true));

    assertEquals(1, questions.size());
    assertTrue(Files.readString(file).contains("\"glyphs\": \"unicode\""));
  }

  @Test
  void configuredGlyphSetIsKept() throws IOException {
    String own = "{\"renderer\": {\"glyphs\": \"ascii\"}} // mine\n";
    Files.writeString(file, own);

    ask(Optional.of(true));

    assertEquals(List.of(), questions);
    assertEquals(own, Files.readString(file));
  }

  @Test
  void nothingIsWrittenWithoutATerminal() throws IOException {
    ask(Optional.empty());

    assertFalse(Files.exists(file));
  }

  private void ask(Optional<Boolean> answer) throws IOException {
    var dialog =
        new UserDialog() {
          @Override
          public void print(String text) {
            // The file is checked instead.
          }

          @Override
          public void warn(String sentence) {
            throw new AssertionError(sentence);
          }

          @Override
          public Optional<Boolean> confirm(String question) {
            questions.add(question);
            return answer;
          }
        };
    new FontQuestion(environment, dialog).ask();
  }
}

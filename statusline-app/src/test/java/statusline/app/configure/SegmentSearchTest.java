package statusline.app.configure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.app.configure.Keystroke.Named;
import statusline.config.module.ModuleDescriptors;

/// Finding a segment by its name or its sentence.
class SegmentSearchTest extends EditorStage {
  @ParameterizedTest
  @CsvSource({
    "context.tok, context.tokens, tokens in the context window",
    "cost of the week, weekly.week, cost of the current week",
    "OWNER, project.repository, owner and name of the repository",
    "time since the last, time.last-reply, time since the last reply",
    "vim, session.vim, vim mode",
    "git, git, all of these",
  })
  void anySegmentIsFoundByItsNameOrItsSentence(String typed, String found, String sentence)
      throws Exception {
    openWith("{\"renderer\": {\"lines\": [\"model\"]}}");
    type("2a" + typed);
    String list = text();
    assertTrue(list.contains("> " + found + " ") && list.contains(sentence), list);
    press(Named.ENTER);
    type("s");

    String saved = Files.readString(file);
    assertTrue(saved.contains("\"model, " + found + "\""), saved);
  }

  @Test
  void segmentsAreListedByDataModule() {
    type("2a");

    assertTrue(text().contains("> changes"), text());
    String list = scrolledText();
    for (String module : ModuleDescriptors.ids()) {
      String summary = ModuleDescriptors.of(module).orElseThrow().summary();
      assertTrue(list.contains(summary), summary);
    }
  }

  private String scrolledText() {
    var all = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      all.append(text());
      press(Named.DOWN, Named.DOWN, Named.DOWN);
    }
    press(Named.FAR_UP, Named.FAR_UP, Named.FAR_UP, Named.FAR_UP);
    press(Named.FAR_UP, Named.FAR_UP, Named.FAR_UP, Named.FAR_UP);
    return all.toString();
  }

  @Test
  void searchWithoutAMatchIsReportedAndCanBeCorrected() {
    type("2aqqq");
    assertTrue(text().contains("nothing matches"), text());
    press(Named.ENTER);
    assertTrue(text().contains("nothing matches qqq"), text());
    press(Named.BACKSPACE, Named.BACKSPACE, Named.BACKSPACE);

    assertTrue(text().contains("> changes"), text());
    press(Named.ESCAPE);
    assertFalse(screen().getFirst().contains("changed"));
  }
}

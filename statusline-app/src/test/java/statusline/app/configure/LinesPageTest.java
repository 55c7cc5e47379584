package statusline.app.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import statusline.app.configure.Keystroke.Named;

/// Arranging segments on the page of lines.
class LinesPageTest extends EditorStage {
  @Test
  void segmentIsMovedWithinItsLineAndToAnotherEdge() throws Exception {
    openWith("{\"renderer\": {\"lines\": [\"model, project\"]}}");
    type("2L");
    assertTrue(text().contains("project, model"), text());
    type("J");
    type("s");

    assertEquals(
        "{\"renderer\": {\"lines\": [{\"left\": \"project\", \"right\": \"model\"}]}}",
        Files.readString(file));
  }

  @Test
  void segmentIsAddedByNameAndRemoved() throws Exception {
    openWith("{\"renderer\": {\"lines\": [\"model, project\"]}}");
    type("2aspend");
    press(Named.ENTER);
    assertTrue(text().contains("model, spend, project"), text());
    press(Named.LEFT);
    type("xs");

    assertTrue(Files.readString(file).contains("\"spend, project\""), Files.readString(file));
  }

  @Test
  void labelOfASegmentIsChanged() throws Exception {
    openWith("{\"renderer\": {\"lines\": [\"model, context\"]}} // mine\n");
    type("2");
    press(Named.RIGHT);
    type("rwindow");
    press(Named.ENTER);
    assertTrue(screen().get(2).contains("window "), text());
    type("r");
    assertTrue(text().contains("label of context: window"), text());
    press(Named.BACKSPACE);
    press(Named.ENTER);
    assertTrue(screen().get(2).contains("windo "), text());
    type("s");

    String saved = Files.readString(file);
    assertTrue(saved.contains("\"labels\": [\"context=windo\"]"), saved);
    assertTrue(saved.endsWith("// mine\n"), saved);
  }

  @Test
  void tooLongLabelIsRefused() throws Exception {
    openWith("{\"renderer\": {\"lines\": [\"model, context\"]}}");
    type("2r");
    type("a label of many words");
    press(Named.ENTER);

    assertTrue(text().contains("a label has at most 16 characters"), text());
    assertFalse(screen().getFirst().contains("changed"));
  }

  @Test
  void longTypedTextIsNotCut() throws Exception {
    openWith("{\"renderer\": {\"lines\": [\"model\"]}}");
    type("2e");
    String words = ", git.branch, git.ahead, git.behind, git.stash, project, context, cost, ✍✍ ";
    type(words + words + words);

    String all = String.join("", screen());
    assertTrue(all.contains("left: model" + words + words + words), all);
    assertEquals(ROWS, screen().size());
  }

  @Test
  void newLineIsSavedOnceItHasASegment() throws Exception {
    openWith("{\"renderer\": {\"lines\": [\"model\"]}}");
    type("2n");
    assertTrue(text().contains("line 2 left"), text());
    type("atime");
    press(Named.ENTER);
    type("s");

    assertTrue(Files.readString(file).contains("[\"model\", \"time\"]"), Files.readString(file));
  }

  @Test
  void lastSegmentCannotBeRemoved() throws Exception {
    openWith("{\"renderer\": {\"lines\": [\"model\"]}}");
    type("2x");

    assertTrue(text().contains("a line needs a segment"), text());
    assertFalse(screen().getFirst().contains("changed"));
  }

  @Test
  void lineIsEditedAsTextAndMistakeCanBeCorrected() {
    type("2e");
    type(", NO");
    press(Named.ENTER);
    assertTrue(text().contains("\"NO\" names no segment"), text());
    press(Named.BACKSPACE, Named.BACKSPACE);
    type("git");
    press(Named.ENTER);

    assertTrue(screen().getFirst().contains("changed"));
    assertFalse(text().contains("names no segment"));
  }

  @Test
  void typedSegmentMustBelongToAnInstalledModule() {
    press(Named.TAB);
    type("e");
    type(" modle");
    press(Named.ENTER);

    assertTrue(text().contains("Did you mean \"model\"?"), text());
    assertFalse(screen().getFirst().contains("changed"));
  }
}

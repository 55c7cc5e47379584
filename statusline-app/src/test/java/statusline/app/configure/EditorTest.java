package statusline.app.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import statusline.app.configure.Keystroke.Named;

/// Undoing, saving and quitting, and the size of the screen.
class EditorTest extends EditorStage {
  @Test
  void arrowChangesValueAndSavingKeepsComments() throws Exception {
    openWith("{\n  // mine\n  \"preset\": \"standard\", \"other\": 1\n}\n");
    press(Named.RIGHT);
    type("s");

    assertEquals(
        "{\n  // mine\n  \"preset\": \"compact\", \"other\": 1\n}\n", Files.readString(file));
    assertTrue(editor.wasSaved());
    assertTrue(text().contains("saved in"));
  }

  @Test
  void previewShowsTheChangedLine() {
    String standard = text();
    press(Named.LEFT);

    assertTrue(standard.contains("$4.18"), standard);
    assertFalse(text().contains("$4.18"), "minimal shows no cost");
    assertFalse(Files.exists(file));
  }

  @Test
  void undoRevertsChangesOneByOne() {
    press(Named.RIGHT, Named.DOWN, Named.RIGHT);
    type("u");
    assertTrue(screen().getFirst().contains("changed"));
    type("u");
    assertFalse(screen().getFirst().contains("changed"));
    type("u");
    assertTrue(text().contains("there is nothing to undo"));
  }

  @Test
  void quittingWithChangesAsks() throws Exception {
    press(Named.RIGHT);
    type("q");
    assertFalse(editor.isFinished());
    press(Named.ESCAPE);
    type("qn");

    assertTrue(editor.isFinished());
    assertFalse(Files.exists(file));
  }

  @Test
  void answeringYesSaves() throws Exception {
    press(Named.RIGHT);
    type("qy");

    assertTrue(editor.isFinished());
    assertTrue(Files.readString(file).contains("compact"));
  }

  @Test
  void interruptQuitsWithoutSaving() {
    press(Named.RIGHT, Named.INTERRUPT);

    assertTrue(editor.isFinished());
    assertFalse(Files.exists(file));
  }

  @Test
  void draftIsSavedAsANewFileOnly() throws Exception {
    press(Named.RIGHT);
    type("Smine.json");
    press(Named.ENTER);
    assertTrue(Files.readString(home.resolve("mine.json")).contains("compact"));
    assertFalse(Files.exists(file));
    type("Smine.json");
    press(Named.ENTER);

    assertTrue(text().contains("already exists"), text());
  }

  @Test
  void savingKeepsConcurrentChanges() throws Exception {
    openWith("{\"preset\": \"standard\"}");
    press(Named.RIGHT);
    Files.writeString(file, "{\"preset\": \"standard\", \"broker\": {\"maxCacheSize\": 9}}");
    type("s");

    assertEquals(
        "{\"preset\": \"compact\", \"broker\": {\"maxCacheSize\": 9}}", Files.readString(file));
  }

  @Test
  void failedSaveIsReportedAndKeepsTheDraft() throws Exception {
    openWith("{\"preset\": \"standard\"}");
    press(Named.RIGHT);
    Files.writeString(file, "{ broken");
    type("s");

    assertTrue(text().contains("it is not JSON"), text());
    assertTrue(screen().getFirst().contains("changed"));
    assertEquals("{ broken", Files.readString(file));
  }

  @Test
  void everyPageFillsTheScreenExactly() {
    for (String page : List.of("1", "2", "3", "4", "?")) {
      type(page);
      assertEquals(ROWS, screen().size());
      for (String row : screen()) {
        assertTrue(row.codePointCount(0, row.length()) <= COLUMNS, row);
      }
    }
  }

  @Test
  void tooSmallScreenIsReported() {
    assertTrue(editor.view(20, 5).getFirst().contains("too small"));
  }
}

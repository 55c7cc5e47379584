package statusline.app.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import statusline.app.configure.Keystroke.Named;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.Contrast;
import statusline.renderer.theme.HostColors;

/// Choosing a theme or a preset from pictures, and colours of segments.
class EditedThemeTest extends EditorStage {
  /// {@return the file of the theme, which the user file names}
  private Path openWithOwnTheme(String content) throws Exception {
    Path theme = home.resolve(".claude/statusline-themes/night.json");
    Files.createDirectories(theme.getParent());
    Files.writeString(theme, content);
    openWith("{\"renderer\": {\"lines\": [\"model\"], \"theme\": \"night\"}}");
    return theme;
  }

  @Test
  void galleryShowsEachThemeInItsColors() throws Exception {
    type("t");
    String list = String.join("\n", editor.view(COLUMNS, 60));
    for (String theme : BuiltInThemes.names()) {
      assertTrue(list.contains(theme), theme);
    }
    assertTrue(list.split("Opus", -1).length > BuiltInThemes.names().size(), list);
    type("beacon");
    press(Named.ENTER);
    type("s");

    assertTrue(Files.readString(file).contains("\"theme\": \"beacon\""), Files.readString(file));
  }

  @Test
  void galleryStartsAtTheCurrentPresetAndShowsItsRows() throws Exception {
    openWith("{\"preset\": \"compact\"}");
    type("p");
    assertTrue(text().contains("> compact"), text());
    press(Named.UP, Named.ENTER);
    type("s");

    assertEquals("{\"preset\": \"standard\"}", Files.readString(file));
  }

  @Test
  void segmentGetsAColorInAThemeOfTheUser() throws Exception {
    openWith("{\"renderer\": {\"lines\": [\"model, context\"], \"theme\": \"slate\"}}");
    String before = editor.view(COLUMNS, ROWS).get(2);
    type("2cviolet");
    press(Named.ENTER);
    assertFalse(editor.view(COLUMNS, ROWS).get(2).equals(before));
    type("u");
    assertEquals(before, editor.view(COLUMNS, ROWS).get(2));
    type("cviolet");
    press(Named.ENTER);
    type("Cgrey");
    press(Named.ENTER);
    type("s");

    assertTrue(Files.readString(file).contains("\"theme\": \"slate-mine\""));
    String theme = Files.readString(home.resolve(".claude/statusline-themes/slate-mine.json"));
    assertTrue(theme.contains("\"base\": \"slate\""), theme);
    assertTrue(theme.contains("#b7a4f4") && theme.contains("#5f3dc4"), theme);
    assertTrue(theme.contains("\"label\": \"#a3a3a3\""), theme);
  }

  @Test
  void themeOfTheUserIsChangedAndKeepsItsComments() throws Exception {
    Path theme = openWithOwnTheme("{\n  // mine\n  \"base\": \"dusk\"\n}\n");
    type("2cgreen");
    press(Named.ENTER);
    assertFalse(Files.readString(theme).contains("segments"));
    type("s");

    assertTrue(Files.readString(theme).contains("// mine"), Files.readString(theme));
    assertTrue(Files.readString(theme).contains("#7dd18a"), Files.readString(theme));
    type("2ctheme");
    press(Named.ENTER);
    type("s");
    assertFalse(Files.readString(theme).contains("#7dd18a"), Files.readString(theme));
  }

  @Test
  void concurrentChangesOfTheThemeAreKept() throws Exception {
    Path theme = openWithOwnTheme("{\"base\": \"dusk\"}");
    type("2cgreen");
    press(Named.ENTER);
    Files.writeString(theme, "{\"base\": \"linen\", \"tones\": {\"alarm\": \"bold\"}}");
    type("s");

    String saved = Files.readString(theme);
    assertTrue(saved.startsWith("{\"base\": \"linen\", \"tones\": {\"alarm\": \"bold\"}"), saved);
    assertTrue(saved.contains("#7dd18a"), saved);
  }

  @Test
  void brokenThemeFileIsReportedAndKept() throws Exception {
    openWith("{\"renderer\": {\"lines\": [\"model\"], \"theme\": \"slate\"}}");
    type("2cgreen");
    press(Named.ENTER);
    Path theme = home.resolve(".claude/statusline-themes/slate-mine.json");
    Files.createDirectories(theme.getParent());
    Files.writeString(theme, "{ broken");
    type("s");

    assertTrue(text().contains("slate-mine.json"), text());
    assertTrue(screen().getFirst().contains("changed"));
    assertEquals("{ broken", Files.readString(theme));
    assertFalse(Files.readString(file).contains("slate-mine"), Files.readString(file));
  }

  @Test
  void offeredColorsCanBeRead() {
    for (SegmentColor color : SegmentColor.ALL.subList(1, SegmentColor.ALL.size())) {
      for (Appearance background : List.of(Appearance.DARK, Appearance.LIGHT)) {
        String style = color.on(background == Appearance.DARK);
        int rgb = Integer.parseInt(style.substring(1), 16);
        for (int behind : HostColors.on(background).backgrounds()) {
          assertTrue(Contrast.ratio(rgb, behind) >= 4.5, color.name() + " on " + background);
        }
      }
    }
  }

  @Test
  void newFileNeedsASavedTheme() throws Exception {
    openWith("{\"renderer\": {\"lines\": [\"model, context\"], \"theme\": \"slate\"}}");
    type("2cviolet");
    press(Named.ENTER);
    type("Smine.json");
    press(Named.ENTER);

    assertTrue(text().contains("belong to the theme slate-mine"), text());
    assertFalse(Files.exists(home.resolve("mine.json")));
  }
}

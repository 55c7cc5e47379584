package statusline.app.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.app.configure.Keystroke.Named;

/// Pages of settings.
class SettingsPageTest extends EditorStage {
  @Test
  void longValueIsNotCut() throws Exception {
    String names =
        "cost, weekly, limits, model, project, context, git, session, spend, time, changes";
    String list = names.replace(", ", "\", \"");
    openWith("{\"renderer\": {\"hidden\": [\"" + list + "\"]}}");

    String all = String.join(" ", editor.view(COLUMNS, 80)).replaceAll("\u001b\\[[0-9;]*m", "");

    for (String name : names.split(", ", -1)) {
      assertTrue(all.replaceAll(" +", " ").contains(name), name);
    }
    assertTrue(all.contains("time changes"), all);
  }

  @ParameterizedTest
  @CsvSource({"y, nerd-font", "n, unicode"})
  void fontIsAskedForOnceBlocksAreChosen(String answer, String glyphs) throws Exception {
    openWith("{\"preset\": \"minimal\"}");
    press(Named.DOWN, Named.DOWN);
    assertTrue(text().contains("Shape of rows"), text());
    press(Named.RIGHT);
    assertTrue(text().contains("Do you see an arrow"), text());
    type("x");
    assertTrue(text().contains("press y or n"), text());
    type(answer);
    press(Named.RIGHT);
    assertFalse(text().contains("Do you see an arrow"), text());
    type("s");

    assertTrue(
        Files.readString(file).contains("\"glyphs\": \"" + glyphs + "\""), Files.readString(file));
  }

  @Test
  void fontIsNotAskedForIfTheGlyphSetIsConfigured() throws Exception {
    openWith("{\"preset\": \"minimal\", \"renderer\": {\"glyphs\": \"ascii\"}}");
    press(Named.DOWN, Named.DOWN, Named.RIGHT);

    assertFalse(text().contains("Do you see an arrow"), text());
  }

  @Test
  void settingsHaveWordsInPlaceOfKeys() {
    assertTrue(text().contains("Shape of rows"), text());
    assertFalse(text().contains("colorEnabled"), text());
    type("3");
    assertTrue(text().contains("Refresh interval"), text());
    assertTrue(text().contains("Cache TTL"), text());
    press(Named.DOWN);
    assertTrue(text().contains("(modules.git.refreshInterval)"), text());
  }

  @Test
  void enterShowsTheSettingsOfTheModule() throws Exception {
    openWith("{\"renderer\": {\"lines\": [\"model, time\"]}}");
    type("2");
    press(Named.RIGHT, Named.ENTER);
    assertTrue(text().contains("Module time"), text());
    press(Named.RIGHT);
    type("s");

    assertTrue(Files.readString(file).contains("\"enabled\": false"), Files.readString(file));
  }

  @Test
  void invalidTypedValueIsRejected() throws Exception {
    type("3");
    press(Named.DOWN, Named.ENTER);
    type("soon");
    press(Named.ENTER);
    assertTrue(text().contains("a duration"), text());
    press(Named.BACKSPACE, Named.BACKSPACE, Named.BACKSPACE, Named.BACKSPACE);
    type("5m");
    press(Named.ENTER);
    type("s");

    assertTrue(Files.readString(file).contains("\"refreshInterval\": \"5m\""));
  }

  @Test
  void resettingRemovesTheKey() throws Exception {
    openWith("{\"preset\": \"full\", \"renderer\": {\"links\": true}}");
    type("ds");

    assertEquals("{\"renderer\": {\"links\": true}}", Files.readString(file));
  }

  @Test
  void overrideByTheEnvironmentIsReported() throws Exception {
    open("STATUSLINE_PRESET", "full");
    press(Named.LEFT);

    assertTrue(text().contains("the environment overrides it"), text());
  }

  @Test
  void selectedSettingIsAlwaysVisible() {
    for (int i = 0; i < 40; i++) {
      press(Named.DOWN);
    }
    assertTrue(text().contains("rateLimitMs"), text());
  }
}

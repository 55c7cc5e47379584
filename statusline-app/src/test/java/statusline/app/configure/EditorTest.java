package statusline.app.configure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.app.configure.Keystroke.Named;
import statusline.config.DraftConfiguration;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.config.module.ModuleDescriptors;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.Contrast;
import statusline.renderer.theme.HostColors;

/// Keys and screen of the editor.
class EditorTest {
  private static final int COLUMNS = 80;
  private static final int ROWS = 24;

  @TempDir private Path home;
  private Path file;
  private Editor editor;

  @BeforeEach
  void createEditor() throws Exception {
    file = home.resolve(".claude").resolve("statusline.user.json");
    Files.createDirectories(file.getParent());
    open();
  }

  private void open(String... variables) throws Exception {
    Environment environment =
        Environment.of(
            Map.of("HOME", home.toString(), "TERM", "xterm-256color", "COLORTERM", "truecolor"),
            "/usr/bin:/bin");
    RunSettings run =
        RunSettings.of(
            variables.length == 0 ? Map.of() : Map.of(variables[0], variables[1]), List.of());
    DraftConfiguration drafts = DraftConfiguration.of(environment, home, run);
    DraftFiles files = DraftFiles.of(drafts.userFile(), environment, home);
    editor = new Editor(new Draft(drafts, files.text()), new Preview(environment, home), files);
  }

  private void openWith(String text) throws Exception {
    Files.writeString(file, text);
    open();
  }

  private void press(Named... keys) {
    for (Named key : keys) {
      editor.press(Keystroke.of(key));
    }
  }

  private void type(String text) {
    text.codePoints().forEach(c -> editor.press(Keystroke.typing(c)));
  }

  /// Without escape sequences.
  private List<String> screen() {
    return editor.view(COLUMNS, ROWS).stream()
        .map(row -> row.replaceAll("\u001b\\[[0-9;]*m", ""))
        .toList();
  }

  private String text() {
    return String.join("\n", screen());
  }

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
    Path theme = home.resolve(".claude/statusline-themes/night.json");
    Files.createDirectories(theme.getParent());
    Files.writeString(theme, "{\n  // mine\n  \"base\": \"dusk\"\n}\n");
    openWith("{\"renderer\": {\"lines\": [\"model\"], \"theme\": \"night\"}}");
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
    Path theme = home.resolve(".claude/statusline-themes/night.json");
    Files.createDirectories(theme.getParent());
    Files.writeString(theme, "{\"base\": \"dusk\"}");
    openWith("{\"renderer\": {\"lines\": [\"model\"], \"theme\": \"night\"}}");
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
  void newFileNeedsASavedTheme() throws Exception {
    openWith("{\"renderer\": {\"lines\": [\"model, context\"], \"theme\": \"slate\"}}");
    type("2cviolet");
    press(Named.ENTER);
    type("Smine.json");
    press(Named.ENTER);

    assertTrue(text().contains("belong to the theme slate-mine"), text());
    assertFalse(Files.exists(home.resolve("mine.json")));
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
  void selectedSettingIsAlwaysVisible() {
    for (int i = 0; i < 40; i++) {
      press(Named.DOWN);
    }
    assertTrue(text().contains("rateLimitMs"), text());
  }

  @Test
  void tooSmallScreenIsReported() {
    assertTrue(editor.view(20, 5).getFirst().contains("too small"));
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

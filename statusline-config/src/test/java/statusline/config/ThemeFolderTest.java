package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.config.file.Problem;
import statusline.config.theme.ThemeFolder;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.Style;
import statusline.renderer.theme.Theme;

/// Tests user-defined themes.
class ThemeFolderTest {
  @TempDir Path folder;
  private LiveConfiguration live;

  @BeforeEach
  void nameTheme() throws IOException {
    Files.writeString(
        folder.resolve("statusline.user.json"), "{\"renderer\": {\"theme\": \"mine\"}}");
    live = new LiveConfiguration(folder.resolve("none"), folder, InstantSource.system());
  }

  private Configuration with(String text) throws IOException {
    Path themes = Files.createDirectories(folder.resolve(ThemeFolder.NAME));
    Files.writeString(themes.resolve("mine.json"), text);
    return live.ofAccount();
  }

  private static List<String> problems(Configuration configuration) {
    return configuration.problems().stream().map(Problem::brief).toList();
  }

  @Test
  void themeOverridesItsBase() throws IOException {
    Theme slate = BuiltInThemes.named("slate").orElseThrow();

    Configuration configuration =
        with(
            """
            { // mine
              "base": "slate", "appearance": "light", "background": "#fff",
              "tones": {"identity": "bold cyan on 236", "quiet": "dim"},
              "blocks": {"accent": "#0a0b0c"},
            }
            """);
    Theme mine = configuration.theme().orElseThrow();

    assertEquals(List.of(), problems(configuration));
    assertEquals("mine", mine.name());
    assertEquals(Color.rgb(0xffffff), mine.background());
    assertEquals(
        Style.of(Color.indexed(6)).on(Color.indexed(236)).asBold(), mine.tones().identity());
    assertEquals(Style.PLAIN.asDim(), mine.tones().quiet());
    assertEquals(slate.tones().alarm(), mine.tones().alarm());
    assertEquals(Color.rgb(0x0a0b0c), mine.blocks().accent());
    assertEquals(slate.blocks().surface(), mine.blocks().surface());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"base\": \"slat\"}; base is \"slat\" but must be one of terminal,",
        "{\"tones\": {\"alarm\": \"bald red\"}}; tones.alarm is \"bald red\" but must be words",
        "{\"tones\": {\"alarm\": \"red on\"}}; tones.alarm is \"red on\" but must be words",
        "{\"tones\": {\"alarms\": \"red\"}}; unknown theme key \"tones.alarms\"",
        "{\"tones\": 1}; tones must be an object",
        "{\"blocks\": {\"accent\": \"#12\"}}; blocks.accent is \"#12\" but must be a colour",
        "{\"background\": 7}; background is \"\" but must be a colour",
        "{\"appearance\": \"dusky\"}; appearance is \"dusky\" but must be one of dark, light,"
            + " any",
        "{\"colour\": 1}; unknown theme key \"colour\""
      })
  void invalidThemeValueIsReportedAndIgnored(String text, String sentence) throws IOException {
    Configuration configuration = with(text);

    assertEquals(1, problems(configuration).size(), problems(configuration)::toString);
    String problem = problems(configuration).getFirst();
    assertTrue(problem.startsWith("mine.json:1:"), problem);
    assertTrue(problem.contains(sentence), problem);
    Theme terminal = BuiltInThemes.terminal();
    assertEquals(terminal.tones(), configuration.theme().orElseThrow().tones());
    assertEquals(terminal.blocks(), configuration.theme().orElseThrow().blocks());
  }

  @Test
  void missingThemeNamesNearestTheme() throws IOException {
    Files.writeString(
        folder.resolve("statusline.user.json"), "{\"renderer\": {\"theme\": \"slat\"}}");

    Configuration configuration = live.ofAccount();

    String text = configuration.problems().getFirst().text();
    assertTrue(text.contains("statusline.user.json, line 1, column 15: "), text);
    assertTrue(
        text.contains(
            "renderer.theme is \"slat\", which is not a theme. Did you mean \"slate\"? Themes: "),
        text);
    assertTrue(
        configuration.notice().orElseThrow().endsWith("Did you mean \"slate\"?"),
        configuration.notice().orElseThrow());
    assertTrue(configuration.theme().isEmpty());
    assertSame(configuration, live.ofAccount());
  }

  @Test
  void changedThemeFileChangesTheConfiguration() throws IOException {
    Configuration before = with("{\"background\": \"red\"}");
    assertSame(before, live.ofAccount());

    Configuration after = with("{\"background\": \"green\"}");

    assertNotSame(before, after);
    assertEquals(Color.indexed(2), after.theme().orElseThrow().background());
  }

  @Test
  void invalidFileKeepsTheLastValidTheme() throws IOException {
    Theme before = with("{\"background\": \"red\"}").theme().orElseThrow();

    Configuration after = with("{\"background\": ");

    assertSame(before, after.theme().orElseThrow());
    assertTrue(problems(after).getFirst().startsWith("mine.json:1:"), problems(after)::toString);
  }

  @Test
  void allThemesAreListed() throws IOException {
    with("{}");
    Files.writeString(folder.resolve(ThemeFolder.NAME).resolve("No Name.json"), "{}");

    List<String> names = new ThemeFolder(folder, InstantSource.system()).names();

    assertEquals(BuiltInThemes.names().size() + 1, names.size());
    assertEquals("mine", names.getLast());
  }
}

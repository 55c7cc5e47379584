package statusline.config;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.config.file.Problem;
import statusline.config.theme.ThemeFolder;
import statusline.config.theme.WeakContrast;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.BuiltInThemes;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.Colors;
import statusline.renderer.theme.SegmentColors;
import statusline.renderer.theme.Style;
import statusline.renderer.theme.TextRole;
import statusline.renderer.theme.Theme;
import statusline.renderer.theme.Tones;
import statusline.renderer.theme.Topic;

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
    for (Appearance appearance : List.of(Appearance.DARK, Appearance.LIGHT)) {
      Colors colors = mine.on(appearance);
      Colors base = slate.on(appearance);
      assertEquals(
          Style.of(Color.indexed(6)).on(Color.indexed(236)).asBold(),
          colors.tones().of(TextRole.IDENTITY));
      assertEquals(Style.PLAIN.asDim(), colors.tones().of(TextRole.QUIET));
      assertEquals(base.tones().of(TextRole.ALARM), colors.tones().of(TextRole.ALARM));
      assertEquals(Color.rgb(0x0a0b0c), colors.blocks().accent());
      assertEquals(base.blocks().surface(), colors.blocks().surface());
    }
  }

  @Test
  void themeColorsTopicsAndSegments() throws IOException {
    Configuration configuration =
        with(
            """
            {
              "base": "spectrum",
              "tones": {"label": "italic #aaaaaa"},
              "topics": {"money": {"text": "#88ff88", "muted": "#66cc66", "surface": "#002200"}},
              "segments": {
                "git": {"text": "underline #9999ff", "icon": "#ff99ff"},
                "context": {"gauge": ["#00ff00", "#ffff00", "#ff0000"], "surface": "#111111"}
              },
              "light": {"topics": {"money": {"text": "#005500"}}},
            }
            """);
    Theme mine = configuration.theme().orElseThrow();

    assertEquals(List.of(), problems(configuration));
    assertEquals(Color.rgb(0x88ff88), color(mine.dark(), Topic.MONEY, TextRole.VALUE));
    assertEquals(Color.rgb(0x005500), color(mine.light(), Topic.MONEY, TextRole.VALUE));
    assertEquals(Color.rgb(0x66cc66), color(mine.light(), Topic.MONEY, TextRole.LABEL));
    assertEquals(Color.rgb(0xaaaaaa), color(mine.dark(), Topic.PLACE, TextRole.LABEL));
    assertEquals(Color.rgb(0x002200), mine.dark().of(Topic.MONEY).surface());
    SegmentColors git = mine.dark().segments().get("git");
    assertEquals(Style.of(Color.rgb(0x9999ff)).asUnderlined(), git.styles().get(TextRole.VALUE));
    assertEquals(Style.of(Color.rgb(0xff99ff)), git.styles().get(TextRole.ICON));
    assertEquals(3, mine.dark().segments().get("context").gauge().size());
  }

  private static Color color(Colors colors, Topic topic, TextRole role) {
    return colors.of(topic).tones().of(role).color();
  }

  @Test
  void weakContrastNamesThePairAndItsRatio() throws IOException {
    Configuration configuration =
        with(
            """
            {"base": "slate", "appearance": "dark",
             "tones": {"value": "#333333", "separator": "#222222"}}
            """);

    List<String> warnings = WeakContrast.of(configuration.theme().orElseThrow());

    assertEquals(List.of(), problems(configuration));
    assertEquals(2, warnings.size(), warnings::toString);
    assertTrue(
        warnings.getFirst().startsWith("theme mine: tones.value #333333 on #"), warnings::toString);
    assertTrue(
        warnings.getFirst().endsWith(":1 on a dark background; texts need 4.5:1"),
        warnings::toString);
  }

  @ParameterizedTest
  @MethodSource("statusline.renderer.theme.BuiltInThemes#names")
  void builtInThemesHaveNoWarning(String name) throws IOException {
    Configuration configuration = with("{\"base\": \"" + name + "\"}");

    assertEquals(List.of(), WeakContrast.of(configuration.theme().orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"base\": \"slat\"}; base is \"slat\" but must be one of spectrum,",
        "{\"tones\": {\"alarm\": \"bald red\"}}; tones.alarm is \"bald red\" but must be words",
        "{\"tones\": {\"alarm\": \"red on\"}}; tones.alarm is \"red on\" but must be words",
        "{\"tones\": {\"alarms\": \"red\"}}; unknown theme key \"tones.alarms\"",
        "{\"tones\": 1}; tones must be an object",
        "{\"blocks\": {\"accent\": \"#12\"}}; blocks.accent is \"#12\" but must be a colour",
        "{\"background\": 7}; background is \"\" but must be a colour",
        "{\"appearance\": \"dusky\"}; appearance is \"dusky\" but must be one of dark, light,"
            + " any",
        "{\"colour\": 1}; unknown theme key \"colour\"",
        "{\"blocks\": {\"edge\": \"red\"}}; unknown theme key \"blocks.edge\"",
        "{\"topics\": {\"cash\": {}}}; unknown theme key \"topics.cash\"",
        "{\"topics\": {\"money\": {\"tint\": \"red\"}}}; unknown theme key \"topics.money.tint\"",
        "{\"topics\": {\"money\": {\"text\": \"rot\"}}}; topics.money.text is \"rot\" but must be"
            + " a",
        "{\"segments\": {\"Git\": {}}}; unknown theme key \"segments.Git\"",
        "{\"segments\": {\"git\": {\"icon\": \"rot\"}}}; segments.git.icon is \"rot\" but must be"
            + " words",
        "{\"segments\": {\"git\": {\"frame\": \"red\"}}}; unknown theme key \"segments.git.frame\"",
        "{\"segments\": {\"git\": \"red\"}}; segments.git must be an object",
        "{\"gauge\": [\"red\", \"rot\"]}; gauge is \"rot\" but must be a colour",
        "{\"gauge\": \"red\"}; gauge is \"red\" but must be a list of colours",
        "{\"light\": {\"base\": \"slate\"}}; unknown theme key \"light.base\"",
        "{\"dark\": {\"tones\": {\"alarm\": \"rot\"}}}; dark.tones.alarm is \"rot\" but must be"
            + " words"
      })
  void invalidThemeValueIsReportedAndIgnored(String text, String sentence) throws IOException {
    Configuration configuration = with(text);

    assertEquals(1, problems(configuration).size(), problems(configuration)::toString);
    String problem = problems(configuration).getFirst();
    assertTrue(problem.startsWith("mine.json:1:"), problem);
    assertTrue(problem.contains(sentence), problem);
    Theme terminal = BuiltInThemes.terminal();
    Tones tones = configuration.theme().orElseThrow().dark().tones();
    assertEquals(terminal.dark().tones(), tones);
    assertEquals(terminal.dark().blocks(), configuration.theme().orElseThrow().dark().blocks());
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

  @Test
  void ownColoursOfOneBackgroundKeepTheCommonOnes() throws IOException {
    Theme mine =
        with("""
        {"segments": {"git.branch": {"icon": "cyan", "surface": "#101010"}},
         "dark": {"segments": {"git.branch": {"label": "bold"}}}}
        """)
            .theme()
            .orElseThrow();

    SegmentColors dark = requireNonNull(mine.dark().segments().get("git.branch"));
    assertEquals(Color.rgb(0x101010), dark.surface());
    assertEquals(
        Map.of(TextRole.ICON, Style.of(Color.indexed(6)), TextRole.LABEL, Style.PLAIN.asBold()),
        dark.styles());
    assertEquals(1, requireNonNull(mine.light().segments().get("git.branch")).styles().size());
  }

  @Test
  void unknownSegmentNamesTheNearestOneAndTheOthersApply() throws IOException {
    Configuration configuration =
        with(
            """
            {"segments": {"git.brnch": {"icon": "cyan"}, "context": {"icon": "red"}},
             "light": {"segments": {"contxt": {"icon": "cyan"}}}}
            """);

    List<Problem> found = configuration.problems();
    assertEquals(2, found.size(), () -> found.toString());
    String first = found.getFirst().text();
    assertTrue(first.contains("unknown segment \"git.brnch\""), first);
    assertTrue(first.contains("Did you mean \"git.branch\"?"), first);
    assertTrue(first.contains("mine.json, line 1, column 15"), first);
    String second = found.getLast().text();
    assertTrue(second.contains("light.segments: unknown data module \"contxt\""), second);
    assertTrue(configuration.theme().orElseThrow().dark().segments().containsKey("context"));
  }
}

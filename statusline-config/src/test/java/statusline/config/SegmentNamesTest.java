package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.config.file.Problem;
import statusline.config.module.DataModuleDescriptor;
import statusline.config.module.ModuleDescriptors;
import statusline.config.module.SegmentDescriptor;

/// Names of data modules and segments that no installed data module provides.
class SegmentNamesTest {
  private static final List<String> THEMES = List.of("slate", "paper");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "renderer.lines    | modle, project git       | modle          | model",
        "renderer.lines    | vim                      | vim            | session.vim",
        "renderer.lines    | model > tmie             | tmie           | time",
        "renderer.lines    | model; git.brnch:minimal | git.brnch      | git.branch",
        "renderer.lines    | gti.*                    | gti            | git",
        "renderer.priority | model branch             | branch         | git.branch",
        "renderer.hidden   | time.duratoin            | time.duratoin  | time.duration",
        "renderer.hidden   | five-hour                | five-hour      | limits.five-hour",
        "renderer.onDemand | session.vmi              | session.vmi    | session.vim",
        "renderer.lines    | `[\"prompt-cash\"]`      | prompt-cash    | prompt-cache",
      })
  void unknownNameIsRefusedWithTheNearestOne(
      String key, String typed, String name, String nearest) {
    String message = message(key, typed);

    assertTrue(
        message.startsWith(key + ": unknown ") && message.contains(" \"" + name + "\". Did"),
        message);
    assertTrue(message.contains(". Did you mean \"" + nearest + "\"? "), message);
  }

  @ParameterizedTest
  @CsvSource({"renderer.lines, acme-lamp", "renderer.hidden, weather", "renderer.lines, x.y"})
  void nameWithoutASimilarOneIsRefusedWithTheList(String key, String typed) {
    String message = message(key, typed);

    assertEquals(
        key
            + ": unknown data module \""
            + typed
            + "\". Data modules: "
            + String.join(", ", ModuleDescriptors.ids()),
        message);
  }

  @Test
  void unknownSegmentIsRefusedWithTheSegmentsOfItsModule() {
    assertEquals(
        "renderer.lines: unknown segment \"changes.nothing\". Segments of changes: changes",
        message("renderer.lines", "changes.nothing"));
  }

  private static String message(String key, String typed) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> WrittenSetting.of(key, typed, THEMES))
            .getMessage());
  }

  static Stream<Arguments> segments() {
    return ModuleDescriptors.all().stream()
        .map(module -> Arguments.of(module, ModuleDescriptors.segments(module.id())));
  }

  @ParameterizedTest
  @MethodSource("segments")
  void indexNamesTheSegmentsOfTheDescriptor(DataModuleDescriptor module, List<String> indexed) {
    assertEquals(module.segments().stream().map(SegmentDescriptor::name).toList(), indexed);
    for (String segment : indexed) {
      WrittenSetting.of("renderer.hidden", module.id() + "." + segment, THEMES);
    }
  }

  @Test
  void otherNamesOfAListInAFileApply() {
    Layer layer =
        new LayerReader(
                "/c/f.json",
                Origin.USER_FILE,
                "{\"renderer\": {\"lines\": [\"modle, git\"], \"hidden\": [\"time\", \"tme\"],"
                    + " \"links\": true}}")
            .read();

    assertEquals(List.of(Map.of("left", "modle, git")), value(layer, "renderer.lines"));
    assertEquals(List.of("time", "tme"), value(layer, "renderer.hidden"));
    assertEquals(true, value(layer, "renderer.links"));
    List<Problem> problems = layer.problems();
    assertEquals(2, problems.size());
    assertTrue(
        problems
            .getFirst()
            .text()
            .startsWith(
                "/c/f.json, line 1, column 15: renderer.lines: unknown data module"
                    + " \"modle\". Did you mean \"model\"? Data modules: changes, "),
        problems.getFirst().text());
    assertTrue(
        problems.getFirst().brief().endsWith("Did you mean \"model\"?"),
        problems.getFirst().brief());
  }

  private static Object value(Layer layer, String path) {
    return java.util.Objects.requireNonNull(layer.settings().get(path)).value();
  }

  @Test
  void noticeAboutAProjectFileDoesNotQuoteIt() {
    Layer layer =
        new LayerReader(
                "/p/.claude/statusline.json",
                Origin.PROJECT_FILE,
                "{\"renderer\": {\"lines\": [\"buy-now\"]}}")
            .read();

    assertEquals(
        "statusline.json:1:15: an unknown data module or segment",
        layer.problems().getFirst().brief());
  }

  @Test
  void variableAndArgumentAreReportedToo() {
    Layer variable =
        RunLayers.variables(
            RunSettings.of(Map.of("STATUSLINE_RENDERER_LINES", "modle"), List.of()));
    Layer argument =
        RunLayers.arguments(RunSettings.of(Map.of(), List.of("--hidden=git.brnch time")));

    assertTrue(
        variable
            .problems()
            .getFirst()
            .text()
            .startsWith("STATUSLINE_RENDERER_LINES: unknown data module \"modle\""));
    assertEquals(
        "--hidden: unknown segment \"git.brnch\". Did you mean \"git.branch\"?",
        argument.problems().getFirst().brief());
    assertEquals(List.of("git.brnch", "time"), value(argument, "renderer.hidden"));
  }

  @Test
  void unknownThemeIsRefused() {
    assertEquals(
        "renderer.theme is \"slat\", which is not a theme. Did you mean \"slate\"? Themes: slate,"
            + " paper",
        message("renderer.theme", "slat"));
    assertEquals(
        "renderer.theme is \"nosuch\", which is not a theme. Themes: slate, paper",
        message("renderer.theme", "nosuch"));
    assertEquals("paper", WrittenSetting.of("renderer.theme", "paper", THEMES).value());
  }
}

package statusline.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Sets every key in each layer that may set it and in each that may not.
class KeyEffectTest {
  static Stream<Arguments> keys() {
    return KeyTable.byConcretePath().entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  private static Layer file(Origin origin, String path, String value) {
    return new LayerReader("file", origin, Examples.file(path, value)).read();
  }

  /// Returns the value as written outside of JSON.
  private static String bare(String value) {
    return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
  }

  private static List<Layer> layers(String path, Key key, String value) {
    String variable = RunNames.variable(path, key) + "=" + bare(value);
    String argument = RunNames.argument(path, key) + "=" + bare(value);
    return List.of(
        file(Origin.SYSTEM_FILE, path, value),
        file(Origin.USER_FILE, path, value),
        file(Origin.PROJECT_FILE, path, value),
        RunLayers.variables(new RunSettings(List.of(variable), List.of())),
        RunLayers.arguments(new RunSettings(List.of(), List.of(argument))));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void keyIsSetOnlyByItsLayers(String path, Key key) {
    for (Layer layer : layers(path, key, Examples.good(key))) {
      Setting setting = layer.settings().get(path);
      if (setting != null) {
        assertEquals(List.of(), layer.problems());
        assertTrue(key.reach().includes(setting.origin()), () -> path + " " + setting);
        if (key.kind().words().size() != 1) {
          assertNotEquals(key.standard(), setting.value());
        }
        assertEquals(setting, Configuration.of(List.of(layer), 0).setting(path).orElseThrow());
      } else {
        assertEquals(1, layer.problems().size());
        assertTrue(
            layer.problems().getFirst().text().contains("may be set only in your user file"),
            layer.problems().getFirst().text());
      }
    }
    long heard =
        layers(path, key, Examples.good(key)).stream()
            .filter(layer -> layer.settings().containsKey(path))
            .count();
    assertEquals(
        Map.of(Reach.FILES, 2L, Reach.RUN, 4L, Reach.ANYWHERE, 5L).get(key.reach()), heard);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void invalidValueIsReportedWithItsPositionAndIgnored(String path, Key key) {
    for (String bad : Examples.bad(key)) {
      Layer layer = file(Origin.USER_FILE, path, bad);

      assertEquals(Map.of(), layer.settings(), bad);
      String problem = layer.problems().getFirst().text();
      assertTrue(problem.startsWith("file, line 1, column "), problem);
      assertTrue(problem.contains(path + " is "), problem);
      assertTrue(problem.endsWith(" but must be " + key.kind().wanted()), problem);
      assertEquals(problem.length(), problem.replaceAll("\\p{Cntrl}", "").length());
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void misspeltKeyNamesNearestKey(String path, Key key) {
    String misspelt = path + "x";

    Layer layer = file(Origin.USER_FILE, misspelt, Examples.good(key));

    assertEquals(Map.of(), layer.settings());
    assertNotNull(layer.problems().getFirst().position());
    assertTrue(
        layer.problems().getFirst().text().contains("Did you mean \"" + path + "\"?"),
        layer.problems().getFirst().text());
  }
}

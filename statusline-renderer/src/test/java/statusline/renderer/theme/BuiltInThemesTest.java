package statusline.renderer.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import statusline.api.Tone;

class BuiltInThemesTest {
  @Test
  void terminalThemeIsPlainExceptAccentAndThresholds() {
    Tones tones = BuiltInThemes.terminal().tones();

    assertEquals(Style.PLAIN.asDim(), tones.of(Tone.LABEL));
    assertEquals(Style.PLAIN, tones.of(Tone.VALUE));
    assertEquals(Style.of(Color.indexed(6)), tones.of(Tone.IDENTITY));
    assertEquals(Style.PLAIN.asDim(), tones.of(Tone.QUIET));
    assertEquals(Style.of(Color.indexed(2)), tones.of(Tone.GOOD));
    assertEquals(Style.of(Color.indexed(3)), tones.of(Tone.CAUTION));
    assertEquals(Style.of(Color.indexed(1)), tones.of(Tone.ALARM));
  }

  @Test
  void themesAreDarkAndLight() {
    Set<String> names = new HashSet<>(BuiltInThemes.names());
    int dark = 0;
    int light = 0;
    for (String name : names) {
      Appearance appearance = BuiltInThemes.named(name).orElseThrow().appearance();
      dark += appearance == Appearance.DARK ? 1 : 0;
      light += appearance == Appearance.LIGHT ? 1 : 0;
    }

    assertEquals(BuiltInThemes.names().size(), names.size());
    assertEquals(6, dark);
    assertEquals(4, light);
    assertEquals(11, names.size());
  }

  @ParameterizedTest
  @MethodSource("statusline.renderer.theme.BuiltInThemes#names")
  void themeIsFoundByName(String name) {
    assertEquals(name, BuiltInThemes.named(name).orElseThrow().name());
  }

  @Test
  void unknownNameIsEmpty() {
    assertTrue(BuiltInThemes.named("no-such-theme").isEmpty());
  }

  @Test
  void terminalThemeUsesOnlyTerminalColors() {
    Theme theme = BuiltInThemes.terminal();

    for (Tone tone : Tone.values()) {
      Color color = theme.tones().of(tone).color();
      assertTrue(color.kind() != Color.Kind.RGB && color.value() < 16, ColorText.format(color));
    }
    assertEquals(Color.TERMINAL, theme.background());
    assertEquals(Color.TERMINAL, theme.blocks().surface());
  }
}

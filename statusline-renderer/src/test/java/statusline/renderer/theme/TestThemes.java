package statusline.renderer.theme;

import java.util.List;
import java.util.Map;

/// Themes for tests.
public final class TestThemes {
  private TestThemes() {}

  /// {@return a theme of the 16 colours in which each tone has a style of its own}
  public static Theme sixteen() {
    Style dim = Style.PLAIN.asDim();
    Tones tones =
        Tones.all(dim)
            .with(TextRole.VALUE, Style.PLAIN)
            .with(TextRole.IDENTITY, Style.of(Color.indexed(6)))
            .with(TextRole.GOOD, Style.of(Color.indexed(2)))
            .with(TextRole.CAUTION, Style.of(Color.indexed(3)))
            .with(TextRole.ALARM, Style.of(Color.indexed(1)));
    BlockColors blocks =
        new BlockColors(Color.indexed(0), Color.indexed(6), Color.TERMINAL, Color.TERMINAL);
    return of("sixteen", new Colors(tones, blocks, Map.of(), Map.of(), List.of()));
  }

  /// {@return a theme with the same colours on each background}
  public static Theme of(String name, Colors colors) {
    return new Theme(name, Appearance.ANY, Color.TERMINAL, colors, colors);
  }
}

package statusline.renderer.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorHintsTest {
  @ParameterizedTest
  @CsvSource({
    "'',        '',               ANSI16",
    "'',        xterm,            ANSI16",
    "'',        linux,            ANSI16",
    "'',        dumb,             NONE",
    "truecolor, dumb,             NONE",
    "'',        xterm-256color,   ANSI256",
    "'',        screen-256color,  ANSI256",
    "truecolor, xterm-256color,   TRUECOLOR",
    "24bit,     xterm,            TRUECOLOR",
    "truecolor, '',               TRUECOLOR",
    "yes,       xterm-256color,   ANSI256",
    "'',        xterm-direct,     TRUECOLOR",
    "'',        xterm-kitty,      TRUECOLOR",
    "'',        alacritty,        TRUECOLOR",
    "'',        my-alacritty-2,   ANSI16",
  })
  void terminalTypeDecidesDepth(String colorTerm, String term, ColorDepth expected) {
    assertEquals(expected, depth(colorTerm, term, "", "", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "0,     xterm-kitty,    NONE",
    "false, xterm-kitty,    NONE",
    "1,     xterm-kitty,    ANSI16",
    "2,     dumb,           ANSI256",
    "3,     xterm,          TRUECOLOR",
    "true,  dumb,           ANSI16",
    "yes,   xterm-256color, ANSI256",
  })
  void forceColorOverridesTerminal(String forceColor, String term, ColorDepth expected) {
    assertEquals(expected, depth("", term, "", forceColor, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"1, ''", "0, ''", "1, 3", "yes, true"})
  void noColorOverridesEverything(String noColor, String forceColor) {
    Optional<ColorDepth> configured = Optional.of(ColorDepth.TRUECOLOR);

    assertEquals(ColorDepth.NONE, depth("truecolor", "xterm", noColor, forceColor, configured));
  }

  @ParameterizedTest
  @CsvSource({
    "ANSI16,    xterm-kitty, '',   ANSI16",
    "TRUECOLOR, xterm,       '',   TRUECOLOR",
    "TRUECOLOR, dumb,        '',   TRUECOLOR",
    "NONE,      xterm-kitty, '',   NONE",
    "NONE,      xterm-kitty, true, ANSI16",
    "ANSI256,   xterm-kitty, true, ANSI256",
    "ANSI256,   xterm-kitty, 3,    TRUECOLOR",
  })
  void configurationOverridesTerminal(
      ColorDepth configured, String term, String forceColor, ColorDepth expected) {
    assertEquals(expected, depth("", term, "", forceColor, Optional.of(configured)));
  }

  @ParameterizedTest
  @CsvSource({
    "'',       '',                DARK",
    "dark,     15;0,              DARK",
    "dark,     0;15,              DARK",
    "light,    15;0,              LIGHT",
    "dark-daltonized, '',         DARK",
    "light-daltonized, '',        LIGHT",
    "dark-ansi, 0;15,             DARK",
    "light-ansi, '',              LIGHT",
    "auto,     0;15,              LIGHT",
    "auto,     15;0,              DARK",
    "'',       0;default;15,      LIGHT",
    "'',       0;7,               LIGHT",
    "'',       7;8,               DARK",
    "'',       nonsense,          DARK",
    "'',       0;,                DARK",
    "unheard,  0;15,              LIGHT"
  })
  void backgroundFollowsHostThenTerminal(String host, String variable, Appearance expected) {
    ColorHints hints = new ColorHints("", "", "", "", variable, host);

    assertEquals(expected, hints.background(Optional.empty()));
    assertEquals(Appearance.LIGHT, hints.background(Optional.of(Appearance.LIGHT)));
    assertEquals(Appearance.DARK, hints.background(Optional.of(Appearance.DARK)));
  }

  private static ColorDepth depth(
      String colorTerm,
      String term,
      String noColor,
      String forceColor,
      Optional<ColorDepth> configured) {
    return new ColorHints(colorTerm, term, noColor, forceColor).depth(configured);
  }
}

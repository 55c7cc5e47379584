package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.ColorDepth;

class HostPaintTest {
  private static final String GREY = "E[38;5;246m";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "main | main",
        "E[36mmainE[m 42% | E[36mmainE[mGREY 42%",
        "E[1mmainE[0;2m x | E[1mmainE[0;2mGREY x",
        "E[1mmainE[0;38;5;39mx | E[1mmainE[0;38;5;39mx",
        "E[0;38;2;0;39;0;48;5;39mx | E[0;38;2;0;39;0;48;5;39mx",
        "E[31mxE[39my | E[31mxE[39mGREYy",
        "E]8;;https://e.org/mE\\main | E]8;;https://e.org/mE\\main"
      })
  void textWithoutColorIsGrey(String line, String painted) {
    assertEquals(
        GREY + painted.replace("GREY", GREY) + "E[m",
        paint(line, ColorDepth.ANSI256, Appearance.DARK));
  }

  @ParameterizedTest
  @CsvSource({
    "ANSI256, LIGHT, E[38;5;241mxE[m",
    "TRUECOLOR, DARK, E[38;2;153;153;153mxE[m",
    "TRUECOLOR, LIGHT, E[38;2;102;102;102mxE[m",
    "NONE, DARK, x"
  })
  void greyDependsOnTheTerminal(ColorDepth depth, Appearance background, String painted) {
    assertEquals(painted, paint("x", depth, background));
  }

  @ParameterizedTest
  @CsvSource({"ANSI256, E[38;5;246maE[mXE[38;5;246mbE[m"})
  void eachRowIsPainted(ColorDepth depth, String painted) {
    assertEquals(painted.replace('X', '\n'), paint("a\nb", depth, Appearance.DARK));
  }

  /// Dim white must not dim the colours after it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dark-ansi | DARK | x | E[2;37mxE[m",
        "dark-ansi | DARK | E[36mxE[39my | E[2;37mE[22mE[36mxE[39mE[2;37myE[m",
        "dark-ansi | DARK | E[1mxE[36my | E[2;37mE[1mxE[22mE[1mE[36myE[m",
        "dark-ansi | DARK | E[36mxE[31my | E[2;37mE[22mE[36mxE[31myE[m",
        "light-ansi | LIGHT | xE[36my | E[90mxE[36myE[m",
        "light-ansi | DARK | x | E[38;5;246mxE[m",
        "dark-daltonized | DARK | x | E[38;5;246mxE[m"
      })
  void themesOf16ColorsHaveTheirOwnGrey(
      String theme, Appearance background, String line, String painted) {
    assertEquals(painted, paint(line, ColorDepth.ANSI256, background, theme));
  }

  private static String paint(String line, ColorDepth depth, Appearance background) {
    return paint(line, depth, background, "");
  }

  private static String paint(String line, ColorDepth depth, Appearance background, String theme) {
    String escaped = line.replaceAll("E(?=[\\[\\]\\\\])", "\u001b");
    return HostPaint.of(escaped, new Surface(80, depth, background), theme).replace('\u001b', 'E');
  }
}

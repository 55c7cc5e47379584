package statusline.app.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.ColorDepth;

class SvgPictureTest {
  private static final String ESC = "\u001b";

  private static String picture(Appearance appearance, String... rows) {
    return SvgPicture.of(List.of(rows), 20, appearance, ColorDepth.TRUECOLOR);
  }

  /// {@return the values of an attribute of all elements with a name}
  private static List<String> all(String svg, String element, String attribute) {
    Pattern pattern = Pattern.compile("<" + element + " [^>]*?\\b" + attribute + "=\"([^\"]*)\"");
    return pattern.matcher(svg).results().map(found -> found.group(1)).toList();
  }

  private static List<String> texts(String svg) {
    Matcher text = Pattern.compile("<text [^>]*>([^<]*)</text>").matcher(svg);
    return text.results().map(found -> found.group(1)).toList();
  }

  @Test
  void textWithoutColorHasTheGreyOfTheHost() {
    String dark = picture(Appearance.DARK, "main");
    assertEquals(List.of("#999999"), all(dark, "text", "fill"));
    assertEquals(List.of("#1e1e1e"), all(dark, "rect", "fill"));
    String light = picture(Appearance.LIGHT, "main");
    assertEquals(List.of("#666666"), all(light, "text", "fill"));
    assertEquals(List.of("#ffffff"), all(light, "rect", "fill"));
  }

  @ParameterizedTest
  @CsvSource({
    "38;2;1;2;3, #010203",
    "38;5;208, #ff8700",
    "31, #cd0000",
    "97, #ffffff",
    "31;39, #999999",
    "31;0, #999999",
    "'', #999999",
    "2, #5b5b5b",
  })
  void sequenceChangesColor(String sequence, String color) {
    String picture = picture(Appearance.DARK, ESC + "[" + sequence + "mmain");

    assertEquals(List.of(color), all(picture, "text", "fill"));
  }

  @Test
  void attributesAndBackgroundsAreDrawn() {
    String picture =
        picture(Appearance.DARK, ESC + "[1;3;4;48;5;16mone" + ESC + "[0;7mtwo" + ESC + "[m");

    assertEquals(List.of("bold"), all(picture, "text", "font-weight"));
    assertEquals(List.of("italic"), all(picture, "text", "font-style"));
    assertEquals(List.of("underline"), all(picture, "text", "text-decoration"));
    assertEquals(List.of("#1e1e1e", "#000000", "#999999"), all(picture, "rect", "fill"));
    assertEquals(List.of("#999999", "#1e1e1e"), all(picture, "text", "fill"));
  }

  @Test
  void runsStandAtTheirCells() {
    String picture = picture(Appearance.DARK, "漢字" + ESC + "[1m<&>", "second");

    assertEquals(List.of("40", "30", "60"), all(picture, "text", "textLength"));
    assertEquals(List.of("12", "52", "12"), all(picture, "text", "x"));
    assertEquals(List.of("28", "28", "50"), all(picture, "text", "y"));
    assertEquals(List.of("漢字", "&lt;&amp;&gt;", "second"), texts(picture));
    assertTrue(picture.contains("width=\"224\" height=\"68\""), picture);
  }

  @Test
  void linksLeaveOnlyTheirText() {
    String link = ESC + "]8;;https://example.com" + ESC + "\\#42" + ESC + "]8;;" + ESC + "\\";

    assertEquals(List.of("#42"), texts(picture(Appearance.DARK, link)));
  }
}

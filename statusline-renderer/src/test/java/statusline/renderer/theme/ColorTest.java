package statusline.renderer.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColorTest {
  @Test
  void namesIndexesAndHexAreParsed() {
    assertEquals(Optional.of(Color.TERMINAL), ColorText.parse("default"));
    assertEquals(Optional.of(Color.indexed(0)), ColorText.parse("black"));
    assertEquals(Optional.of(Color.indexed(6)), ColorText.parse("cyan"));
    assertEquals(Optional.of(Color.indexed(9)), ColorText.parse("bright-red"));
    assertEquals(Optional.of(Color.indexed(0)), ColorText.parse("0"));
    assertEquals(Optional.of(Color.indexed(255)), ColorText.parse("255"));
    assertEquals(Optional.of(Color.rgb(0x5eb6e6)), ColorText.parse("#5eb6e6"));
    assertEquals(Optional.of(Color.rgb(0x5eb6e6)), ColorText.parse("#5EB6E6"));
    assertEquals(Optional.of(Color.rgb(0x55bbee)), ColorText.parse("#5be"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#",
        "#5b",
        "#5beb",
        "#5eb6e",
        "#5eb6e67",
        "#5eb6eg",
        "#-12345",
        "teal",
        "bright-",
        "bright-teal",
        "-1",
        "256",
        "2147483648000",
        "1.5",
        "Cyan",
        " cyan",
        "#१२३"
      })
  void invalidTextIsEmpty(String text) {
    assertEquals(Optional.empty(), ColorText.parse(text));
  }

  @Test
  void formattedTextParsesToSameColor() {
    for (String text : new String[] {"default", "black", "bright-white", "16", "208", "#00000f"}) {
      assertEquals(text, ColorText.format(ColorText.parse(text).orElseThrow()));
    }
    assertEquals("cyan", ColorText.format(Color.indexed(6)));
    assertEquals("#5eb6e6", ColorText.format(Color.rgb(0x5eb6e6)));
  }

  @Test
  void valuesOutOfRangeAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> Color.indexed(256));
    assertThrows(IllegalArgumentException.class, () -> Color.indexed(-1));
    assertThrows(IllegalArgumentException.class, () -> Color.rgb(0x1000000));
    assertThrows(IllegalArgumentException.class, () -> new Color(Color.Kind.TERMINAL, 1));
  }

  @Test
  void kindAndValueAreCompared() {
    assertTrue(Color.rgb(7).is(Color.rgb(7)));
    assertFalse(Color.rgb(7).is(Color.rgb(8)));
    assertFalse(Color.rgb(7).is(Color.indexed(7)));
  }
}

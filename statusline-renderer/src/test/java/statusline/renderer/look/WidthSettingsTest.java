package statusline.renderer.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WidthSettingsTest {
  @Test
  void hostMarginIsReserved() {
    assertEquals(116, usable(0, 120));
    assertEquals(2, usable(0, 6));
    assertEquals(1, usable(0, 5));
  }

  @Test
  void paddingIsReservedOnBothSides() {
    assertEquals(114, usable(1, 120));
    assertEquals(106, usable(5, 120));
    assertEquals(116, usable(-1, 120));
    assertEquals(800, usable(1_000, 1_004));
  }

  @Test
  void usableWidthIsAtLeastOneCell() {
    assertEquals(1, usable(0, 4));
    assertEquals(1, usable(100, 0));
    assertEquals(1, usable(0, Integer.MIN_VALUE));
    assertEquals(1, new WidthSettings(0, OptionalInt.of(0), false).usableCells(120));
  }

  @Test
  void configuredWidthOverridesTerminal() {
    assertEquals(120, new WidthSettings(5, OptionalInt.of(120), false).usableCells(80));
  }

  private static int usable(int padding, int columns) {
    return new WidthSettings(padding, OptionalInt.empty(), false).usableCells(columns);
  }
}

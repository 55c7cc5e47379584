package statusline.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GaugeTest {
  @Test
  void isEmptyAtNothingOnly() {
    assertEquals(0, Gauge.filledCells(0));
    assertEquals(1, Gauge.filledCells(1));
    assertEquals(1, Gauge.filledCells(4));
  }

  @Test
  void isFullAtEverythingOnly() {
    assertEquals(9, Gauge.filledCells(95));
    assertEquals(9, Gauge.filledCells(99));
    assertEquals(10, Gauge.filledCells(100));
  }

  @Test
  void roundsToTheNearestInBetween() {
    assertEquals(1, Gauge.filledCells(14));
    assertEquals(2, Gauge.filledCells(15));
    assertEquals(4, Gauge.filledCells(42));
    assertEquals(4, Gauge.filledCells(44));
    assertEquals(5, Gauge.filledCells(45));
    assertEquals(9, Gauge.filledCells(94));
  }
}

package statusline.module.ccusage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UsdTest {
  @Test
  void showsCentsBelowAThousand() {
    assertEquals("$0.00", Usd.text(0));
    assertEquals("$0.07", Usd.text(0.07));
    assertEquals("$4.18", Usd.text(4.18));
    assertEquals("$12.30", Usd.text(12.3));
    assertEquals("$999.99", Usd.text(999.99));
  }

  @Test
  void showsWholeDollarsFromAThousandOn() {
    assertEquals("$999.99", Usd.text(999.994));
    assertEquals("$1000", Usd.text(999.995));
    assertEquals("$1000", Usd.text(1000.49));
    assertEquals("$1234", Usd.text(1234.4));
  }

  @Test
  void roundsHalvesUp() {
    assertEquals("$0.00", Usd.text(0.0049));
    assertEquals("$0.01", Usd.text(0.005));
    assertEquals("$0.13", Usd.text(0.125));
    assertEquals("$1234", Usd.text(1234.49));
    assertEquals("$1235", Usd.text(1234.5));
  }

  @Test
  void neverWritesAnExponent() {
    assertEquals("$123456789012", Usd.text(123_456_789_012.0));
    assertEquals("$0.00", Usd.text(1e-12));
  }

  @Test
  void takesAnAmountForWhatCanHaveBeenSpent() {
    assertTrue(Usd.isAmount(0));
    assertFalse(Usd.isAmount(-0.01));
    assertFalse(Usd.isAmount(Double.NaN));
    assertFalse(Usd.isAmount(Double.POSITIVE_INFINITY));
  }
}

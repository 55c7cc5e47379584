package statusline.app.line;

import java.math.BigDecimal;

/// Initialises beside everything else what a line will wait for. A fresh JVM interprets static
/// initialisers, and on two cores that time can be had twice.
public final class WarmUp {
  private WarmUp() {}

  /// Begins what the JSON parser initialises before its first token: a table of big powers, some 10
  /// ms long, the longest single piece of a first line.
  public static void parser() {
    Thread.ofPlatform().daemon().name("warm-up").start(() -> BigDecimal.ZERO.signum());
  }
}

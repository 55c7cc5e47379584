package statusline.api;

import java.time.Duration;
import java.util.Optional;

/// Parser for durations as people write them: `250ms`, `90s`, `5m`, `1h`, `2d`, or milliseconds.
final class DurationText {
  /// The maximum number of digits of which a number of days still fits into a `Duration`.
  private static final int MAX_DIGITS = 14;

  private DurationText() {}

  static Optional<Duration> parse(String text) {
    String written = text.strip();
    int digits = 0;
    while (digits < written.length() && isDigit(written.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits > MAX_DIGITS) {
      return Optional.empty();
    }
    long amount = Long.parseLong(written.substring(0, digits));
    return switch (written.substring(digits).strip()) {
      case "", "ms" -> Optional.of(Duration.ofMillis(amount));
      case "s" -> Optional.of(Duration.ofSeconds(amount));
      case "m" -> Optional.of(Duration.ofSeconds(Math.multiplyExact(amount, 60L)));
      case "h" -> Optional.of(Duration.ofSeconds(Math.multiplyExact(amount, 3_600L)));
      case "d" -> Optional.of(Duration.ofSeconds(Math.multiplyExact(amount, 86_400L)));
      default -> Optional.empty();
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

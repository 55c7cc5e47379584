package statusline.module.context;

import java.util.OptionalLong;

/// Checks times that the host reports in seconds since 1970.
final class EpochSecond {
  /// The year 3000; a later time has another unit.
  private static final long END = 32_503_680_000L;

  private EpochSecond() {}

  /// {@return whether a time is unknown or between 1970 and 3000}
  static boolean isPossible(OptionalLong second) {
    return second.orElse(0) >= 0 && second.orElse(0) < END;
  }
}

package statusline.module.context;

import java.util.OptionalLong;

/// A point in time as the host states it: in whole seconds since 1970.
final class EpochSecond {
  /// The year 3000; what is later was meant in another unit.
  private static final long END = 32_503_680_000L;

  private EpochSecond() {}

  /// {@return whether it is unknown, or a time since 1970}
  static boolean isPossible(OptionalLong second) {
    return second.orElse(0) >= 0 && second.orElse(0) < END;
  }
}

package statusline.module.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import statusline.api.ModuleStore;

/// A limit on how often and how thoroughly git examines a large repository. Immutable.
///
/// A status that takes more than 800 ms is followed by a pause of ten times its duration. For ten
/// minutes after it, git does not look for untracked files, which takes longest. The limit is kept
/// in the module's store, so it survives the daemon; nothing is stored for a fast repository. The
/// times are wall-clock times, and a time too far in the future is ignored.
///
/// @param endedMillis end of the last status, in milliseconds since 1970; 0 if it was fast
/// @param tookMillis duration of the last status, in milliseconds
/// @param skipUntrackedUntilMillis when git looks for untracked files again, in milliseconds since
///     1970
record StatusThrottle(long endedMillis, long tookMillis, long skipUntrackedUntilMillis) {
  private static final StatusThrottle NONE = new StatusThrottle(0, 0, 0);
  private static final long SLOW_MILLIS = 800;
  private static final long PAUSE_FACTOR = 10;
  private static final long SKIP_UNTRACKED_MILLIS = Duration.ofMinutes(10).toMillis();
  private static final long MAX_MILLIS = Duration.ofMinutes(1).toMillis();

  /// {@return the stored throttle, or none if the store has no valid one}
  static StatusThrottle of(ModuleStore store) {
    Optional<byte[]> stored = store.read();
    if (stored.isEmpty()) {
      return NONE;
    }
    String[] numbers = new String(stored.get(), StandardCharsets.US_ASCII).split(" ", -1);
    if (numbers.length != 3) {
      return NONE;
    }
    try {
      return new StatusThrottle(
          Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    } catch (NumberFormatException malformed) {
      return NONE;
    }
  }

  /// {@return the time until the next status may start}
  Duration pause(Instant now) {
    long pause = endedMillis + PAUSE_FACTOR * tookMillis - now.toEpochMilli();
    boolean applies = pause > 0 && now.toEpochMilli() >= endedMillis;
    return applies ? Duration.ofMillis(pause) : Duration.ZERO;
  }

  /// {@return whether the status does not look for untracked files}
  boolean skipsUntracked(Instant now) {
    long left = skipUntrackedUntilMillis - now.toEpochMilli();
    return left > 0 && left <= SKIP_UNTRACKED_MILLIS;
  }

  /// {@return the throttle after one more status}
  StatusThrottle after(Instant start, Instant end) {
    long took = Math.clamp(end.toEpochMilli() - start.toEpochMilli(), 0, MAX_MILLIS);
    if (took > SLOW_MILLIS) {
      long endMillis = end.toEpochMilli();
      return new StatusThrottle(endMillis, took, endMillis + SKIP_UNTRACKED_MILLIS);
    }
    return skipsUntracked(end) ? new StatusThrottle(0, 0, skipUntrackedUntilMillis) : NONE;
  }

  /// Stores the throttle if it differs from the previous one.
  void replace(StatusThrottle previous, ModuleStore store) {
    String text = text();
    if (text.equals(previous.text())) {
      return;
    }
    try {
      store.write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException notWritten) {
      // The next status is as slow as this one, which is no error.
    }
  }

  private String text() {
    return endedMillis + " " + tookMillis + " " + skipUntrackedUntilMillis;
  }
}

package statusline.module.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import statusline.api.ModuleStore;

/// How often, and how thoroughly, a large repository is looked through. Immutable.
///
/// After a status of more than 800 ms there is a rest of ten times its length, and for ten minutes
/// untracked files are not looked for: finding them is what takes longest. It lives in the data
/// module's store, so a new daemon does not begin with the slow way again; for a quick repository
/// nothing is stored. Times are of the wall clock: one that lies too far ahead is not believed.
///
/// @param endedMillis when the last status ended, milliseconds since 1970; 0 when it was quick
/// @param tookMillis how long it took
/// @param skipUntrackedUntilMillis until when untracked files are not looked for, milliseconds
// since 1970
record StatusThrottle(long endedMillis, long tookMillis, long skipUntrackedUntilMillis) {
  private static final StatusThrottle QUICK = new StatusThrottle(0, 0, 0);
  private static final long SLOW_MILLIS = 800;
  private static final long PAUSE_FACTOR = 10;
  private static final long SKIP_UNTRACKED_MILLIS = Duration.ofMinutes(10).toMillis();
  private static final long MAX_MILLIS = Duration.ofMinutes(1).toMillis();

  /// {@return what was kept}
  static StatusThrottle of(ModuleStore store) {
    Optional<byte[]> kept = store.read();
    if (kept.isEmpty()) {
      return QUICK;
    }
    String text = new String(kept.get(), StandardCharsets.US_ASCII);
    int first = text.indexOf(' ');
    int second = text.indexOf(' ', first + 1);
    try {
      return new StatusThrottle(
          Long.parseLong(text.substring(0, Math.max(first, 0))),
          Long.parseLong(text.substring(first + 1, Math.max(second, first + 1))),
          Long.parseLong(text.substring(second + 1)));
    } catch (NumberFormatException notOurs) {
      return QUICK;
    }
  }

  /// {@return how long git is to be left alone}
  Duration pause(Instant now) {
    long rest = endedMillis + PAUSE_FACTOR * tookMillis - now.toEpochMilli();
    boolean believed = rest > 0 && now.toEpochMilli() >= endedMillis;
    return believed ? Duration.ofMillis(rest) : Duration.ZERO;
  }

  /// {@return whether untracked files are not looked for}
  boolean skipsUntracked(Instant now) {
    long left = skipUntrackedUntilMillis - now.toEpochMilli();
    return left > 0 && left <= SKIP_UNTRACKED_MILLIS;
  }

  /// {@return the throttle after one more status}
  StatusThrottle after(Instant start, Instant end) {
    long took = Math.clamp(end.toEpochMilli() - start.toEpochMilli(), 0, MAX_MILLIS);
    if (took > SLOW_MILLIS) {
      return new StatusThrottle(
          end.toEpochMilli(), took, end.toEpochMilli() + SKIP_UNTRACKED_MILLIS);
    }
    return skipsUntracked(end) ? new StatusThrottle(0, 0, skipUntrackedUntilMillis) : QUICK;
  }

  /// By hand, for a record's own `equals` is made at run time: 20 ms of a fresh JVM.
  private boolean isSame(StatusThrottle other) {
    return endedMillis == other.endedMillis
        && tookMillis == other.tookMillis
        && skipUntrackedUntilMillis == other.skipUntrackedUntilMillis;
  }

  /// Keeps it in place of another; a store that cannot be written costs a slow status, so nothing
  /// is said.
  void replace(StatusThrottle before, ModuleStore store) {
    if (isSame(before)) {
      return;
    }
    String text = endedMillis + " " + tookMillis + " " + skipUntrackedUntilMillis;
    try {
      store.write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException notKept) {
      // The next status is as slow as this one was.
    }
  }
}

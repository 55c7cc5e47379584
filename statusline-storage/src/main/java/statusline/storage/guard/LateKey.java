package statusline.storage.guard;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The late accesses of one key. Immutable.
///
/// @param count number of accesses that have not returned; at least 1
/// @param tries number of times at which accesses were tried; several at the same time count once
/// @param sinceNanos time when the first of them was late
/// @param lastNanos time when the last of them was late
record LateKey(int count, int tries, long sinceNanos, long lastNanos) {
  private static final long FIRST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long SECOND_WAIT_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long QUARANTINE_NANOS = TimeUnit.MINUTES.toNanos(5);

  private static final int MAX_DOUBLINGS = 8;
  private static final long LONGEST_NANOS = QUARANTINE_NANOS << MAX_DOUBLINGS;

  /// {@return a key with one more late access}
  ///
  /// @param known the key; null if it had none
  static LateKey withAnother(@Nullable LateKey known, long now) {
    return known == null
        ? new LateKey(1, 1, now, now)
        : new LateKey(
            known.count + 1,
            known.isTryDue(now) ? known.tries + 1 : known.tries,
            known.sinceNanos,
            now);
  }

  /// {@return the key after one access has returned; null if none is late any more}
  ///
  /// The next access is tried at once, because what did not answer may answer again.
  @Nullable LateKey withoutOne() {
    return count == 1 ? null : new LateKey(count - 1, tries, sinceNanos, lastNanos - LONGEST_NANOS);
  }

  /// {@return whether another access may be tried}
  boolean isTryDue(long now) {
    return now - lastNanos >= waitNanos();
  }

  private long waitNanos() {
    return switch (tries) {
      case 1 -> FIRST_WAIT_NANOS;
      case 2 -> SECOND_WAIT_NANOS;
      default -> QUARANTINE_NANOS << Math.min(tries - 3, MAX_DOUBLINGS);
    };
  }

  /// {@return why accesses are refused, for a person}
  String sentence(long now) {
    long seconds = Math.max(0, TimeUnit.NANOSECONDS.toSeconds(now - sinceNanos));
    String accesses = count == 1 ? "1 access" : count + " accesses";
    return "its files do not answer (" + accesses + " waiting, for " + seconds + " s)";
  }
}

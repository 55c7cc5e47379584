package statusline.daemon.service;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Decides when a daemon exits, and why. Safe for use by several threads.
final class Expiration {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Duration idleLimit;
  private final Duration ageLimit;
  private final long startNanos;
  private final AtomicLong lastRequestNanos;
  private volatile Optional<String> drained = Optional.empty();

  /// Creates the expiration of a daemon that starts now.
  ///
  /// @param idleLimit it exits after this time without a request
  /// @param ageLimit it exits at this age, in the next pause between requests
  /// @param nanos current time of a monotonic clock
  Expiration(Duration idleLimit, Duration ageLimit, long nanos) {
    this.idleLimit = idleLimit;
    this.ageLimit = ageLimit;
    this.startNanos = nanos;
    this.lastRequestNanos = new AtomicLong(nanos);
  }

  /// Records a request.
  ///
  /// @param nanos current time of the same clock
  void requested(long nanos) {
    lastRequestNanos.set(nanos);
  }

  /// Makes the daemon exit as soon as possible.
  ///
  /// @param reason for the log
  void drain(String reason) {
    drained = Optional.of(reason);
  }

  /// {@return why the daemon exits now, or empty if it continues}
  ///
  /// @param nanos current time of the same clock
  /// @param isInPlace whether the daemon's socket is still its own
  Optional<String> reason(long nanos, boolean isInPlace) {
    if (!isInPlace) {
      return Optional.of("its socket was removed or replaced");
    }
    Optional<String> requested = drained;
    if (requested.isPresent()) {
      return requested;
    }
    long idleNanos = nanos - lastRequestNanos.get();
    if (idleNanos >= idleLimit.toNanos()) {
      return Optional.of("no request for " + idleLimit.toSeconds() + " s");
    }
    boolean isOld = nanos - startNanos >= ageLimit.toNanos();
    return isOld && idleNanos >= PAUSE.toNanos()
        ? Optional.of("it is older than " + ageLimit.toHours() + " h")
        : Optional.empty();
  }
}

package statusline.daemon;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// When a daemon shall leave, and why. Safe for use by several threads.
public final class Expiration {
  private final Duration idle;
  private final Duration age;
  private final long bornNanos;
  private final AtomicLong lastNanos;
  private volatile Optional<String> drained = Optional.empty();

  /// Begins to count.
  ///
  /// @param idle it leaves when nobody has asked for so long
  /// @param age it leaves, in a quiet moment, when it is so old
  /// @param nanos now, on a monotonic ticker
  public Expiration(Duration idle, Duration age, long nanos) {
    this.idle = idle;
    this.age = age;
    this.bornNanos = nanos;
    this.lastNanos = new AtomicLong(nanos);
  }

  /// Notes that somebody asks.
  public void asked(long nanos) {
    lastNanos.set(nanos);
  }

  /// Makes it leave as soon as it can.
  ///
  /// @param why in a few words
  public void drain(String why) {
    drained = Optional.of(why);
  }

  /// {@return why it shall leave now; empty while it shall stay}
  ///
  /// @param nanos now, on the same ticker
  /// @param inPlace whether its socket is still its own
  public Optional<String> reason(long nanos, boolean inPlace) {
    if (!inPlace) {
      return Optional.of("its socket was taken away");
    }
    Optional<String> asked = drained;
    if (asked.isPresent()) {
      return asked;
    }
    long quiet = nanos - lastNanos.get();
    if (quiet >= idle.toNanos()) {
      return Optional.of("nobody asked for " + idle.toSeconds() + " s");
    }
    boolean old = nanos - bornNanos >= age.toNanos();
    return old && quiet >= Duration.ofSeconds(5).toNanos()
        ? Optional.of("it is older than " + age.toHours() + " h")
        : Optional.empty();
  }
}

package statusline.tck;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that changes only when it is set. Safe for use by several threads.
public final class ManualClock implements InstantSource {
  private volatile Instant time;

  private ManualClock(Instant time) {
    this.time = time;
  }

  /// {@return a clock that shows a time}
  public static ManualClock at(Instant time) {
    return new ManualClock(time);
  }

  @Override
  public Instant instant() {
    return time;
  }

  /// Sets the time.
  public synchronized void set(Instant to) {
    time = to;
  }

  /// Advances the time; a negative step sets it back.
  public synchronized void advance(Duration step) {
    time = time.plus(step);
  }
}

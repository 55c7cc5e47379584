package statusline.tck;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until it is set. Safe for use by several threads.
public final class ManualClock implements InstantSource {
  private volatile Instant time;

  private ManualClock(Instant time) {
    this.time = time;
  }

  /// {@return a clock that stands at a time}
  public static ManualClock at(Instant time) {
    return new ManualClock(time);
  }

  @Override
  public Instant instant() {
    return time;
  }

  /// Sets the clock.
  public synchronized void set(Instant to) {
    time = to;
  }

  /// Moves the clock on; a negative step moves it back.
  public synchronized void advance(Duration step) {
    time = time.plus(step);
  }
}

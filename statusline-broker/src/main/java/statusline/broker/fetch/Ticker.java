package statusline.broker.fetch;

/// A monotonic clock in nanoseconds, of which only differences are meaningful.
@FunctionalInterface
public interface Ticker {
  /// {@return the current time}
  long nanos();
}

package statusline.broker.fetch;

/// A monotonic clock in nanoseconds; only differences mean something.
@FunctionalInterface
public interface Ticker {
  /// {@return the time}
  long nanos();
}

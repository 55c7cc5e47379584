package statusline.broker.fetch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.broker.cache.Reading;

/// The outcome of a fetch: a reading, or the reason of a failure. Immutable.
public final class FetchOutcome {
  private final @Nullable Reading reading;
  private final String failure;

  private FetchOutcome(@Nullable Reading reading, String failure) {
    this.reading = reading;
    this.failure = failure;
  }

  static FetchOutcome of(Reading reading) {
    return new FetchOutcome(reading, "");
  }

  static FetchOutcome failed(String reason) {
    return new FetchOutcome(null, reason);
  }

  /// {@return the reading; empty if the fetch failed}
  public Optional<Reading> reading() {
    return Optional.ofNullable(reading);
  }

  /// {@return the reason of the failure; an empty string for a success}
  public String failure() {
    return failure;
  }
}

package statusline.broker.fetch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.broker.cache.Reading;

/// What came of a fetch: a reading, or the reason why there is none. Immutable.
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

  /// {@return the reading; empty when the fetch failed}
  public Optional<Reading> reading() {
    return Optional.ofNullable(reading);
  }

  /// {@return why it failed; empty text when it did not}
  public String failure() {
    return failure;
  }
}

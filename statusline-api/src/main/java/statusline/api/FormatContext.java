package statusline.api;

import java.time.Instant;
import java.time.ZoneId;

/// What wording may depend on beside the data. Made for one line; not to be kept.
public interface FormatContext {
  /// {@return the time at which the line is shown, for countdowns}
  Instant now();

  /// {@return the time zone of the session that asks}
  ZoneId zone();

  /// {@return this data module's own settings: `modules.<id>` of the user's configuration}
  JsonObject settings();
}

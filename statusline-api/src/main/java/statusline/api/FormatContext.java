package statusline.api;

import java.time.Instant;
import java.time.ZoneId;

/// The inputs of formatting other than the data. Valid for one line; do not keep it.
public interface FormatContext {
  /// {@return the time at which the line is shown}
  Instant now();

  /// {@return the time zone of the session}
  ZoneId zone();

  /// {@return this data module's settings: `modules.<id>` of the user's configuration}
  JsonObject settings();
}

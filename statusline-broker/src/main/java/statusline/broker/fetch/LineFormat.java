package statusline.broker.fetch;

import java.time.Instant;
import java.time.ZoneId;
import statusline.api.FormatContext;
import statusline.api.JsonObject;

/// The format context of one data module for one line.
///
/// @param now time at which the line is shown
/// @param zone time zone of the session
/// @param settings settings of the data module
public record LineFormat(Instant now, ZoneId zone, JsonObject settings) implements FormatContext {}

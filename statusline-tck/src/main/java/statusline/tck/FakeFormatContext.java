package statusline.tck;

import java.time.Instant;
import java.time.ZoneId;
import statusline.api.FormatContext;
import statusline.api.JsonObject;

/// A format context with fixed values.
record FakeFormatContext(Instant now, ZoneId zone, JsonObject settings) implements FormatContext {}

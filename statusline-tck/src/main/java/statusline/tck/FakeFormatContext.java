package statusline.tck;

import java.time.Instant;
import java.time.ZoneId;
import statusline.api.FormatContext;
import statusline.api.JsonObject;

/// What wording may depend on, as it was when this was made.
record FakeFormatContext(Instant now, ZoneId zone, JsonObject settings) implements FormatContext {}

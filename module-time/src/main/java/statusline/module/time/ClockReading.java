package statusline.module.time;

import java.time.Instant;

/// The time at which the clock was looked at.
///
/// @param instant to the whole second, finer than the line shows
record ClockReading(Instant instant) {}

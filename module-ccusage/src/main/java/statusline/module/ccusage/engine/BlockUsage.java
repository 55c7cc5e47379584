package statusline.module.ccusage.engine;

import java.time.Instant;

/// The usage of the active 5-hour block.
///
/// @param end five hours after the block's start
public record BlockUsage(Instant end, PeriodUsage usage) {}

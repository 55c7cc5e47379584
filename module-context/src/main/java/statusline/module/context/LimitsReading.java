package statusline.module.context;

/// The limits of an account as a session shows them.
///
/// @param limits the freshest that any session of the account saw
/// @param observedAt since when they are known, in s since the epoch; 0 where nobody knows
/// @param isOwn whether the session that asks saw them itself
record LimitsReading(Limits limits, long observedAt, boolean isOwn) {}

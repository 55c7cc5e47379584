package statusline.module.context;

/// The limits that a session shows.
///
/// @param limits latest limits seen by any session of the account
/// @param observedAt since when they are known, in seconds since the epoch; 0 if unknown
/// @param isOwn whether the session has seen them itself
record LimitsReading(Limits limits, long observedAt, boolean isOwn) {}

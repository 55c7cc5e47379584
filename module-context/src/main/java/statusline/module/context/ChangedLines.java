package statusline.module.context;

/// What a session did to files, as the host counts it.
///
/// @param added lines
/// @param removed lines
record ChangedLines(long added, long removed) {}

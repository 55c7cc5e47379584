package statusline.module.context;

/// The numbers of lines that a session changed.
///
/// @param added number of added lines
/// @param removed number of removed lines
record ChangedLines(long added, long removed) {}

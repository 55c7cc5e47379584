package statusline.module.ccusage.engine;

/// The usage of one session.
///
/// @param last time of the last entry, in milliseconds since 1970
public record SessionUsage(TranscriptOwner owner, long last, Usage usage) {}

package statusline.install;

import org.jspecify.annotations.Nullable;

/// What one settings file was before we came: the way back.
///
/// @param settings the file, as it was named
/// @param statusLine its member before; null where it had none
/// @param subagentStatusLine that member before; null where it had none, or ours never came
/// @param written the command that we wrote
/// @param before digest of its whole text before, or {@link #MISSING}; null when it cannot come
///     back as a whole, for others have written as well
/// @param after digest of its whole text as we wrote it
record FormerStatusLine(
    String settings,
    @Nullable Object statusLine,
    @Nullable Object subagentStatusLine,
    String written,
    @Nullable String before,
    String after) {
  /// Instead of a digest: there was no file.
  static final String MISSING = "missing";
}

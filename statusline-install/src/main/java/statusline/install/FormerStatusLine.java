package statusline.install;

import org.jspecify.annotations.Nullable;

/// The state of one settings file before the installation, which uninstalling restores.
///
/// @param settings path of the file, as it was given
/// @param statusLine the former value of the member; null if there was none
/// @param subagentStatusLine the former value of that member; null if there was none or we never
///     wrote it
/// @param written the command that we wrote
/// @param before digest of the former text, or {@link #MISSING}; null if the former text cannot be
///     restored, because another program has changed the file
/// @param after digest of the text that we wrote
record FormerStatusLine(
    String settings,
    @Nullable Object statusLine,
    @Nullable Object subagentStatusLine,
    String written,
    @Nullable String before,
    String after) {
  /// Stands for a file that did not exist.
  static final String MISSING = "missing";
}

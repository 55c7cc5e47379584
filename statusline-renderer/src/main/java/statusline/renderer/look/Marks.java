package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// Small signs at the end of a segment; what is empty is the glyph set's own.
///
/// @param old before the age of a reading that could not be refreshed: `⟲`
/// @param stale before an age over the threshold: `⟲`, `🔴`, `!`
/// @param warning behind a segment that something is doubtful about: `▵`
public record Marks(Optional<String> old, Optional<String> stale, Optional<String> warning) {
  /// The glyph set's own.
  public static final Marks STANDARD =
      new Marks(Optional.empty(), Optional.empty(), Optional.empty());

  public Marks {
    requireNonNull(old, "old");
    requireNonNull(stale, "stale");
    requireNonNull(warning, "warning");
  }
}

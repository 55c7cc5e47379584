package statusline.renderer.look;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// Marks at the end of a segment. An empty value means the mark of the glyph set.
///
/// @param old the mark before the age of an old reading, such as `~`
/// @param stale the mark before an age over the threshold: `!`, `🔴`
/// @param warning the mark after a segment that an inconsistency concerns: `▵`
public record Marks(Optional<String> old, Optional<String> stale, Optional<String> warning) {
  /// The marks of the glyph set.
  public static final Marks STANDARD =
      new Marks(Optional.empty(), Optional.empty(), Optional.empty());

  public Marks {
    requireNonNull(old, "old");
    requireNonNull(stale, "stale");
    requireNonNull(warning, "warning");
  }
}

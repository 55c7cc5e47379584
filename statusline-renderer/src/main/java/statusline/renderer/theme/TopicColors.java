package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// The styles of the segments of one topic. Immutable.
///
/// @param tones the style of each role
/// @param surface the background of blocks; null if blocks alternate
public record TopicColors(Tones tones, @Nullable Color surface) {
  public TopicColors {
    requireNonNull(tones, "tones");
  }

  /// {@return a copy whose values, icons and identifying texts have a colour}
  public TopicColors withText(Color color) {
    Tones colored =
        tones
            .recolored(TextRole.VALUE, color)
            .recolored(TextRole.IDENTITY, color)
            .recolored(TextRole.ICON, color);
    return new TopicColors(colored, surface);
  }

  /// {@return a copy whose labels and less important texts have a colour}
  public TopicColors withMuted(Color color) {
    return new TopicColors(
        tones.recolored(TextRole.LABEL, color).recolored(TextRole.QUIET, color), surface);
  }

  /// {@return a copy with another style for one role}
  public TopicColors with(TextRole role, Style style) {
    return new TopicColors(tones.with(role, style), surface);
  }

  /// {@return a copy with another background of blocks}
  public TopicColors withSurface(@Nullable Color other) {
    return new TopicColors(tones, other);
  }
}

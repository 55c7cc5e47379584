package statusline.renderer.theme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The styles that a user's theme gives to one segment or to all segments of a data module.
/// Immutable.
///
/// @param styles by role; the other roles keep the styles of the topic
/// @param surface the background of its blocks; null for that of the topic
/// @param gauge the colours of its gauge from empty to full; empty for those of the theme
public record SegmentColors(
    Map<TextRole, Style> styles, @Nullable Color surface, List<Color> gauge) {
  /// Changes nothing.
  public static final SegmentColors NONE = new SegmentColors(Map.of(), null, List.of());

  public SegmentColors {
    styles = Map.copyOf(styles);
    gauge = List.copyOf(gauge);
  }

  /// {@return these styles with those of some roles, and with another background and gauge}
  public SegmentColors with(
      Map<TextRole, Style> more, @Nullable Color otherSurface, List<Color> otherGauge) {
    Map<TextRole, Style> all = new EnumMap<>(TextRole.class);
    all.putAll(styles);
    all.putAll(more);
    return new SegmentColors(all, otherSurface, otherGauge);
  }

  /// {@return the styles of a topic, changed by those of this segment}
  public TopicColors over(TopicColors topic) {
    TopicColors colors = surface == null ? topic : topic.withSurface(surface);
    for (Map.Entry<TextRole, Style> entry : styles.entrySet()) {
      colors = colors.with(entry.getKey(), entry.getValue());
    }
    return colors;
  }
}

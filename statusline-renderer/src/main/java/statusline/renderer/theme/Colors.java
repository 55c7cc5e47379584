package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The styles of a theme for one kind of background. Immutable.
///
/// @param tones the style of each role
/// @param blocks the colours of blocks
/// @param topics the styles of topics that have a hue of their own
/// @param segments the styles that segments have of their own, by the text form of their reference
/// @param gauge the colours of a gauge from empty to full if its colouring is a gradient; empty
///     for those of good values, caution and alarm
public record Colors(
    Tones tones,
    BlockColors blocks,
    Map<Topic, TopicColors> topics,
    Map<String, SegmentColors> segments,
    List<Color> gauge) {
  public Colors {
    requireNonNull(tones, "tones");
    requireNonNull(blocks, "blocks");
    topics = Map.copyOf(topics);
    segments = Map.copyOf(segments);
    gauge = List.copyOf(gauge);
  }

  /// Creates styles without a gradient and without styles of segments.
  Colors(Tones tones, BlockColors blocks, Map<Topic, TopicColors> topics) {
    this(tones, blocks, topics, Map.of(), List.of());
  }

  /// {@return the styles of a topic}
  public TopicColors of(Topic topic) {
    TopicColors own = topics.get(topic);
    return own == null ? new TopicColors(tones, null) : own;
  }

  /// {@return the colours of a gradient, from empty to full}
  public List<Color> gradient() {
    return gauge.isEmpty()
        ? List.of(
            tones.of(TextRole.GOOD).color(),
            tones.of(TextRole.CAUTION).color(),
            tones.of(TextRole.ALARM).color())
        : gauge;
  }

  /// {@return a copy with another style for one role, in each topic too}
  public Colors with(TextRole role, Style style) {
    Map<Topic, TopicColors> changed = new EnumMap<>(Topic.class);
    for (Map.Entry<Topic, TopicColors> entry : topics.entrySet()) {
      changed.put(entry.getKey(), entry.getValue().with(role, style));
    }
    return new Colors(tones.with(role, style), blocks, changed, segments, gauge);
  }

  /// {@return a copy with other colours of blocks}
  public Colors withBlocks(BlockColors other) {
    return new Colors(tones, other, topics, segments, gauge);
  }

  /// {@return a copy with other styles of one topic}
  public Colors with(Topic topic, TopicColors other) {
    Map<Topic, TopicColors> changed = new EnumMap<>(Topic.class);
    changed.putAll(topics);
    changed.put(topic, other);
    return new Colors(tones, blocks, changed, segments, gauge);
  }

  /// {@return a copy with other styles of segments}
  public Colors withSegments(Map<String, SegmentColors> other) {
    return new Colors(tones, blocks, topics, other, gauge);
  }

  /// {@return a copy with other colours of gauges}
  public Colors withGauge(List<Color> other) {
    return new Colors(tones, blocks, topics, segments, other);
  }
}

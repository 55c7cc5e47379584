package statusline.renderer.terminal;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.Colors;
import statusline.renderer.theme.SegmentColors;
import statusline.renderer.theme.Style;
import statusline.renderer.theme.Theme;
import statusline.renderer.theme.Topic;
import statusline.renderer.theme.TopicColors;

/// The styles of one theme, encoded for one colour depth and one kind of background. Safe for use
/// by several threads.
public final class TerminalStyles {
  private static final Topic[] TOPICS = Topic.values();

  private final Colors colors;
  private final ColorDepth depth;
  private final ColorReduction reduction;
  private final Backgrounds backgrounds;
  private final Map<Topic, SegmentStyles> byTopic = new EnumMap<>(Topic.class);
  private final boolean hasAccent;
  private final Map<String, SegmentStyles> bySegment = new ConcurrentHashMap<>();
  private final @Nullable TerminalStyle[] edges =
      new TerminalStyle[Backgrounds.CACHED * Backgrounds.CACHED];

  /// Prepares the styles of a theme.
  ///
  /// @param theme the theme
  /// @param depth the number of colours that the terminal shows
  /// @param appearance the kind of the terminal's background
  public TerminalStyles(Theme theme, ColorDepth depth, Appearance appearance) {
    this(theme, depth, appearance, true);
  }

  /// Prepares the styles of a theme.
  ///
  /// @param theme the theme
  /// @param depth the number of colours that the terminal shows
  /// @param appearance the kind of the terminal's background
  /// @param hasAccent whether a line accents the block of the context window, whose texts then have
  ///     one colour
  public TerminalStyles(Theme theme, ColorDepth depth, Appearance appearance, boolean hasAccent) {
    this.hasAccent = hasAccent;
    this.colors = theme.on(appearance);
    this.depth = depth;
    this.reduction = new ColorReduction(depth, appearance);
    this.backgrounds =
        new Backgrounds(colors.blocks(), colors.of(Topic.CONTEXT).tones(), reduction);
    for (Topic topic : TOPICS) {
      byTopic.put(topic, styles(colors.of(topic), colors.gradient(), isAccented(topic)));
    }
  }

  private boolean isAccented(Topic topic) {
    return hasAccent && topic == Topic.CONTEXT;
  }

  private SegmentStyles styles(TopicColors own, List<Color> gradient, boolean isAccented) {
    Color surface = own.surface();
    Background block = surface == null ? null : backgrounds.of(surface);
    return new SegmentStyles(own.tones(), gradient, reduction, depth, block, isAccented);
  }

  /// {@return the styles of a segment}
  ///
  /// @param topic what the segment is about
  /// @param moduleId the data module of the segment
  /// @param segment the name of the segment
  public SegmentStyles of(Topic topic, String moduleId, String segment) {
    if (colors.segments().isEmpty()) {
      return ofTopic(topic);
    }
    SegmentStyles own = ofUser(topic, moduleId + '.' + segment);
    return own == null ? ofModule(topic, moduleId) : own;
  }

  private SegmentStyles ofModule(Topic topic, String moduleId) {
    SegmentStyles own = ofUser(topic, moduleId);
    return own == null ? ofTopic(topic) : own;
  }

  private SegmentStyles ofTopic(Topic topic) {
    return requireNonNull(byTopic.get(topic));
  }

  private @Nullable SegmentStyles ofUser(Topic topic, String ref) {
    SegmentColors own = colors.segments().get(ref);
    if (own == null) {
      return null;
    }
    String key = topic.key() + ' ' + ref;
    SegmentStyles known = bySegment.get(key);
    if (known == null) {
      List<Color> gradient = own.gauge().isEmpty() ? colors.gradient() : own.gauge();
      boolean isAccented = isAccented(topic) && own.surface() == null;
      known = styles(own.over(colors.of(topic)), gradient, isAccented);
      bySegment.put(key, known);
    }
    return known;
  }

  /// {@return the styles of texts that belong to no segment}
  public SegmentStyles common() {
    return ofTopic(Topic.OTHER);
  }

  /// {@return the backgrounds of blocks}
  public Backgrounds backgrounds() {
    return backgrounds;
  }

  /// {@return whether the terminal shows colours, so that escape sequences are allowed}
  public boolean hasColors() {
    return depth != ColorDepth.NONE;
  }

  /// Returns the style of the edge of a block: the block's colour on the background behind it.
  TerminalStyle edge(Background block, Background behind) {
    if (!hasColors()) {
      return TerminalStyle.PLAIN;
    }
    int index = block.index() * Backgrounds.CACHED + behind.index();
    boolean isCached = block.index() < Backgrounds.CACHED && behind.index() < Backgrounds.CACHED;
    TerminalStyle known = isCached ? edges[index] : null;
    if (known == null) {
      known = StyleEncoder.encode(Style.of(block.color()).on(behind.color()), null);
      if (isCached) {
        edges[index] = known;
      }
    }
    return known;
  }
}

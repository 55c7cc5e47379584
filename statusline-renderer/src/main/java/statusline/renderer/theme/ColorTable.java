package statusline.renderer.theme;

import java.util.EnumMap;
import java.util.Map;

/// Builds the styles of built-in themes from tables of 24-bit colours.
final class ColorTable {
  private static final Topic[] TOPICS = Topic.values();
  private static final int PER_TOPIC = 3;

  private ColorTable() {}

  /// {@return the styles of a theme for one kind of background}
  ///
  /// @param tones label, value, identity, good, caution, alarm, separator
  /// @param blocks accent text, accent, surface, other surface
  /// @param hues text, muted text and surface of each topic except the last; nothing if the theme
  ///     has no hues
  static Colors of(int[] tones, int[] blocks, int... hues) {
    Tones base = tones(tones);
    return new Colors(base, blocks(blocks), topics(base, hues));
  }

  private static Tones tones(int[] colors) {
    Style label = Style.rgb(colors[0]);
    Style separator = Style.rgb(colors[6]);
    return Tones.all(label)
        .with(TextRole.VALUE, Style.rgb(colors[1]))
        .with(TextRole.IDENTITY, Style.rgb(colors[2]).asBold())
        .with(TextRole.GOOD, Style.rgb(colors[3]))
        .with(TextRole.CAUTION, Style.rgb(colors[4]))
        .with(TextRole.ALARM, Style.rgb(colors[5]).asBold())
        .with(TextRole.SEPARATOR, separator)
        .with(TextRole.EMPTY, separator);
  }

  private static BlockColors blocks(int[] colors) {
    return BlockColors.rgb(colors[0], colors[1], colors[2], colors[3]);
  }

  private static Map<Topic, TopicColors> topics(Tones base, int[] hues) {
    Map<Topic, TopicColors> topics = new EnumMap<>(Topic.class);
    for (int i = 0; i + 2 < hues.length; i += PER_TOPIC) {
      TopicColors colors =
          new TopicColors(base, Color.rgb(hues[i + 2]))
              .withText(Color.rgb(hues[i]))
              .withMuted(Color.rgb(hues[i + 1]));
      topics.put(TOPICS[i / PER_TOPIC], colors);
    }
    return topics;
  }
}

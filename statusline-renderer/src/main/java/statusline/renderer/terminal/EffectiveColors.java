package statusline.renderer.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import statusline.renderer.theme.Appearance;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.Colors;
import statusline.renderer.theme.ContrastPair;
import statusline.renderer.theme.HostColors;
import statusline.renderer.theme.Palette;
import statusline.renderer.theme.SegmentColors;
import statusline.renderer.theme.Style;
import statusline.renderer.theme.TextRole;
import statusline.renderer.theme.Theme;
import statusline.renderer.theme.Tones;
import statusline.renderer.theme.Topic;
import statusline.renderer.theme.TopicColors;

/// The colours of a theme's texts and backgrounds as the host shows them.
public final class EffectiveColors {
  private final Appearance appearance;
  private final Colors colors;
  private final ColorDepth depth;
  private final HostColors host;
  private final List<Integer> behind;
  private final TerminalStyles styles;
  private final ColorReduction reduction;
  private final List<ContrastPair> pairs = new ArrayList<>();

  /// Computes the colours of a theme.
  ///
  /// @param depth the number of colours that the terminal shows
  /// @param appearance the kind of the terminal's background
  public EffectiveColors(Theme theme, ColorDepth depth, Appearance appearance) {
    this.appearance = appearance;
    this.colors = theme.on(appearance);
    this.depth = depth;
    this.host = HostColors.on(appearance);
    boolean isOwn = !theme.background().is(Color.TERMINAL);
    this.behind = isOwn ? List.of(rgb(theme.background(), 0)) : host.backgrounds();
    this.styles = new TerminalStyles(theme, depth, appearance);
    this.reduction = new ColorReduction(depth, appearance);
  }

  /// {@return each text on each background where it can appear}
  ///
  /// @param blocks whether rows have blocks
  public List<ContrastPair> pairs(boolean blocks) {
    addTones("tones.", colors.tones(), blocks);
    for (Map.Entry<Topic, TopicColors> entry : colors.topics().entrySet()) {
      addTones("topics." + entry.getKey().key() + '.', entry.getValue().tones(), blocks);
    }
    for (Map.Entry<String, SegmentColors> entry : colors.segments().entrySet()) {
      for (Map.Entry<TextRole, Style> own : entry.getValue().styles().entrySet()) {
        String name = "segments." + entry.getKey() + '.' + own.getKey().key();
        add(name, own.getValue(), own.getKey(), blocks);
      }
    }
    if (blocks) {
      addAccents();
    }
    return pairs;
  }

  /// All texts on an accent have the same colour.
  private void addAccents() {
    for (Background block : styles.backgrounds().all()) {
      if (block.isAccent()) {
        add("blocks.accentText", block, Style.PLAIN, TextRole.VALUE);
      }
    }
  }

  private void addTones(String prefix, Tones tones, boolean blocks) {
    for (TextRole role : TextRole.values()) {
      add(prefix + role.key(), tones.of(role), role, blocks);
    }
  }

  private void add(String name, Style style, TextRole role, boolean blocks) {
    add(name, styles.backgrounds().terminal(), style, role);
    if (blocks) {
      for (Background block : styles.backgrounds().all()) {
        if (!block.isAccent()) {
          add(name, block, style, role);
        }
      }
    }
  }

  private void add(String name, Background background, Style style, TextRole role) {
    Style shown = SegmentStyles.on(background, style, role, reduction);
    for (int terminal : behind) {
      int text = rgb(shown.color(), rgb(host.foreground(depth), 0));
      int under = rgb(shown.background(), terminal);
      int front = shown.dim() ? HostColors.dimmed(text, under) : text;
      pairs.add(
          new ContrastPair(
              name,
              role,
              appearance,
              shown.inverse() ? under : front,
              shown.inverse() ? front : under));
    }
  }

  private static int rgb(Color color, int terminal) {
    return switch (color.kind()) {
      case TERMINAL -> terminal;
      case INDEXED -> Palette.rgb(color.value());
      case RGB -> color.value();
    };
  }
}

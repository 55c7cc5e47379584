package statusline.renderer.terminal;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import statusline.api.Tone;
import statusline.renderer.theme.BlockColors;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.Style;
import statusline.renderer.theme.Theme;

/// The styles of one theme, encoded for one colour depth. Immutable.
public final class TerminalStyles {
  private final Theme theme;
  private final ColorDepth depth;
  private final ColorReduction reduction;
  private final Map<Background, Color> backgrounds = new EnumMap<>(Background.class);
  private final Map<Background, Map<Tone, TerminalStyle>> byTone = new EnumMap<>(Background.class);
  private final Map<Background, Map<Background, TerminalStyle>> edges =
      new EnumMap<>(Background.class);

  /// Encodes the styles of a theme.
  ///
  /// @param theme the theme
  /// @param depth the number of colours that the terminal shows
  /// @param blocks whether blocks are drawn; without blocks fewer styles are needed
  public TerminalStyles(Theme theme, ColorDepth depth, boolean blocks) {
    this.theme = theme;
    this.depth = depth;
    this.reduction = new ColorReduction(depth);
    backgrounds.put(Background.TERMINAL, Color.TERMINAL);
    byTone.put(Background.TERMINAL, tones(Background.TERMINAL));
    if (blocks) {
      addBlocks(theme.blocks());
    }
  }

  private void addBlocks(BlockColors blocks) {
    backgrounds.put(Background.ACCENT, reduction.of(blocks.accent()));
    backgrounds.put(Background.SURFACE, reduction.of(blocks.surface()));
    backgrounds.put(Background.OTHER_SURFACE, reduction.of(blocks.otherSurface()));
    for (Background background : Background.values()) {
      byTone.put(background, tones(background));
      edges.put(background, edges(background));
    }
  }

  private Map<Tone, TerminalStyle> tones(Background background) {
    Map<Tone, TerminalStyle> styles = new EnumMap<>(Tone.class);
    for (Tone tone : Tone.values()) {
      styles.put(tone, style(background, tone));
    }
    return styles;
  }

  private TerminalStyle style(Background background, Tone tone) {
    Style style = theme.tones().of(tone);
    Color behind = color(background);
    if (behind.is(Color.TERMINAL)) {
      behind = reduction.of(style.background());
    }
    boolean onAccent = background == Background.ACCENT && !isSame(background, Background.TERMINAL);
    Color wanted = onAccent ? theme.blocks().accentText() : style.color();
    return encoded(
        new Style(
            reduction.legible(reduction.of(wanted), behind),
            behind,
            style.bold(),
            style.dim() && !onAccent,
            style.italic(),
            style.underline()));
  }

  private Map<Background, TerminalStyle> edges(Background block) {
    Map<Background, TerminalStyle> styles = new EnumMap<>(Background.class);
    for (Background behind : Background.values()) {
      styles.put(behind, encoded(Style.of(color(block)).on(color(behind))));
    }
    return styles;
  }

  /// Without colours no style is drawn, not even bold.
  private TerminalStyle encoded(Style style) {
    return depth == ColorDepth.NONE ? TerminalStyle.PLAIN : StyleEncoder.encode(style);
  }

  /// {@return whether the terminal shows colours, so that escape sequences are allowed}
  boolean hasColors() {
    return depth != ColorDepth.NONE;
  }

  private Color color(Background background) {
    return requireNonNull(backgrounds.get(background));
  }

  /// {@return whether two backgrounds have the same colour}
  public boolean isSame(Background one, Background other) {
    return color(one).is(color(other));
  }

  /// Returns the style of a text on a background.
  TerminalStyle of(Background background, Tone tone) {
    return requireNonNull(requireNonNull(byTone.get(background)).get(tone));
  }

  /// Returns the style of the edge of a block: the block's colour on the background behind it.
  TerminalStyle edge(Background block, Background behind) {
    return requireNonNull(requireNonNull(edges.get(block)).get(behind));
  }
}

package statusline.renderer.terminal;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import statusline.api.Tone;
import statusline.renderer.theme.Blocks;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.Style;
import statusline.renderer.theme.Theme;

/// The looks of one theme, mixed once for as many colours as a terminal shows. Immutable.
public final class Inks {
  private final Theme theme;
  private final ColorDepth depth;
  private final Reduction reduction;
  private final Map<Ground, Color> backgrounds = new EnumMap<>(Ground.class);
  private final Map<Ground, Map<Tone, Ink>> byTone = new EnumMap<>(Ground.class);
  private final Map<Ground, Map<Ground, Ink>> edges = new EnumMap<>(Ground.class);

  /// Mixes a theme's looks.
  ///
  /// @param theme colours by meaning
  /// @param depth how many colours the terminal shows
  /// @param blocks whether blocks are drawn; without them fewer looks are needed
  public Inks(Theme theme, ColorDepth depth, boolean blocks) {
    this.theme = theme;
    this.depth = depth;
    this.reduction = new Reduction(depth);
    backgrounds.put(Ground.TERMINAL, Color.TERMINAL);
    byTone.put(Ground.TERMINAL, mixTones(Ground.TERMINAL));
    if (blocks) {
      addBlocks(theme.blocks());
    }
  }

  private void addBlocks(Blocks blocks) {
    backgrounds.put(Ground.ACCENT, reduction.of(blocks.accent()));
    backgrounds.put(Ground.SURFACE, reduction.of(blocks.surface()));
    backgrounds.put(Ground.OTHER_SURFACE, reduction.of(blocks.otherSurface()));
    for (Ground ground : Ground.values()) {
      byTone.put(ground, mixTones(ground));
      edges.put(ground, mixEdges(ground));
    }
  }

  private Map<Tone, Ink> mixTones(Ground ground) {
    Map<Tone, Ink> mixed = new EnumMap<>(Tone.class);
    for (Tone tone : Tone.values()) {
      mixed.put(tone, shared(mixed, mix(ground, tone)));
    }
    return mixed;
  }

  private Ink mix(Ground ground, Tone tone) {
    Style style = theme.tones().of(tone);
    Color background = background(ground);
    if (background.is(Color.TERMINAL)) {
      background = reduction.of(style.background());
    }
    boolean onAccent = ground == Ground.ACCENT && !isSame(ground, Ground.TERMINAL);
    Color wanted = onAccent ? theme.blocks().accentText() : style.color();
    return mixed(
        new Style(
            reduction.legible(reduction.of(wanted), background),
            background,
            style.bold(),
            style.dim() && !onAccent,
            style.italic(),
            style.underline()));
  }

  private Map<Ground, Ink> mixEdges(Ground block) {
    Map<Ground, Ink> mixed = new EnumMap<>(Ground.class);
    for (Ground behind : Ground.values()) {
      mixed.put(behind, mixed(Style.of(background(block)).on(background(behind))));
    }
    return mixed;
  }

  /// Without colours nothing is drawn, not even what is bold.
  private Ink mixed(Style style) {
    return depth == ColorDepth.NONE ? Ink.PLAIN : Sequence.ink(style);
  }

  /// One object for looks that are the same, so that neighbours of them can be told by identity.
  private static Ink shared(Map<Tone, Ink> mixed, Ink ink) {
    for (Tone tone : Tone.values()) {
      Ink other = mixed.get(tone);
      if (other != null && other.begin().equals(ink.begin())) {
        return other;
      }
    }
    return ink;
  }

  private Color background(Ground ground) {
    return requireNonNull(backgrounds.get(ground));
  }

  /// {@return whether two backgrounds cannot be told from each other}
  public boolean isSame(Ground one, Ground other) {
    return background(one).is(background(other));
  }

  /// Text on a background.
  Ink of(Ground ground, Tone tone) {
    return requireNonNull(requireNonNull(byTone.get(ground)).get(tone));
  }

  /// The edge of a block: in the colour of its background, on what is behind it.
  Ink edge(Ground block, Ground behind) {
    return requireNonNull(requireNonNull(edges.get(block)).get(behind));
  }
}

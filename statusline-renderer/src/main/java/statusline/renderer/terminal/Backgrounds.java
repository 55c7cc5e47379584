package statusline.renderer.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.renderer.theme.BlockColors;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.TextRole;
import statusline.renderer.theme.Tones;

/// The backgrounds of a theme's blocks, reduced to the colours of a terminal. Safe for use by
/// several threads.
public final class Backgrounds {
  /// More than the segments of all data modules.
  private static final int CAPACITY = 256;

  /// Styles on so many backgrounds are cached: those of the built-in themes and some more.
  static final int CACHED = 16;

  private final ColorReduction reduction;
  private final List<Background> known = new ArrayList<>();
  private final Background terminal;
  private final Background accent;
  private final Background caution;
  private final Background alarm;
  private final Background surface;
  private final Background otherSurface;

  /// @param tones of the block that is accented
  Backgrounds(BlockColors blocks, Tones tones, ColorReduction reduction) {
    this.reduction = reduction;
    terminal = add(Color.TERMINAL, null);
    Color text = reduction.text(blocks.accentText());
    accent = accent(reduction.accent(blocks.accent()), text);
    caution = accent(shown(tones, TextRole.CAUTION), text);
    alarm = accent(shown(tones, TextRole.ALARM), text);
    surface = add(reduction.background(blocks.surface()), null);
    otherSurface = add(reduction.background(blocks.otherSurface()), null);
  }

  private Color shown(Tones tones, TextRole role) {
    return reduction.of(tones.of(role), role).color();
  }

  private Background accent(Color color, Color text) {
    return add(color, color.is(Color.TERMINAL) ? null : text);
  }

  private Background add(Color color, @Nullable Color text) {
    Background background = new Background(known.size(), color, text);
    known.add(background);
    return background;
  }

  /// {@return the background of a colour that is not reduced yet}
  synchronized Background of(Color color) {
    Color reduced = reduction.background(color);
    for (Background background : known) {
      if (background.text() == null && background.color().is(reduced)) {
        return background;
      }
    }
    return known.size() < CAPACITY ? add(reduced, null) : surface;
  }

  /// {@return the backgrounds of all blocks}
  synchronized List<Background> all() {
    return List.copyOf(known);
  }

  /// {@return the terminal's own background}
  public Background terminal() {
    return terminal;
  }

  /// {@return the background of the block that a line accents}
  ///
  /// @param role of the block's most urgent text
  public Background accent(TextRole role) {
    return switch (role) {
      case CAUTION -> caution;
      case ALARM -> alarm;
      default -> accent;
    };
  }

  /// {@return the background of a block}
  public Background surface() {
    return surface;
  }

  /// {@return the background of the next block}
  public Background after(Background previous) {
    return previous == surface ? otherSurface : surface;
  }
}

package statusline.renderer.terminal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorDepth;
import statusline.renderer.theme.Style;
import statusline.renderer.theme.TextRole;
import statusline.renderer.theme.Tones;

/// The styles of the texts of one segment as escape sequences, encoded when first needed. Safe for
/// use by several threads.
public final class SegmentStyles {
  private static final int ROLES = TextRole.COUNT;

  /// A gradient has this many colours.
  static final int STEPS = 32;

  private static final int FIRST_STEP = 2 * ROLES;
  private static final int PER_BACKGROUND = FIRST_STEP + STEPS;

  private final Tones tones;
  private final List<Color> gradient;
  private final ColorReduction reduction;
  private final ColorDepth depth;
  private final @Nullable Background block;
  private final boolean isAccented;

  /// Threads may encode the same style twice. A style is immutable, so either one may be kept.
  private final @Nullable TerminalStyle[] encoded =
      new TerminalStyle[PER_BACKGROUND * Backgrounds.CACHED];

  /// @param tones the style of each role
  /// @param gradient the colours of gauges from empty to full
  /// @param block the background of blocks; null if blocks alternate
  /// @param isAccented whether a line accents the segment's block
  SegmentStyles(
      Tones tones,
      List<Color> gradient,
      ColorReduction reduction,
      ColorDepth depth,
      @Nullable Background block,
      boolean isAccented) {
    this.tones = tones;
    this.gradient = gradient;
    this.reduction = reduction;
    this.depth = depth;
    this.block = block;
    this.isAccented = isAccented;
  }

  /// {@return the background of the segment's own blocks, or null}
  public @Nullable Background block() {
    return block;
  }

  /// {@return whether a line accents the segment's block}
  public boolean isAccented() {
    return isAccented;
  }

  /// Returns the style of a text on a background.
  TerminalStyle of(Background background, TextRole role) {
    return cached(background, role, role.index());
  }

  /// Returns the style of a gauge's cells on a background.
  TerminalStyle cells(Background background, TextRole role) {
    return cached(background, role, ROLES + role.index());
  }

  /// Returns the style of a gauge's cell in a gradient on a background.
  ///
  /// @param percent the position of the cell, 0 to 100
  TerminalStyle gradient(Background background, int percent) {
    return cached(background, TextRole.VALUE, FIRST_STEP + percent * (STEPS - 1) / 100);
  }

  private TerminalStyle cached(Background background, TextRole role, int slot) {
    if (depth == ColorDepth.NONE) {
      return TerminalStyle.PLAIN;
    }
    int index = background.index() * PER_BACKGROUND + slot;
    if (index >= encoded.length) {
      return encoded(background, role, slot);
    }
    TerminalStyle known = encoded[index];
    if (known == null) {
      known = encoded(background, role, slot);
      encoded[index] = known;
    }
    return known;
  }

  private TerminalStyle encoded(Background background, TextRole role, int slot) {
    Style style =
        slot < FIRST_STEP
            ? tones.of(role)
            : Style.of(Gradient.color(gradient, slot - FIRST_STEP, STEPS - 1));
    Style shown = on(background, style, role, reduction);
    if (slot >= ROLES) {
      shown = withoutMarks(shown);
    }
    boolean isBlank =
        shown.background().is(background.color()) && !shown.underline() && !shown.inverse();
    return StyleEncoder.encode(shown, isBlank ? background : null);
  }

  /// Marks that make a number stand out would hide which cells of a gauge are filled.
  private static Style withoutMarks(Style style) {
    return new Style(
        style.color(), style.background(), style.bold(), style.dim(), false, false, false);
  }

  /// The style of a text on a background. All texts on an accent have the same colour, so values
  /// are bold there.
  static Style on(Background background, Style style, TextRole role, ColorReduction reduction) {
    Style reduced = reduction.of(style, role);
    Color text = background.text();
    if (background.isTerminal()) {
      return reduced.withColor(reduction.legible(reduced.color(), reduced.background()));
    }
    if (text == null) {
      return reduced
          .withColor(reduction.legible(reduced.color(), background.color()))
          .on(background.color());
    }
    boolean isBold = reduced.bold() || role == TextRole.VALUE || role.isWarning();
    return new Style(
        text, background.color(), isBold, false, reduced.italic(), reduced.underline(), false);
  }
}

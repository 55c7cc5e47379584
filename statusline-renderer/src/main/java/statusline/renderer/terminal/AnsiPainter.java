package statusline.renderer.terminal;

import statusline.renderer.text.SafeText;
import statusline.renderer.theme.TextRole;

/// Draws text into one line, with an escape sequence wherever the style changes.
///
/// The host strips leading spaces of a line, also no-break spaces, unless an escape sequence or a
/// zero-width space comes first. Therefore one of them precedes plain spaces at the start of a
/// line.
public final class AnsiPainter {
  private static final String LINK = "\u001b]8;;";
  private static final String END_OF_ADDRESS = "\u001b\\";
  private static final String ZERO_WIDTH_SPACE = "\u200b";

  private final TerminalStyles styles;
  private final StringBuilder out;
  private TerminalStyle current = TerminalStyle.PLAIN;
  private boolean atStart = true;
  private boolean inLink;

  /// Creates a painter for one line.
  ///
  /// @param styles the styles to draw with
  /// @param out receives the line
  public AnsiPainter(TerminalStyles styles, StringBuilder out) {
    this.styles = styles;
    this.out = out;
  }

  /// {@return the styles}
  public TerminalStyles styles() {
    return styles;
  }

  /// Draws text of a segment.
  public void draw(SafeText text, Background background, SegmentStyles own, TextRole role) {
    draw(text.value(), own.of(background, role));
  }

  /// Draws text that belongs to no segment.
  public void draw(SafeText text, Background background, TextRole role) {
    draw(text.value(), styles.common().of(background, role));
  }

  /// Draws cells of a gauge.
  ///
  /// @param percent the position of the cells in a gradient, 0 to 100; negative if there is none
  public void cells(
      SafeText text, Background background, SegmentStyles own, TextRole role, int percent) {
    draw(
        text.value(),
        percent < 0 ? own.cells(background, role) : own.gradient(background, percent));
  }

  /// Draws the edge of a block.
  ///
  /// @param glyph the glyph of the edge
  /// @param block the background of the block
  /// @param behind the background next to the block
  public void edge(SafeText glyph, Background block, Background behind) {
    draw(glyph.value(), styles.edge(block, behind));
  }

  /// Draws one space on a background.
  ///
  /// @param own the styles of the text beside it
  public void space(Background background, SegmentStyles own) {
    if (background.isTerminal()) {
      draw(" ", TerminalStyle.PLAIN);
    } else if (current.isBlankOn(background)) {
      out.append(' ');
    } else {
      draw(" ", own.of(background, TextRole.VALUE));
    }
  }

  /// Draws spaces in the terminal's own style.
  public void gap(int cells) {
    draw(" ".repeat(cells), TerminalStyle.PLAIN);
  }

  /// Starts a link.
  ///
  /// @param address the web address, in visible ASCII
  public void beginLink(String address) {
    out.append(LINK).append(address).append(END_OF_ADDRESS);
    inLink = true;
  }

  /// Ends the link, if one is open.
  public void endLink() {
    if (inLink) {
      out.append(LINK).append(END_OF_ADDRESS);
      inLink = false;
    }
  }

  /// Ends the line: closes the link and resets the style.
  public void end() {
    endLink();
    change(TerminalStyle.PLAIN);
  }

  private void draw(String text, TerminalStyle style) {
    if (text.isEmpty()) {
      return;
    }
    change(style);
    if (atStart && style.isPlain() && text.charAt(0) == ' ') {
      out.append(indentMark());
    }
    atStart = false;
    out.append(text);
  }

  private String indentMark() {
    return styles.hasColors() ? StyleEncoder.RESET : ZERO_WIDTH_SPACE;
  }

  private void change(TerminalStyle style) {
    if (style.isSame(current)) {
      return;
    }
    if (current.isPlain()) {
      out.append(style.start());
    } else {
      out.append(style.isPlain() ? StyleEncoder.RESET : style.change());
    }
    current = style;
  }
}

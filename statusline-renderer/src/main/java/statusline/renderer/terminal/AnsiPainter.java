package statusline.renderer.terminal;

import statusline.api.Tone;
import statusline.renderer.text.SafeText;

/// Draws text into one line: a sequence wherever the look changes, and nothing else.
///
/// The host takes leading spaces off a line unless a sequence or a no-break space comes first, so
/// plain spaces at its beginning become no-break spaces.
public final class AnsiPainter {
  private static final String LINK = "\u001b]8;;";
  private static final String END_OF_ADDRESS = "\u001b\\";
  private static final char NO_BREAK_SPACE = '\u00a0';

  private final Inks inks;
  private final StringBuilder out;
  private Ink current = Ink.PLAIN;
  private boolean atStart = true;
  private boolean inLink;

  /// Begins a line.
  ///
  /// @param inks the looks to draw with
  /// @param out where the line goes
  public AnsiPainter(Inks inks, StringBuilder out) {
    this.inks = inks;
    this.out = out;
  }

  /// {@return the looks it draws with}
  public Inks inks() {
    return inks;
  }

  /// Draws text of one meaning.
  public void draw(SafeText text, Ground ground, Tone tone) {
    draw(text.value(), inks.of(ground, tone));
  }

  /// Draws the edge of a block.
  ///
  /// @param sign what it looks like
  /// @param block the background that it is the edge of
  /// @param behind the background it stands on
  public void edge(SafeText sign, Ground block, Ground behind) {
    draw(sign.value(), inks.edge(block, behind));
  }

  /// Draws one space on a background.
  public void space(Ground ground) {
    draw(" ", inks.of(ground, Tone.VALUE));
  }

  /// Draws nothing, so wide.
  public void gap(int cells) {
    draw(" ".repeat(cells), Ink.PLAIN);
  }

  /// Makes what follows lead to a web address.
  ///
  /// @param address visible ASCII
  public void beginLink(String address) {
    out.append(LINK).append(address).append(END_OF_ADDRESS);
    inLink = true;
  }

  /// Ends what leads somewhere.
  public void endLink() {
    if (inLink) {
      out.append(LINK).append(END_OF_ADDRESS);
      inLink = false;
    }
  }

  /// Ends the line: nothing of it is left for what comes next.
  public void end() {
    endLink();
    change(Ink.PLAIN);
  }

  private void draw(String text, Ink ink) {
    if (text.isEmpty()) {
      return;
    }
    change(ink);
    int start = atStart && ink.isPlain() ? leadingSpaces(text) : 0;
    atStart = atStart && ink.isPlain() && start == text.length();
    out.append(text, start, text.length());
  }

  private int leadingSpaces(String text) {
    int spaces = 0;
    while (spaces < text.length() && text.charAt(spaces) == ' ') {
      out.append(NO_BREAK_SPACE);
      spaces++;
    }
    return spaces;
  }

  private void change(Ink ink) {
    if (ink == current) {
      return;
    }
    if (current.isPlain()) {
      out.append(ink.begin());
    } else {
      out.append(ink.isPlain() ? Sequence.RESET : ink.change());
    }
    current = ink;
  }
}

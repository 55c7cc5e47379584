package statusline.renderer.segment;

import statusline.api.Tone;

/// Writes notices. Immutable.
public final class NoticeWriter {
  private final LineGlyphs glyphs;

  /// Creates a writer that uses the warning sign and the ellipsis of `glyphs`.
  public NoticeWriter(LineGlyphs glyphs) {
    this.glyphs = glyphs;
  }

  /// {@return a sentence after a warning sign}
  public StyledText notice(String sentence) {
    return StyledText.empty()
        .add(glyphs.measured(glyphs.notice()), Tone.ALARM)
        .add(glyphs.measured(sentence), Tone.ALARM);
  }

  /// {@return a text without emphasis}
  public StyledText plain(String text) {
    return StyledText.empty().add(glyphs.measured(text), Tone.VALUE);
  }

  /// {@return a text truncated to a width}
  ///
  /// @param cells the maximal width, 1 or more
  public StyledText cut(StyledText text, int cells) {
    return text.cutTo(cells, glyphs.ellipsis());
  }

  /// {@return a text truncated to a width before its last spans}
  ///
  /// @param cells the maximal width, 1 or more
  /// @param kept the number of spans at the end that stay
  public StyledText cut(StyledText text, int cells, int kept) {
    return text.cutTo(cells, glyphs.ellipsis(), kept);
  }
}

package statusline.renderer.segment;

import statusline.api.Tone;

/// Writes sentences that a person should read. Immutable.
public final class NoticePen {
  private final Signs signs;

  /// Takes up a pen.
  public NoticePen(Signs signs) {
    this.signs = signs;
  }

  /// {@return a sentence behind a warning sign}
  public StyledText notice(String sentence) {
    return StyledText.empty()
        .add(signs.measured(signs.notice()), Tone.ALARM)
        .add(signs.measured(sentence), Tone.ALARM);
  }

  /// {@return words of no interest}
  public StyledText plain(String words) {
    return StyledText.empty().add(signs.measured(words), Tone.VALUE);
  }

  /// {@return a text cut to a room}
  ///
  /// @param room cells, 1 or more
  public StyledText cut(StyledText text, int room) {
    return text.cutTo(room, signs.ellipsis());
  }
}

package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

import statusline.api.Tone;

/// How each meaning looks.
///
/// @param label the name of a value, a separator
/// @param value a value, and any tone that this theme does not know
/// @param identity what tells sessions apart
/// @param quiet of less interest, and what is old
/// @param good better than usual
/// @param caution over the first threshold
/// @param alarm over the second threshold
public record Tones(
    Style label, Style value, Style identity, Style quiet, Style good, Style caution, Style alarm) {
  public Tones {
    requireNonNull(label, "label");
    requireNonNull(value, "value");
    requireNonNull(identity, "identity");
    requireNonNull(quiet, "quiet");
    requireNonNull(good, "good");
    requireNonNull(caution, "caution");
    requireNonNull(alarm, "alarm");
  }

  /// {@return how a meaning looks}
  public Style of(Tone tone) {
    return switch (tone) {
      case LABEL -> label;
      case IDENTITY -> identity;
      case QUIET -> quiet;
      case GOOD -> good;
      case CAUTION -> caution;
      case ALARM -> alarm;
      default -> value;
    };
  }

  /// {@return the same but for one meaning}
  public Tones with(Tone tone, Style style) {
    return new Tones(
        tone == Tone.LABEL ? style : label,
        tone == Tone.VALUE ? style : value,
        tone == Tone.IDENTITY ? style : identity,
        tone == Tone.QUIET ? style : quiet,
        tone == Tone.GOOD ? style : good,
        tone == Tone.CAUTION ? style : caution,
        tone == Tone.ALARM ? style : alarm);
  }
}

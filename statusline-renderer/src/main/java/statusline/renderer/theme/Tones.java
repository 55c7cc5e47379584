package statusline.renderer.theme;

import static java.util.Objects.requireNonNull;

import statusline.api.Tone;

/// The style of each tone.
///
/// @param label names of values, and separators
/// @param value values, and tones that the theme does not know
/// @param identity texts that identify the session
/// @param quiet less important texts, and old segments
/// @param good good values
/// @param caution values over the first threshold
/// @param alarm values over the second threshold
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

  /// {@return the style of a tone}
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

  /// {@return a copy with another style for one tone}
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

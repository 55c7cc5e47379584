package statusline.renderer;

import statusline.api.Tone;
import statusline.renderer.terminal.Style;

/// How each meaning looks.
///
/// @param label the name of a value, a separator
/// @param value a value, and any tone that this theme does not know
/// @param identity what tells sessions apart
/// @param quiet of less interest
/// @param good better than usual
/// @param caution over the first threshold
/// @param alarm over the second threshold
record Theme(
    Style label, Style value, Style identity, Style quiet, Style good, Style caution, Style alarm) {

  /// Quiet until it matters: one accent, and colour for meaning only.
  static Theme standard() {
    return new Theme(
        Style.DIM, Style.PLAIN, Style.CYAN, Style.DIM, Style.GREEN, Style.YELLOW, Style.RED);
  }

  Style of(Tone tone) {
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
}

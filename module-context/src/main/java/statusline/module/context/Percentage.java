package statusline.module.context;

import java.util.List;
import java.util.OptionalDouble;
import statusline.api.Glyph;
import statusline.api.JsonObject;
import statusline.api.Part;
import statusline.api.Tone;

/// How a used part in percent reads and what it means: four cells, ` 42%`, so that the line stands
/// still while the number grows.
final class Percentage {
  private static final Glyph UNKNOWN = Glyph.of("-", "–");

  private Percentage() {}

  /// {@return the number in four cells; a quiet dash where it is unknown}
  static List<Part> parts(OptionalDouble percent, Tone tone) {
    if (percent.isEmpty()) {
      return List.of(
          Part.text("  ", Tone.QUIET), Part.sign(UNKNOWN, Tone.QUIET), Part.text(" ", Tone.QUIET));
    }
    int shown = rounded(percent.getAsDouble());
    String padding = shown < 10 ? "  " : shown < 100 ? " " : "";
    return List.of(Part.text(padding + shown + "%", tone));
  }

  /// {@return the nearest whole number, halves up; but nothing reads as full that is not}
  ///
  /// @param percent 0 to 100
  static int rounded(double percent) {
    int nearest = (int) Math.floor(percent + 0.5);
    return nearest == 100 && percent < 100 ? 99 : nearest;
  }

  /// {@return what a used part means, by the settings `cautionPercent` and `alarmPercent`}
  ///
  /// @param caution stands in for the first setting
  /// @param alarm stands in for the second
  static Tone tone(OptionalDouble percent, JsonObject settings, double caution, double alarm) {
    if (percent.isEmpty()) {
      return Tone.QUIET;
    }
    if (percent.getAsDouble() >= settings.number("/alarmPercent").orElse(alarm)) {
      return Tone.ALARM;
    }
    boolean high = percent.getAsDouble() >= settings.number("/cautionPercent").orElse(caution);
    return high ? Tone.CAUTION : Tone.VALUE;
  }

  /// {@return whether a number is unknown, or one of 0 to 100}
  static boolean isPossible(OptionalDouble percent) {
    return percent.isEmpty() || (percent.getAsDouble() >= 0 && percent.getAsDouble() <= 100);
  }
}

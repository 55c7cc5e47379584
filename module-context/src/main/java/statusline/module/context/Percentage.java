package statusline.module.context;

import java.util.List;
import java.util.OptionalDouble;
import statusline.api.Glyph;
import statusline.api.JsonObject;
import statusline.api.Part;
import statusline.api.Tone;

/// Formats percentages, such as `42%`, without padding: a value of a session changes its number of
/// digits at most twice, and blanks would be seen all the time.
final class Percentage {
  /// A larger number is not a percentage, but for example a time.
  static final double END = 100_000;

  private static final Glyph UNKNOWN = Glyph.of("-", "–");

  private Percentage() {}

  /// {@return the percentage, or a dash if it is unknown}
  static List<Part> parts(OptionalDouble percent, Tone tone) {
    if (percent.isEmpty()) {
      return List.of(Part.sign(UNKNOWN, Tone.QUIET));
    }
    return List.of(Part.text(rounded(percent.getAsDouble()) + "%", tone));
  }

  /// {@return the nearest whole number, but 100 only for exactly 100}
  ///
  /// @param percent usually 0 to 100
  static int rounded(double percent) {
    int nearest = (int) Math.floor(percent + 0.5);
    return nearest == 100 && percent < 100 ? 99 : nearest;
  }

  /// {@return the tone of a percentage, according to the settings `cautionPercent` and
  /// `alarmPercent`}
  ///
  /// @param caution default of the first setting
  /// @param alarm default of the second setting
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
}

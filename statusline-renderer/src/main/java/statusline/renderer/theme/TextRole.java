package statusline.renderer.theme;

import java.util.Locale;
import statusline.api.Tone;

/// What a text is within a segment or between segments. A theme maps each role to a style.
public enum TextRole implements Choice {
  /// The name of a value.
  LABEL,
  /// A value.
  VALUE,
  /// Text that identifies the session.
  IDENTITY,
  /// Text that is less important than the text around it.
  QUIET,
  /// A value better than usual.
  GOOD,
  /// A value over the first threshold.
  CAUTION,
  /// A value over the second threshold.
  ALARM,
  /// A symbol that stands for a word.
  ICON,
  /// A segment whose reading is old.
  OLD,
  /// A separator of clusters or groups.
  SEPARATOR,
  /// The empty cells of a gauge.
  EMPTY;

  private final String key = name().toLowerCase(Locale.ROOT);

  /// {@return the role of a text with a tone}
  public static TextRole of(Tone tone) {
    return switch (tone) {
      case LABEL -> LABEL;
      case IDENTITY -> IDENTITY;
      case QUIET -> QUIET;
      case GOOD -> GOOD;
      case CAUTION -> CAUTION;
      case ALARM -> ALARM;
      default -> VALUE;
    };
  }

  /// {@return the role of a symbol with a tone}
  public static TextRole ofSign(Tone tone) {
    return switch (tone) {
      case LABEL, VALUE, QUIET -> ICON;
      default -> of(tone);
    };
  }

  /// {@return whether the role warns of something}
  public boolean isWarning() {
    return this == CAUTION || this == ALARM;
  }

  /// {@return whether texts of this role are decoration, which needs less contrast}
  public boolean isDecoration() {
    return this == SEPARATOR || this == EMPTY;
  }

  @Override
  public String key() {
    return key;
  }
}

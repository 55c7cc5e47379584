package statusline.renderer.theme;

import java.util.Locale;
import statusline.api.Tone;

/// The role of a text in a segment or between segments. A theme maps each role to a style.
public enum TextRole implements Choice {
  /// The name of a value.
  LABEL(0),
  /// A value.
  VALUE(1),
  /// Text that identifies the session.
  IDENTITY(2),
  /// Text that is less important than the text around it.
  QUIET(3),
  /// A value better than usual.
  GOOD(4),
  /// A value over the first threshold.
  CAUTION(5),
  /// A value over the second threshold.
  ALARM(6),
  /// A symbol that stands for a word.
  ICON(7),
  /// A segment whose reading is old.
  OLD(8),
  /// A separator of clusters or groups.
  SEPARATOR(9),
  /// The empty cells of a gauge.
  EMPTY(10);

  /// The number of roles.
  public static final int COUNT = 11;

  private final int index;
  private final String key;

  TextRole(int index) {
    this.index = index;
    this.key = name().toLowerCase(Locale.ROOT);
  }

  /// {@return the number of the role, from 0 to `COUNT` - 1}
  public int index() {
    return index;
  }

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

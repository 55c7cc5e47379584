package statusline.config.module;

import static java.util.Objects.requireNonNull;

/// A sign in the text of a segment, as the module's descriptor declares it.
///
/// In the meaning, `{}` stands for the text directly behind the sign, and `{s}` for the plural `s`
/// of a number.
///
/// @param sign the sign in the glyph set `unicode`, or a whole word
/// @param meaning one sentence without a full stop, such as `{} changed file{s}`
public record SignDescriptor(String sign, String meaning) {
  public SignDescriptor {
    requireNonNull(sign, "sign");
    requireNonNull(meaning, "meaning");
  }

  /// {@return the meaning of the sign in front of a text}
  ///
  /// @param value the text; a dash for an unknown number, an ellipsis for one that is not known yet
  public String of(String value) {
    return switch (value) {
      case "–", "-" -> without("unknown");
      case "…", ".." -> without("not known yet");
      default -> {
        boolean isIncomplete = value.length() > 1 && value.endsWith("+");
        String number = isIncomplete ? value.substring(0, value.length() - 1) : value;
        String shown = isIncomplete ? "at least " + number : number;
        yield meaning.replace("{}", shown).replace("{s}", number.equals("1") ? "" : "s").strip();
      }
    };
  }

  private String without(String state) {
    return meaning.replace("{}", "").replace("{s}", "s").strip() + ": " + state;
  }
}

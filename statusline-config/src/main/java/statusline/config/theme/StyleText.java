package statusline.config.theme;

import java.util.Optional;
import statusline.renderer.theme.Color;
import statusline.renderer.theme.ColorText;
import statusline.renderer.theme.Style;

/// Parses styles as users write them: `bold cyan`, `#5eb6e6 on 236`, `dim`.
final class StyleText {
  static final String WANTED_COLOR = "a colour such as cyan, bright-red, 208, #5eb6e6 or default";
  static final String WANTED =
      "words such as bold, dim, italic, underline, inverse, a colour, or on and a background"
          + " colour";

  private StyleText() {}

  /// {@return the style; empty if a word is neither an attribute nor a colour}
  static Optional<Style> parse(String text) {
    Style style = Style.PLAIN;
    boolean isBackground = false;
    boolean hasWords = false;
    for (String word : text.split(" ", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      Optional<Style> next = isBackground ? withBackground(style, word) : with(style, word);
      if (next.isEmpty()) {
        return next;
      }
      isBackground = word.equals("on");
      hasWords = true;
      style = next.get();
    }
    return hasWords && !isBackground ? Optional.of(style) : Optional.empty();
  }

  private static Optional<Style> withBackground(Style style, String word) {
    Optional<Color> color = ColorText.parse(word);
    return color.isEmpty() ? Optional.empty() : Optional.of(style.on(color.get()));
  }

  private static Optional<Style> with(Style style, String word) {
    return switch (word) {
      case "on" -> Optional.of(style);
      case "bold" -> Optional.of(style.asBold());
      case "dim" -> Optional.of(style.asDim());
      case "italic" -> Optional.of(style.asItalic());
      case "underline" -> Optional.of(style.asUnderlined());
      case "inverse" -> Optional.of(style.asInverse());
      default -> colored(style, word);
    };
  }

  private static Optional<Style> colored(Style style, String word) {
    Optional<Color> color = ColorText.parse(word);
    if (color.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(style.withColor(color.get()));
  }
}

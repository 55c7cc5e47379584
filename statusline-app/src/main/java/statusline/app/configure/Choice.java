package statusline.app.configure;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// One of the things that a gallery offers.
///
/// @param value what is chosen
/// @param category the heading that it stands under; empty if there is none
/// @param title its name for people
/// @param sentence what it shows or does; empty if its picture says so
/// @param picture how it looks
record Choice(String value, String category, String title, String sentence, Picture picture) {
  /// No match of a search.
  static final int NO_MATCH = Integer.MAX_VALUE;

  /// The rows of a picture, with escape sequences.
  @FunctionalInterface
  interface Picture {
    Picture NONE = columns -> List.of();

    /// {@return the rows}
    ///
    /// @param columns the width of the screen
    List<String> rows(int columns) throws IOException;
  }

  /// {@return how well a search matches, smaller is better: the name itself, its beginning, a part
  /// of it, all words in its sentence, all words with its heading}
  int rank(String search) {
    String wanted = search.strip().toLowerCase(Locale.ROOT);
    String name = value.toLowerCase(Locale.ROOT);
    if (name.equals(wanted)) {
      return 0;
    }
    if (name.startsWith(wanted)) {
      return 1;
    }
    if (name.contains(wanted)) {
      return 2;
    }
    String own = name + ' ' + (title + ' ' + sentence).toLowerCase(Locale.ROOT);
    List<String> words = List.of(wanted.split(" +", -1));
    if (words.stream().allMatch(own::contains)) {
      return 3;
    }
    String all = own + ' ' + category.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(all::contains) ? 4 : NO_MATCH;
  }
}

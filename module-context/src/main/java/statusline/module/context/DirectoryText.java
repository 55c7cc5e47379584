package statusline.module.context;

import java.nio.file.Path;
import java.util.List;
import statusline.api.Glyph;
import statusline.api.Part;
import statusline.api.Tone;

/// A directory split into its name and the text before it.
///
/// @param parent text before the name, with separator and with the home as `~`; may be empty
/// @param name last name; `/` for the root and `~` for the home
record DirectoryText(String parent, String name) {
  private static final Glyph ELLIPSIS = Glyph.of("...", "…");

  /// The width of that glyph in the widest glyph set, in cells.
  static final int ELLIPSIS_CELLS = "...".length();

  /// {@return the absolute directory}
  static DirectoryText absolute(Path directory) {
    return split(directory, directory.toString());
  }

  /// {@return the directory with the home as `~`}
  ///
  /// A home directory that is the root, as in some containers, is not abbreviated.
  static DirectoryText of(Path directory, Path home) {
    boolean isInHome = home.getNameCount() > 0 && directory.startsWith(home);
    String text = directory.toString();
    return split(directory, isInHome ? "~" + text.substring(home.toString().length()) : text);
  }

  private static DirectoryText split(Path directory, String text) {
    int name = directory.getNameCount() == 0 ? 0 : text.lastIndexOf(separator(directory)) + 1;
    return new DirectoryText(text.substring(0, name), text.substring(name));
  }

  private static char separator(Path directory) {
    return directory.getFileSystem().getSeparator().charAt(0);
  }

  /// {@return a copy with parent directories abbreviated to one letter, or to two after a dot:
  /// `~/s/.c/statusline`}
  DirectoryText abbreviated() {
    var letters = new StringBuilder();
    int inName = 0;
    for (int i = 0; i < parent.length(); i += Character.charCount(parent.codePointAt(i))) {
      int c = parent.codePointAt(i);
      if (c == '/' || c == '\\') {
        letters.appendCodePoint(c);
        inName = 0;
      } else if (inName == 0 || (inName == 1 && letters.charAt(letters.length() - 1) == '.')) {
        letters.appendCodePoint(c);
        inName++;
      } else {
        inName = 2;
      }
    }
    return new DirectoryText(letters.toString(), name);
  }

  List<Part> whole() {
    return List.of(Part.text(parent, Tone.QUIET), last());
  }

  /// {@return the last names after a `…`, or the whole directory if that is not longer}
  ///
  /// @param names at least 1
  List<Part> tail(int names) {
    int cut = parent.length();
    for (int left = names; left > 0 && cut > 0; left--) {
      cut = lastSeparator(cut - 1);
    }
    if (cut <= ELLIPSIS_CELLS) {
      return whole();
    }
    return List.of(
        Part.sign(ELLIPSIS, Tone.QUIET), Part.text(parent.substring(cut), Tone.QUIET), last());
  }

  /// {@return the index of the last separator up to a position, or 0}
  private int lastSeparator(int end) {
    for (int i = end; i > 0; i--) {
      char c = parent.charAt(i);
      if (c == '/' || c == '\\') {
        return i;
      }
    }
    return 0;
  }

  /// {@return the name}
  Part last() {
    return Part.value(name);
  }
}

package statusline.module.context;

import java.nio.file.Path;

/// Where a session works, split for showing.
///
/// @param parent everything before the name, separator included, the home as `~`; may be empty
/// @param name the last name; `/` for the root and `~` for the home
record ProjectDirectory(String parent, String name) {
  static ProjectDirectory of(Path directory, Path home) {
    if (directory.getNameCount() == 0) {
      return new ProjectDirectory("", directory.toString());
    }
    String text = shortened(directory, home);
    String separator = directory.getFileSystem().getSeparator();
    int name = text.lastIndexOf(separator) + separator.length();
    return name < separator.length()
        ? new ProjectDirectory("", text)
        : new ProjectDirectory(text.substring(0, name), text.substring(name));
  }

  /// A home that is the root, as in some containers, would hide where everything lies.
  private static String shortened(Path directory, Path home) {
    boolean isInHome = home.getNameCount() > 0 && directory.startsWith(home);
    String text = directory.toString();
    return isInHome ? "~" + text.substring(home.toString().length()) : text;
  }
}

package statusline.config.host;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.Environment;
import statusline.storage.PlainFile;

/// The name of a theme in one file of the host, read again only if the file changes. Immutable.
///
/// @param file that was read; null before
/// @param seen its attributes; null if it must be read at the next check
/// @param theme the name; empty if the file names none
record SeenTheme(@Nullable Path file, @Nullable BasicFileAttributes seen, Optional<String> theme) {
  static final SeenTheme NONE = new SeenTheme(null, null, Optional.empty());

  private static final String SETTINGS = "settings.json";
  private static final String CUSTOM = "custom:";
  private static final long MAX_BYTES = 1_000_000;

  /// {@return the theme in the user's settings of the host}
  SeenTheme inSettings(Environment environment) {
    return in(environment.configDirectory().resolve(SETTINGS), "theme");
  }

  /// {@return the built-in theme that a theme of the user is based on}
  ///
  /// @param name such as `custom:mine`; the host stores it in `themes/mine.json`
  SeenTheme inCustom(Environment environment, String name) {
    String id = name.substring(CUSTOM.length());
    Path folder = environment.configDirectory().resolve("themes");
    return isFileName(id) ? in(folder.resolve(id + ".json"), "base") : NONE;
  }

  /// {@return whether a name has only letters and digits of ASCII, dashes and underscores, so that
  /// it cannot leave the folder}
  private static boolean isFileName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!isLetter && (c < '0' || c > '9') && c != '-' && c != '_') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /// {@return whether a theme is one of the user}
  static boolean isCustom(String name) {
    return name.startsWith(CUSTOM);
  }

  private SeenTheme in(Path path, String member) {
    try {
      BasicFileAttributes now = PlainFile.attributes(path);
      if (path.equals(file) && seen != null && now != null && PlainFile.isSame(seen, now)) {
        return this;
      }
      boolean isReadable = now != null && now.isRegularFile() && now.size() <= MAX_BYTES;
      return isReadable
          ? new SeenTheme(path, now, ClaudeFileReader.text(path, MAX_BYTES, member))
          : new SeenTheme(path, null, Optional.empty());
    } catch (IOException incomplete) {
      // The host does not replace its file at once. It is read again at the next check.
      return new SeenTheme(path, null, theme);
    }
  }
}

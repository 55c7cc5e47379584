package statusline.app.configure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;
import statusline.renderer.theme.BuiltInThemes;

/// The unsaved content of a theme file. Immutable.
///
/// @param name the name of the theme
/// @param file its file
/// @param json its content
record ThemeDraft(String name, Path file, CommentedJson json) {
  private static final String OWN = "-mine";

  /// {@return the name of the theme of the user that changes a theme: built-in ones cannot change}
  static String nameFor(String theme) {
    return BuiltInThemes.names().contains(theme) ? theme + OWN : theme;
  }

  /// {@return the content of a theme file, or that of a new one}
  ///
  /// @param base the theme that a new file changes
  static ThemeDraft of(String name, Path file, String base) throws IOException, JsonTextException {
    String start = "{\n  \"base\": \"" + base + "\"\n}\n";
    String text = FileSnapshot.of(file).text().orElse(start);
    return new ThemeDraft(name, file, CommentedJson.of(text, DuplicateNames.FIRST_WINS));
  }

  /// {@return the theme with another colour of a segment}
  ///
  /// @param role the member that has the colour: `text` for values, `label` for labels
  ThemeDraft with(String segment, String role, SegmentColor color) throws JsonTextException {
    CommentedJson changed = json;
    for (boolean isDark : List.of(true, false)) {
      List<String> path = List.of(isDark ? "dark" : "light", "segments", segment, role);
      String style = color.on(isDark);
      changed = style.isEmpty() ? changed.without(path) : changed.with(path, style);
    }
    return new ThemeDraft(name, file, changed);
  }

  /// Writes the file.
  void save() throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    FileSnapshot before = FileSnapshot.of(file);
    if (!before.text().equals(Optional.of(json.text()))) {
      before.replace(json.text());
    }
  }
}

package statusline.app.configure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.FileEdit;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;
import statusline.renderer.theme.BuiltInThemes;

/// The unsaved content of a theme file. Immutable.
///
/// @param name the name of the theme
/// @param file its file
/// @param base the theme that a new file changes
/// @param json its content with all changes
/// @param changes the changes, which are applied to the current content when the draft is saved
record ThemeDraft(
    String name, Path file, String base, CommentedJson json, List<FileChange> changes) {
  private static final String OWN = "-mine";

  ThemeDraft {
    changes = List.copyOf(changes);
  }

  /// {@return the name of the theme of the user that changes a theme: built-in ones cannot change}
  static String nameFor(String theme) {
    return BuiltInThemes.names().contains(theme) ? theme + OWN : theme;
  }

  /// {@return the content of a theme file, or that of a new one}
  ///
  /// @param base the theme that a new file changes
  static ThemeDraft of(String name, Path file, String base) throws IOException, JsonTextException {
    CommentedJson json =
        CommentedJson.of(FileSnapshot.of(file).text().orElse(""), DuplicateNames.FIRST_WINS);
    return new ThemeDraft(name, file, base, started(json, base), List.of());
  }

  private static CommentedJson started(CommentedJson json, String base) throws JsonTextException {
    String start = "{\n  \"base\": \"" + base + "\"\n}\n";
    return json.text().isBlank() ? CommentedJson.of(start, DuplicateNames.FIRST_WINS) : json;
  }

  /// {@return the theme with another colour of a segment}
  ///
  /// @param role the member that has the colour: `text` for values, `label` for labels
  ThemeDraft with(String segment, String role, SegmentColor color) throws JsonTextException {
    CommentedJson changed = json;
    List<FileChange> all = new ArrayList<>(changes);
    for (boolean isDark : List.of(true, false)) {
      List<String> path = List.of(isDark ? "dark" : "light", "segments", segment, role);
      String style = color.on(isDark);
      var change = new FileChange(path, style.isEmpty() ? null : style);
      changed = change.in(changed);
      all.add(change);
    }
    return new ThemeDraft(name, file, base, changed, all);
  }

  /// Applies the changes to the current content of the file.
  ///
  /// @throws IOException if the file cannot be written, or if its content is no longer a JSON
  /// object
  void save() throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    try {
      new FileEdit(file, DuplicateNames.FIRST_WINS).apply(this::changed);
    } catch (JsonTextException invalid) {
      throw new IOException(file + ": " + invalid.getMessage(), invalid);
    }
  }

  private CommentedJson changed(CommentedJson current) throws JsonTextException {
    CommentedJson changed = started(current, base);
    for (FileChange change : changes) {
      changed = change.in(changed);
    }
    return changed;
  }
}

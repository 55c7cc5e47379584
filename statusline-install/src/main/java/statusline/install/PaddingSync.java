package statusline.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import statusline.config.LiveConfiguration;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.FileEdit;
import statusline.config.json.JsonTextException;

/// Copies the host's padding to our own configuration, because the host does not pass it to the
/// command.
///
/// @param settings of the host
/// @param dialog receives a warning if our configuration cannot be written
record PaddingSync(SettingsFile settings, UserDialog dialog) {
  private static final List<String> KEY = List.of("renderer", "padding");

  /// Copies the value if it differs.
  ///
  /// @param written the content of the settings
  void update(CommentedJson written) {
    Path file = settings.path().resolveSibling(LiveConfiguration.USER_FILE);
    try {
      Object padding = padding(written);
      new FileEdit(file, DuplicateNames.FIRST_WINS)
          .apply(
              json -> padding.equals(json.value(KEY).orElse(0L)) ? json : json.with(KEY, padding));
    } catch (IOException | JsonTextException failure) {
      dialog.warn("cannot write the padding to " + file + ": " + failure.getMessage());
    }
  }

  private static Object padding(CommentedJson json) {
    Object padding =
        json.value(StatusLineValue.PATH).orElse(null) instanceof Map<?, ?> line
            ? line.get("padding")
            : null;
    return padding instanceof Long cells ? cells : (Object) 0L;
  }
}

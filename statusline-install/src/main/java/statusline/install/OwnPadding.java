package statusline.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import statusline.config.LiveConfiguration;
import statusline.config.json.CommentedJson;
import statusline.config.json.FileEdit;
import statusline.config.json.JsonTextException;
import statusline.config.json.Repeated;

/// Our own configuration's word on how much the host pads the line, which the host does not tell
/// those it runs.
///
/// @param settings of the host
/// @param person who is told when it cannot be written
record OwnPadding(SettingsFile settings, Person person) {
  private static final List<String> KEY = List.of("renderer", "padding");

  /// Writes what the host's settings say; nothing where that is what holds anyway.
  void follow() throws IOException {
    Path file = settings.path().resolveSibling(LiveConfiguration.USER_FILE);
    try {
      Object padding = padding(settings.read());
      new FileEdit(file, Repeated.FIRST_COUNTS)
          .apply(
              json -> padding.equals(json.value(KEY).orElse(0L)) ? json : json.with(KEY, padding));
    } catch (IOException | JsonTextException broken) {
      person.warn(file + " does not get the padding: " + broken.getMessage());
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

package statusline.app.configure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.config.json.CommentedJson;
import statusline.config.json.JsonTextException;

/// A change of one key in the user file.
///
/// @param path the member names from the root to the key
/// @param value the new value, or null to remove the key
record FileChange(List<String> path, @Nullable Object value) {
  FileChange {
    path = List.copyOf(path);
  }

  /// {@return the file with the change applied}
  ///
  /// @throws JsonTextException if a value on the path is not an object
  CommentedJson in(CommentedJson file) throws JsonTextException {
    return value == null ? file.without(path) : file.with(path, value);
  }
}

package statusline.app.configure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import statusline.config.json.CommentedJson;
import statusline.config.json.JsonTextException;

/// One change of the user's file.
///
/// @param path names from the root on
/// @param value that it gets; null takes the key out
record Change(List<String> path, @Nullable Object value) {
  Change {
    path = List.copyOf(path);
  }

  /// {@return the file with the change}
  ///
  /// @throws JsonTextException when something on the way is no object
  CommentedJson in(CommentedJson file) throws JsonTextException {
    return value == null ? file.without(path) : file.with(path, value);
  }
}

package statusline.app.configure;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import statusline.config.Environment;
import statusline.config.json.CommentedJson;
import statusline.config.json.FileEdit;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;
import statusline.config.json.Repeated;

/// Where drafts are saved.
///
/// @param userFile of the account
/// @param home that `~` stands for
/// @param directory that other names begin from
record Storage(Path userFile, Path home, Path directory) {
  static Storage of(Path userFile, Environment environment, Path directory) {
    return new Storage(userFile, environment.home(), directory);
  }

  /// {@return what the user's file holds; nothing where there is none}
  ///
  /// @throws IOException when it cannot be read
  String text() throws IOException {
    return FileSnapshot.of(userFile).text().orElse("");
  }

  /// Makes the draft's changes in the user's file, whatever others wrote into it meanwhile.
  ///
  /// @throws IOException when it cannot be written
  /// @throws JsonTextException when it is no JSON object any more
  void save(Draft draft) throws IOException, JsonTextException {
    var saved = new AtomicReference<@Nullable CommentedJson>();
    try {
      new FileEdit(userFile, Repeated.FIRST_COUNTS)
          .apply(
              json -> {
                CommentedJson changed = draft.in(json);
                saved.set(changed);
                return changed;
              });
    } catch (AccessDeniedException readOnly) {
      throw new IOException(userFile + " is not to be written", readOnly);
    }
    draft.saved(requireNonNull(saved.get(), "saved"));
  }

  /// Makes another file of the draft.
  ///
  /// @return the file
  /// @throws IOException when it is there already or cannot be written
  Path saveAs(Draft draft, String name) throws IOException {
    if (name.isBlank()) {
      throw new IOException("a file needs a name");
    }
    Path file =
        name.startsWith("~/") ? home.resolve(name.substring(2)) : directory.resolve(name.strip());
    FileSnapshot before = FileSnapshot.of(file.normalize());
    if (before.text().isPresent()) {
      throw new IOException(file + " is there already");
    }
    before.replace(draft.text().isBlank() ? "{}\n" : draft.text());
    return file;
  }
}

package statusline.app.configure;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import statusline.config.Environment;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.FileEdit;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;

/// The files that a draft is read from and saved to.
///
/// @param userFile the user file of the account
/// @param home the directory that `~` stands for
/// @param directory the directory of relative file names
record DraftFiles(Path userFile, Path home, Path directory) {
  static DraftFiles of(Path userFile, Environment environment, Path directory) {
    return new DraftFiles(userFile, environment.home(), directory);
  }

  /// {@return the path of the user file, with `~` for the home directory}
  String shortName() {
    return userFile.startsWith(home) ? "~/" + home.relativize(userFile) : userFile.toString();
  }

  /// {@return the content of the user file, or an empty string if there is none}
  ///
  /// @throws IOException if the file cannot be read
  String text() throws IOException {
    return FileSnapshot.of(userFile).text().orElse("");
  }

  /// Applies the draft's changes to the current content of the user file.
  ///
  /// @throws IOException if the file cannot be written
  /// @throws JsonTextException if its content is no longer a JSON object
  void save(Draft draft) throws IOException, JsonTextException {
    var saved = new AtomicReference<@Nullable CommentedJson>();
    try {
      // Before the user file, which names the theme.
      if (draft.theme().isPresent()) {
        draft.theme().get().save();
      }
      new FileEdit(userFile, DuplicateNames.FIRST_WINS)
          .apply(
              json -> {
                CommentedJson changed = draft.in(json);
                saved.set(changed);
                return changed;
              });
    } catch (AccessDeniedException readOnly) {
      throw new IOException(userFile + " is not writable", readOnly);
    }
    draft.saved(requireNonNull(saved.get(), "saved"));
  }

  /// Writes the draft to a new file.
  ///
  /// @return the new file
  /// @throws IOException if the file exists or cannot be written, or if the draft needs a theme
  ///     that is not saved
  Path saveAs(Draft draft, String name) throws IOException {
    if (name.isBlank()) {
      throw new IOException("enter a file name");
    }
    if (draft.theme().isPresent()) {
      throw new IOException(
          "save with s first: the colours belong to the theme " + draft.theme().get().name());
    }
    Path file =
        name.startsWith("~/") ? home.resolve(name.substring(2)) : directory.resolve(name.strip());
    FileSnapshot before = FileSnapshot.of(file.normalize());
    if (before.text().isPresent()) {
      throw new IOException(file + " already exists");
    }
    before.replace(draft.text().isBlank() ? "{}\n" : draft.text());
    return file;
  }
}

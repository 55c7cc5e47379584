package statusline.app.configure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.config.DraftConfiguration;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.config.json.JsonTextException;

/// Changes the user's file on a full screen, with the line of a sample as it would be.
public final class Configurator {
  private static final long WAIT_MILLIS = 1_000;

  private Configurator() {}

  /// Lets the person at the terminal change the configuration until they leave.
  ///
  /// @param environment of the process
  /// @param directory whose project may say something about looks
  /// @param run what the environment says itself
  /// @return the user's file where something was saved in it
  /// @throws IOException when the file or the terminal cannot be used
  public static Optional<Path> run(Environment environment, Path directory, RunSettings run)
      throws IOException {
    DraftConfiguration configurations = DraftConfiguration.of(environment, directory, run);
    Storage storage = Storage.of(configurations.userFile(), environment, directory);
    Draft draft = draft(configurations, storage);
    var editor = new Editor(draft, new Preview(environment, directory), storage);
    try (Screen screen = Screen.open()) {
      converse(editor, screen);
    }
    return editor.wasSaved() ? Optional.of(storage.userFile()) : Optional.empty();
  }

  private static Draft draft(DraftConfiguration configurations, Storage storage)
      throws IOException {
    try {
      return new Draft(configurations, storage.text());
    } catch (JsonTextException broken) {
      throw new IOException(storage.userFile() + ": " + broken.getMessage(), broken);
    }
  }

  private static void converse(Editor editor, Screen screen) throws IOException {
    var keys = new KeyReader(screen);
    screen.draw(editor.view(screen.columns(), screen.rows()));
    while (!editor.isOver()) {
      Keystroke key = keys.next(WAIT_MILLIS);
      editor.press(key);
      boolean isSame = key.key() == Keystroke.Named.NOTHING && !screen.takeResize();
      if (!isSame && !editor.isOver()) {
        screen.draw(editor.view(screen.columns(), screen.rows()));
      }
    }
  }
}

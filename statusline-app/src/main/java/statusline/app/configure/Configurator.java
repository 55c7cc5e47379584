package statusline.app.configure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import statusline.config.DraftConfiguration;
import statusline.config.Environment;
import statusline.config.RunSettings;
import statusline.config.json.JsonTextException;
import statusline.daemon.line.AccountConfiguration;

/// The full-screen editor of the user file, with a preview of the line.
public final class Configurator {
  private static final long KEY_TIMEOUT_MILLIS = 1_000;

  private Configurator() {}

  /// Runs the editor until the user quits.
  ///
  /// @param environment the environment of the process
  /// @param directory the working directory, whose project may set renderer keys
  /// @param run the settings in environment variables
  /// @return the user file if it was saved
  /// @throws IOException if the file or the terminal is not usable
  public static Optional<Path> run(Environment environment, Path directory, RunSettings run)
      throws IOException {
    DraftConfiguration configurations = DraftConfiguration.of(environment, directory, run);
    DraftFiles files = DraftFiles.of(configurations.userFile(), environment, directory);
    Draft draft = open(configurations, files);
    var editor = new Editor(draft, new Preview(themed(environment), directory), files);
    try (Screen screen = Screen.open()) {
      edit(editor, screen);
    }
    return editor.wasSaved() ? Optional.of(files.userFile()) : Optional.empty();
  }

  /// {@return the environment with the host's theme, so that the preview has the colours of a line}
  private static Environment themed(Environment environment) {
    Optional<String> theme = AccountConfiguration.of(environment).theme();
    return environment.withHostTheme(theme.orElse(""));
  }

  private static Draft open(DraftConfiguration configurations, DraftFiles files)
      throws IOException {
    try {
      return new Draft(configurations, files.text());
    } catch (JsonTextException invalid) {
      throw new IOException(files.userFile() + ": " + invalid.getMessage(), invalid);
    }
  }

  private static void edit(Editor editor, Screen screen) throws IOException {
    var keys = new KeyReader(screen);
    screen.draw(editor.view(screen.columns(), screen.rows()));
    while (!editor.isFinished()) {
      Keystroke key = keys.next(KEY_TIMEOUT_MILLIS);
      editor.press(key);
      boolean isResized = screen.pollResize();
      if ((isResized || key.key() != Keystroke.Named.NOTHING) && !editor.isFinished()) {
        screen.draw(editor.view(screen.columns(), screen.rows()));
      }
    }
  }
}

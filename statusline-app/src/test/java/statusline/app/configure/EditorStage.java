package statusline.app.configure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import statusline.app.configure.Keystroke.Named;
import statusline.config.DraftConfiguration;
import statusline.config.Environment;
import statusline.config.RunSettings;

/// An editor of a user file in a new home, driven by keys.
abstract class EditorStage {
  static final int COLUMNS = 80;
  static final int ROWS = 24;

  @TempDir Path home;
  Path file;
  Editor editor;

  @BeforeEach
  void createEditor() throws Exception {
    file = home.resolve(".claude").resolve("statusline.user.json");
    Files.createDirectories(file.getParent());
    open();
  }

  final void open(String... variables) throws Exception {
    Environment environment =
        Environment.of(
            Map.of("HOME", home.toString(), "TERM", "xterm-256color", "COLORTERM", "truecolor"),
            "/usr/bin:/bin");
    RunSettings run =
        RunSettings.of(
            variables.length == 0 ? Map.of() : Map.of(variables[0], variables[1]), List.of());
    DraftConfiguration drafts = DraftConfiguration.of(environment, home, run);
    DraftFiles files = DraftFiles.of(drafts.userFile(), environment, home);
    editor = new Editor(new Draft(drafts, files.text()), new Preview(environment, home), files);
  }

  final void openWith(String text) throws Exception {
    Files.writeString(file, text);
    open();
  }

  final void press(Named... keys) {
    for (Named key : keys) {
      editor.press(Keystroke.of(key));
    }
  }

  final void type(String text) {
    text.codePoints().forEach(c -> editor.press(Keystroke.typing(c)));
  }

  /// Without escape sequences.
  final List<String> screen() {
    return editor.view(COLUMNS, ROWS).stream()
        .map(row -> row.replaceAll("\u001b\\[[0-9;]*m", ""))
        .toList();
  }

  final String text() {
    return String.join("\n", screen());
  }
}

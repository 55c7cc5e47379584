package statusline.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import statusline.config.ConfigurationPaths;
import statusline.config.Environment;
import statusline.config.LookKeys;
import statusline.config.json.DuplicateNames;
import statusline.config.json.FileEdit;
import statusline.config.json.JsonTextException;
import statusline.install.UserDialog;
import statusline.renderer.look.GlyphSet;

/// Asks whether the terminal's font has the arrows of patched fonts, because no program can find
/// out.
///
/// The answer is stored as `renderer.glyphs`, so the question is asked once.
final class FontQuestion {
  private static final String ARROW = "\ue0b0";

  private final Environment environment;
  private final UserDialog dialog;

  /// @param environment names the account whose user file gets the answer
  FontQuestion(Environment environment, UserDialog dialog) {
    this.environment = environment;
    this.dialog = dialog;
  }

  /// Asks, unless the glyph set is configured or there is no terminal.
  ///
  /// @throws IOException if the user file cannot be changed
  void ask() throws IOException {
    String key = LookKeys.GLYPHS.path();
    if (CurrentConfiguration.of(environment).setting(key).isPresent()) {
      return;
    }
    Optional<Boolean> answer =
        dialog.confirm("Do you see an arrow between these brackets? [" + ARROW + "]");
    if (answer.isPresent()) {
      GlyphSet glyphs = answer.get() ? GlyphSet.NERD_FONT : GlyphSet.UNICODE;
      write(List.of(key.split("\\.", -1)), glyphs.key());
      dialog.print(key + " is " + glyphs.key() + ". Change it with `statusline config set`.");
    }
  }

  private void write(List<String> path, String value) throws IOException {
    try {
      new FileEdit(ConfigurationPaths.userFile(environment), DuplicateNames.FIRST_WINS)
          .apply(json -> json.with(path, value));
    } catch (JsonTextException invalid) {
      throw new IOException(
          ConfigurationPaths.userFile(environment) + ": " + invalid.getMessage(), invalid);
    }
  }
}

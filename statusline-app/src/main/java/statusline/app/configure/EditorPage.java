package statusline.app.configure;

import java.io.IOException;
import statusline.config.json.JsonTextException;

/// A page of the editor.
interface EditorPage {
  /// {@return the title, one or two words}
  String title();

  /// {@return the keys of this page, for the footer}
  String keys();

  /// Handles a key.
  ///
  /// @throws JsonTextException if the change cannot be applied to the file
  /// @throws IOException if the list of segments is not available
  void press(Keystroke key) throws IOException, JsonTextException;

  /// Draws the page.
  void draw(ScreenBuffer buffer);
}

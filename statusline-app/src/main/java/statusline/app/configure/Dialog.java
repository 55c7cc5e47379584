package statusline.app.configure;

import java.io.IOException;
import statusline.config.json.JsonTextException;

/// Something that gets all keys until it is answered. Its label and the typed text are in the
/// footer of the screen.
interface Dialog {
  /// Handles a key.
  ///
  /// @return whether the dialog is finished
  /// @throws IllegalArgumentException if the answer is invalid; its message is for the user
  boolean press(Keystroke key) throws IOException, JsonTextException;

  /// {@return what the user is asked for}
  String label();

  /// {@return the text typed so far}
  String typed();

  /// {@return whether the dialog replaces the page}
  boolean hasBody();

  /// Draws what replaces the page.
  void draw(ScreenBuffer buffer);
}

package statusline.app.configure;

import java.io.IOException;
import statusline.config.json.JsonTextException;

/// One of the screen's pages.
interface Page {
  /// {@return how it is called, in a word or two}
  String title();

  /// {@return which keys do something here, for the foot of the screen}
  String keys();

  /// Does what a key asks for.
  ///
  /// @throws JsonTextException when the file cannot be changed so
  /// @throws IOException when what can be placed cannot be found out
  void press(Keystroke key) throws IOException, JsonTextException;

  /// Draws what there is.
  void draw(Sheet sheet);
}

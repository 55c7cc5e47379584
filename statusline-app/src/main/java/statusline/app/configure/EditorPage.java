package statusline.app.configure;

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
  void press(Keystroke key) throws JsonTextException;

  /// Draws the page.
  void draw(ScreenBuffer buffer);
}

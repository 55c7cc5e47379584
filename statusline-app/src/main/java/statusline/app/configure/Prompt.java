package statusline.app.configure;

import java.io.IOException;
import statusline.app.configure.Keystroke.Named;
import statusline.config.json.JsonTextException;

/// A prompt in the footer of the screen. Not thread-safe.
final class Prompt implements Dialog {
  private final String label;
  private final boolean isOneKey;
  private final Answer answer;
  private final StringBuilder typed;

  private Prompt(String label, String text, boolean isOneKey, Answer answer) {
    this.label = label;
    this.typed = new StringBuilder(text);
    this.isOneKey = isOneKey;
    this.answer = answer;
  }

  /// Receives the answer.
  @FunctionalInterface
  interface Answer {
    /// Handles the answer.
    ///
    /// @throws IllegalArgumentException if the answer is invalid; its message is for the user
    void take(String text) throws IOException, JsonTextException;
  }

  /// {@return a prompt for a text, which the enter key submits}
  static Prompt text(String label, String text, Answer answer) {
    return new Prompt(label, text, false, answer);
  }

  /// {@return a prompt for a single character}
  static Prompt key(String label, Answer answer) {
    return new Prompt(label, "", true, answer);
  }

  @Override
  public boolean press(Keystroke key) throws IOException, JsonTextException {
    if (key.key() == Named.ESCAPE) {
      return true;
    }
    if (key.key() == Named.CHARACTER) {
      typed.setLength(isOneKey ? 0 : typed.length());
      typed.appendCodePoint(key.character());
    } else if (key.key() == Named.BACKSPACE && !typed.isEmpty()) {
      typed.setLength(typed.offsetByCodePoints(typed.length(), -1));
    }
    if (key.key() == Named.ENTER || (isOneKey && key.key() == Named.CHARACTER)) {
      answer.take(typed.toString());
      return true;
    }
    return false;
  }

  @Override
  public boolean hasBody() {
    return false;
  }

  @Override
  public void draw(ScreenBuffer buffer) {}

  @Override
  public String label() {
    return label;
  }

  @Override
  public String typed() {
    return typed.toString();
  }
}

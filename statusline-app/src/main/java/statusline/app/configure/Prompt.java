package statusline.app.configure;

import java.io.IOException;
import java.util.List;
import statusline.app.configure.Keystroke.Named;
import statusline.config.json.JsonTextException;

/// A prompt in the footer of the screen. Not thread-safe.
final class Prompt {
  private final String label;
  private final boolean isOneKey;
  private final Answer answer;
  private final List<String> choices;
  private final StringBuilder typed;

  private Prompt(String label, String text, List<String> choices, boolean isOneKey, Answer answer) {
    this.label = label;
    this.choices = List.copyOf(choices);
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
    return new Prompt(label, text, List.of(), false, answer);
  }

  /// {@return a prompt for one of several words, which the tab key completes}
  static Prompt choice(String label, List<String> choices, Answer answer) {
    return new Prompt(label, "", choices, false, answer);
  }

  /// {@return a prompt for a single character}
  static Prompt key(String label, Answer answer) {
    return new Prompt(label, "", List.of(), true, answer);
  }

  /// {@return whether the prompt is finished}
  boolean press(Keystroke key) throws IOException, JsonTextException {
    if (key.key() == Named.ESCAPE) {
      return true;
    }
    if (key.key() == Named.TAB && !choices().isEmpty()) {
      typed.replace(0, typed.length(), choices().getFirst());
    } else if (key.key() == Named.CHARACTER) {
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

  /// {@return the choices that start with the typed text}
  List<String> choices() {
    return choices.stream().filter(choice -> choice.startsWith(typed.toString())).toList();
  }

  String label() {
    return label;
  }

  String typed() {
    return typed.toString();
  }
}

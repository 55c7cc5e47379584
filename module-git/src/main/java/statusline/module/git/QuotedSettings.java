package statusline.module.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A parser for `GIT_CONFIG_PARAMETERS`: settings in single quotes, separated by spaces.
///
/// Git writes `'key'='value'`, and versions before 2.31 wrote `'key=value'`. A setting without a
/// value is omitted.
final class QuotedSettings {
  private static final int MAX_SETTINGS = 256;

  private final String text;
  private int at;

  private QuotedSettings(String text) {
    this.text = text;
  }

  /// {@return the settings, or none if the text is malformed}
  static List<GitVariables.Setting> parse(String text) {
    return new QuotedSettings(text).settings().orElse(List.of());
  }

  private Optional<List<GitVariables.Setting>> settings() {
    List<GitVariables.Setting> settings = new ArrayList<>();
    skipSpaces();
    while (at < text.length()) {
      Optional<String> word = word();
      if (word.isEmpty() || settings.size() >= MAX_SETTINGS) {
        return Optional.empty();
      }
      setting(word.get()).ifPresent(settings::add);
      if (at < text.length() && text.charAt(at) != ' ') {
        return Optional.empty();
      }
      skipSpaces();
    }
    return Optional.of(settings);
  }

  private Optional<GitVariables.Setting> setting(String word) {
    if (at < text.length() && text.charAt(at) == '=') {
      at++;
      return word().flatMap(value -> GitVariables.Setting.of(word, value));
    }
    int equals = word.indexOf('=');
    return equals < 0
        ? Optional.empty()
        : GitVariables.Setting.of(word.substring(0, equals), word.substring(equals + 1));
  }

  /// {@return the next word without its quotes}
  ///
  /// Between two quoted parts, a backslash stands before a quote or an exclamation mark.
  private Optional<String> word() {
    var word = new StringBuilder();
    while (at < text.length() && text.charAt(at) == '\'') {
      int end = text.indexOf('\'', at + 1);
      if (end < 0) {
        return Optional.empty();
      }
      word.append(text, at + 1, end);
      at = end + 1;
      if (!isEscape()) {
        return Optional.of(word.toString());
      }
      word.append(text.charAt(at + 1));
      at += 2;
    }
    return Optional.empty();
  }

  private boolean isEscape() {
    return at + 2 < text.length()
        && text.charAt(at) == '\\'
        && (text.charAt(at + 1) == '\'' || text.charAt(at + 1) == '!')
        && text.charAt(at + 2) == '\'';
  }

  private void skipSpaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}

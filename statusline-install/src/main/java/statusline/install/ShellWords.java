package statusline.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Splits and quotes command lines in the syntax of a POSIX shell.
final class ShellWords {
  private static final String PLAIN = "_@%+:,./-";
  private static final String ACTIVE = "$`;|&<>()*?[]{}#!\n\r";

  private ShellWords() {}

  /// {@return a text as one quoted word}
  static String quoted(String word) {
    boolean isPlain =
        !word.isEmpty()
            && word.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || isPlain(c));
    return isPlain ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static boolean isPlain(int c) {
    return PLAIN.indexOf(c) >= 0;
  }

  /// {@return the words of a command; empty if it is more than words, such as a pipeline}
  static Optional<List<String>> of(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    for (int at = 0; at < command.length(); at++) {
      char c = command.charAt(at);
      if (c == ' ' || c == '\t') {
        addWord(words, word);
        word = null;
        continue;
      }
      word = word == null ? new StringBuilder() : word;
      int end = c == '\'' || c == '"' ? quotationEnd(command, at) : at;
      boolean isCut = c == '\\' && at + 1 == command.length();
      if (end < 0 || isCut || ACTIVE.indexOf(c) >= 0) {
        return Optional.empty();
      }
      at = append(word, command, at, end);
    }
    addWord(words, word);
    return Optional.of(words);
  }

  private static int append(StringBuilder word, String command, int at, int end) {
    if (end > at) {
      word.append(command, at + 1, end);
      return end;
    }
    int from = command.charAt(at) == '\\' ? at + 1 : at;
    word.append(command.charAt(from));
    return from;
  }

  /// {@return the offset of the closing quote; negative if it is missing or the shell would expand
  /// the text}
  private static int quotationEnd(String command, int start) {
    char quote = command.charAt(start);
    int end = command.indexOf(quote, start + 1);
    String text = end < 0 ? "" : command.substring(start + 1, end);
    boolean isActive = quote == '"' && text.chars().anyMatch(c -> "$`\\".indexOf(c) >= 0);
    return isActive ? -1 : end;
  }

  private static void addWord(List<String> words, @Nullable StringBuilder word) {
    if (word != null) {
      words.add(word.toString());
    }
  }
}

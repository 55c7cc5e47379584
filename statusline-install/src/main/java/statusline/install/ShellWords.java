package statusline.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Words of a command line as a POSIX shell takes it apart.
final class ShellWords {
  private static final String PLAIN = "_@%+:,./-";
  private static final String ACTIVE = "$`;|&<>()*?[]{}#!\n\r";

  private ShellWords() {}

  /// {@return a word that a shell reads as exactly this text}
  static String quoted(String word) {
    boolean isPlain =
        !word.isEmpty()
            && word.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || isPlain(c));
    return isPlain ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static boolean isPlain(int c) {
    return PLAIN.indexOf(c) >= 0;
  }

  /// {@return the words of a command; empty where it is more than words, such as a pipeline}
  static Optional<List<String>> of(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    for (int at = 0; at < command.length(); at++) {
      char c = command.charAt(at);
      if (c == ' ' || c == '\t') {
        take(words, word);
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
    take(words, word);
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

  /// {@return where a quotation ends; less than 0 where it does not, or is more than a text}
  private static int quotationEnd(String command, int start) {
    char quote = command.charAt(start);
    int end = command.indexOf(quote, start + 1);
    String text = end < 0 ? "" : command.substring(start + 1, end);
    boolean isActive = quote == '"' && text.chars().anyMatch(c -> "$`\\".indexOf(c) >= 0);
    return isActive ? -1 : end;
  }

  private static void take(List<String> words, @Nullable StringBuilder word) {
    if (word != null) {
      words.add(word.toString());
    }
  }
}

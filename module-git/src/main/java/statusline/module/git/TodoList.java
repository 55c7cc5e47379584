package statusline.module.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import statusline.api.FileAccess;

/// A list of the commands of a rebase.
final class TodoList {
  private static final int MAX_BYTES = 256 << 10;

  private TodoList() {}

  /// {@return the number of commands in a file, or empty if it is missing or too long}
  ///
  /// Other lines are blank, or comments after a character that the user can choose.
  ///
  /// @throws IOException if the file exists and cannot be read
  static OptionalInt commands(FileAccess files, Path file) throws IOException {
    Optional<String> text = files.text(file, MAX_BYTES);
    if (text.isEmpty() || text.get().length() >= MAX_BYTES) {
      return OptionalInt.empty();
    }
    int count = 0;
    for (int start = 0; start < text.get().length(); start = nextLine(text.get(), start)) {
      count += isCommand(text.get(), start) ? 1 : 0;
    }
    return OptionalInt.of(count);
  }

  private static int nextLine(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end + 1;
  }

  private static boolean isCommand(String text, int start) {
    int at = start;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }
}

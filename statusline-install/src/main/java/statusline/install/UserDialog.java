package statusline.install;

import java.util.Optional;

/// The dialog with the user who typed the command.
public interface UserDialog {
  /// Prints text on standard output.
  ///
  /// @param text of one or more lines; the implementation makes it safe for a terminal
  void print(String text);

  /// Prints one sentence on standard error.
  void warn(String sentence);

  /// {@return the answer; empty if there is no terminal}
  ///
  /// @param question that the user answers with yes or no
  Optional<Boolean> confirm(String question);
}

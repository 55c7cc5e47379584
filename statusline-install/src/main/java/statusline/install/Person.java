package statusline.install;

import java.util.Optional;

/// Who typed the command: is told what happens, and asked where only a person can decide.
public interface Person {
  /// Says something on standard output.
  ///
  /// @param text of one line or several, not yet safe for a terminal
  void tell(String text);

  /// Says one sentence on standard error.
  void warn(String sentence);

  /// {@return what the person answers; empty where nobody sits at a terminal}
  ///
  /// @param question to be answered with yes or no
  Optional<Boolean> ask(String question);
}

package statusline.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A dialog that gives the same answer to every question and records all messages.
final class TestDialog implements UserDialog {
  private final Optional<Boolean> answer;
  private final List<String> messages = new ArrayList<>();
  private final List<String> warned = new ArrayList<>();

  TestDialog(Optional<Boolean> answer) {
    this.answer = answer;
  }

  static TestDialog withoutUser() {
    return new TestDialog(Optional.empty());
  }

  static TestDialog answering(boolean answer) {
    return new TestDialog(Optional.of(answer));
  }

  @Override
  public void print(String text) {
    messages.add(text);
  }

  @Override
  public void warn(String sentence) {
    warned.add(sentence);
  }

  @Override
  public Optional<Boolean> confirm(String question) {
    messages.add(question);
    return answer;
  }

  String messages() {
    return String.join("\n", messages);
  }

  String warned() {
    return String.join("\n", warned);
  }
}

package statusline.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A dialog that gives the same answer to every question and records all messages.
final class TestDialog implements UserDialog {
  private final Optional<Boolean> answer;
  private final List<String> told = new ArrayList<>();
  private final List<String> warned = new ArrayList<>();

  TestDialog(Optional<Boolean> answer) {
    this.answer = answer;
  }

  static TestDialog away() {
    return new TestDialog(Optional.empty());
  }

  static TestDialog saying(boolean answer) {
    return new TestDialog(Optional.of(answer));
  }

  @Override
  public void print(String text) {
    told.add(text);
  }

  @Override
  public void warn(String sentence) {
    warned.add(sentence);
  }

  @Override
  public Optional<Boolean> confirm(String question) {
    told.add(question);
    return answer;
  }

  String told() {
    return String.join("\n", told);
  }

  String warned() {
    return String.join("\n", warned);
  }
}

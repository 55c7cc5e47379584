package statusline.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A person who gives the same answer to everything, and remembers what was said.
final class TestPerson implements Person {
  private final Optional<Boolean> answer;
  private final List<String> told = new ArrayList<>();
  private final List<String> warned = new ArrayList<>();

  TestPerson(Optional<Boolean> answer) {
    this.answer = answer;
  }

  static TestPerson away() {
    return new TestPerson(Optional.empty());
  }

  static TestPerson saying(boolean answer) {
    return new TestPerson(Optional.of(answer));
  }

  @Override
  public void tell(String text) {
    told.add(text);
  }

  @Override
  public void warn(String sentence) {
    warned.add(sentence);
  }

  @Override
  public Optional<Boolean> ask(String question) {
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

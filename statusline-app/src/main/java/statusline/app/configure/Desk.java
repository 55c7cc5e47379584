package statusline.app.configure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.Setting;
import statusline.config.json.JsonTextException;

/// What all pages work on: the draft, a sentence for the person, a question. For one thread.
final class Desk {
  private final Draft draft;
  private String sentence = "";
  private @Nullable Prompt prompt;
  private String moduleId;

  Desk(Draft draft, String moduleId) {
    this.draft = draft;
    this.moduleId = moduleId;
  }

  Draft draft() {
    return draft;
  }

  /// Gives a key a value, and says so where somebody else says otherwise.
  void set(String key, Object value) throws JsonTextException {
    draft.set(key, value);
    Optional<Setting> holds = draft.configuration().setting(key);
    if (holds.isPresent() && !holds.get().value().equals(value) && isOverruled(holds.get())) {
      tell("the " + holds.get().origin().words() + " says otherwise: " + holds.get().place());
    }
  }

  private static boolean isOverruled(Setting holds) {
    return holds.origin().isOfARun();
  }

  void tell(String what) {
    sentence = what;
  }

  String sentence() {
    return sentence;
  }

  void ask(Prompt question) {
    prompt = question;
  }

  @Nullable Prompt prompt() {
    return prompt;
  }

  void answered() {
    prompt = null;
  }

  /// The data module whose settings are looked at.
  String moduleId() {
    return moduleId;
  }

  void choose(String other) {
    moduleId = other;
  }
}

package statusline.app.configure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.Setting;
import statusline.config.json.JsonTextException;
import statusline.renderer.look.LineStyle;

/// The state that all pages share: the draft, a message and a dialog. Not thread-safe.
final class EditorState {
  private final Draft draft;
  private final ArrowQuestion arrow = new ArrowQuestion(this);
  private String message = "";
  private @Nullable Dialog dialog;
  private String moduleId;

  EditorState(Draft draft, String moduleId) {
    this.draft = draft;
    this.moduleId = moduleId;
  }

  Draft draft() {
    return draft;
  }

  /// Sets a key, reports if the environment overrides it, and asks for the font if it matters now.
  void set(String key, Object value) throws JsonTextException {
    LineStyle before = draft.run().look().style();
    draft.set(key, value);
    Optional<Setting> effective = draft.configuration().setting(key);
    if (effective.isPresent() && isOverridden(effective.get(), value)) {
      report(
          "the "
              + effective.get().origin().words()
              + " overrides it: "
              + effective.get().location());
    }
    arrow.ask(before);
  }

  private static boolean isOverridden(Setting effective, Object value) {
    return !effective.value().equals(value) && effective.origin().isOfARun();
  }

  /// Shows a message below the page.
  void report(String text) {
    message = text;
  }

  String message() {
    return message;
  }

  void ask(Dialog other) {
    dialog = other;
  }

  @Nullable Dialog dialog() {
    return dialog;
  }

  void closeDialog() {
    dialog = null;
  }

  /// {@return the id of the data module whose settings are shown}
  String moduleId() {
    return moduleId;
  }

  void showModule(String id) {
    moduleId = id;
  }
}

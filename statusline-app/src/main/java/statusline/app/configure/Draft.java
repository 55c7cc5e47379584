package statusline.app.configure;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.Configuration;
import statusline.config.DraftConfiguration;
import statusline.config.WrittenSetting;
import statusline.config.json.CommentedJson;
import statusline.config.json.JsonTextException;
import statusline.config.json.Repeated;
import statusline.daemon.line.RunConfiguration;

/// The user's file as it would be saved: what it held, and changes that can be taken back one by
/// one. For one thread.
final class Draft {
  private final DraftConfiguration configurations;
  private final List<Step> steps = new ArrayList<>();
  private CommentedJson base;
  private @Nullable RunConfiguration run;

  /// Begins with what the file holds.
  ///
  /// @throws JsonTextException when that is no JSON object
  Draft(DraftConfiguration configurations, String text) throws JsonTextException {
    this.configurations = configurations;
    this.base = CommentedJson.of(text, Repeated.FIRST_COUNTS);
  }

  private record Step(Change change, CommentedJson after) {}

  private CommentedJson json() {
    return steps.isEmpty() ? base : steps.getLast().after();
  }

  /// {@return the file's text with all changes}
  String text() {
    return json().text();
  }

  /// {@return what would hold}
  RunConfiguration run() {
    if (run == null) {
      run = RunConfiguration.of(configurations.with(text()));
    }
    return requireNonNull(run, "run");
  }

  Configuration configuration() {
    return run().configuration();
  }

  /// {@return what would hold for the whole account}
  Configuration ofAccount() {
    return configurations.ofAccount(text());
  }

  /// {@return the section of the file that data modules are made with}
  Optional<Object> modules() {
    return json().value(List.of("modules"));
  }

  /// {@return whether the file itself says a key}
  boolean says(String key) {
    return json().value(WrittenSetting.path(key)).isPresent();
  }

  /// {@return the names of all themes}
  List<String> themes() {
    return configurations.themes();
  }

  /// Gives a key a value.
  ///
  /// @throws JsonTextException when something on the way is no object
  void set(String key, Object value) throws JsonTextException {
    take(new Change(WrittenSetting.path(key), value));
  }

  /// Takes a key out, so that what lies below holds.
  ///
  /// @throws JsonTextException when it cannot be
  void unset(String key) throws JsonTextException {
    take(new Change(WrittenSetting.path(key), null));
  }

  private void take(Change change) throws JsonTextException {
    CommentedJson after = change.in(json());
    if (!after.text().equals(text())) {
      steps.add(new Step(change, after));
      run = null;
    }
  }

  /// {@return whether there was a change to take back}
  boolean undo() {
    if (steps.isEmpty()) {
      return false;
    }
    steps.removeLast();
    run = null;
    return true;
  }

  /// {@return whether there is something to save}
  boolean isChanged() {
    return !text().equals(base.text());
  }

  /// {@return a file's object with all changes, whatever it holds by now}
  ///
  /// @throws JsonTextException when one cannot be
  CommentedJson in(CommentedJson file) throws JsonTextException {
    CommentedJson changed = file;
    for (Step step : steps) {
      changed = step.change().in(changed);
    }
    return changed;
  }

  /// Goes on from what was saved.
  void saved(CommentedJson file) {
    base = file;
    steps.clear();
    run = null;
  }
}

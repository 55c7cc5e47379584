package statusline.app.configure;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.Configuration;
import statusline.config.DraftConfiguration;
import statusline.config.LookKeys;
import statusline.config.WrittenSetting;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.JsonTextException;
import statusline.daemon.line.RunConfiguration;

/// The unsaved content of the user file and of a theme file. Changes can be undone one by one. Not
/// thread-safe.
final class Draft {
  private final DraftConfiguration configurations;
  private final List<Step> steps = new ArrayList<>();
  private CommentedJson base;
  private @Nullable RunConfiguration run;

  /// Creates a draft without changes.
  ///
  /// @param text the content of the file
  /// @throws JsonTextException if the content is not a JSON object
  Draft(DraftConfiguration configurations, String text) throws JsonTextException {
    this.configurations = configurations;
    this.base = CommentedJson.of(text, DuplicateNames.FIRST_WINS);
  }

  /// A change of the user file, and the contents after it. The theme is null if none has changed.
  private record Step(FileChange change, CommentedJson after, @Nullable ThemeDraft theme) {}

  private CommentedJson json() {
    return steps.isEmpty() ? base : steps.getLast().after();
  }

  /// {@return the changed theme file; empty if none has changed}
  Optional<ThemeDraft> theme() {
    return steps.isEmpty() ? Optional.empty() : Optional.ofNullable(steps.getLast().theme());
  }

  /// {@return the content of the file with all changes}
  String text() {
    return json().text();
  }

  /// {@return the configuration of a line with all changes}
  RunConfiguration run() {
    if (run == null) {
      run = RunConfiguration.of(configurations.with(text()));
    }
    return requireNonNull(run, "run");
  }

  /// {@return the configuration of a line with all changes and another value of a key}
  ///
  /// @throws JsonTextException if a value on the path is not an object
  RunConfiguration run(String key, Object value) throws JsonTextException {
    CommentedJson other = new FileChange(WrittenSetting.path(key), value).in(json());
    return RunConfiguration.of(configurations.with(other.text()));
  }

  Configuration configuration() {
    return run().configuration();
  }

  /// {@return the configuration of the account with all changes}
  Configuration ofAccount() {
    return configurations.ofAccount(text());
  }

  /// {@return the section of the file that configures data modules}
  Optional<Object> modules() {
    return json().value(List.of("modules"));
  }

  /// {@return whether the file sets a key}
  boolean isSet(String key) {
    return json().value(WrittenSetting.path(key)).isPresent();
  }

  /// {@return the names of all themes}
  List<String> themes() {
    return configurations.themes();
  }

  /// Sets a key.
  ///
  /// @throws JsonTextException if a value on the path is not an object
  void set(String key, Object value) throws JsonTextException {
    apply(new FileChange(WrittenSetting.path(key), value));
  }

  /// Removes a key, so that lower layers apply.
  ///
  /// @throws JsonTextException if a value on the path is not an object
  void unset(String key) throws JsonTextException {
    apply(new FileChange(WrittenSetting.path(key), null));
  }

  private void apply(FileChange change) throws JsonTextException {
    CommentedJson after = change.in(json());
    if (!after.text().equals(text())) {
      add(new Step(change, after, theme().orElse(null)));
    }
  }

  /// Gives a segment another colour: changes the user's theme, or a new one based on a built-in
  /// one.
  ///
  /// @param role the member of the theme file: `text` or `label`
  void paint(String segment, String role, SegmentColor color)
      throws IOException, JsonTextException {
    add(painted(segment, role, color));
  }

  /// {@return the configuration of a line with another colour of a segment}
  RunConfiguration run(String segment, String role, SegmentColor color)
      throws IOException, JsonTextException {
    Step step = painted(segment, role, color);
    ThemeDraft theme = requireNonNull(step.theme(), "theme");
    configurations.draftTheme(theme.name(), theme.json().text());
    try {
      return RunConfiguration.of(configurations.with(step.after().text()));
    } finally {
      configurations.draftTheme(theme.name(), text(theme.name()));
    }
  }

  private Step painted(String segment, String role, SegmentColor color)
      throws IOException, JsonTextException {
    String current = run().look().theme().name();
    String name = ThemeDraft.nameFor(current);
    ThemeDraft theme =
        theme().isPresent() && theme().get().name().equals(name)
            ? theme().get()
            : ThemeDraft.of(name, configurations.themeFile(name), current);
    var change = new FileChange(WrittenSetting.path(LookKeys.THEME.path()), name);
    return new Step(change, change.in(json()), theme.with(segment, role, color));
  }

  private void add(Step step) {
    steps.add(step);
    refresh(step.theme());
  }

  /// Uses the changed theme from now on, and its file again if the change was undone.
  private void refresh(@Nullable ThemeDraft theme) {
    if (theme != null) {
      configurations.draftTheme(theme.name(), text(theme.name()));
    }
    run = null;
  }

  private String text(String theme) {
    return theme()
        .filter(draft -> draft.name().equals(theme))
        .map(draft -> draft.json().text())
        .orElse("");
  }

  /// Reverts the last change.
  ///
  /// @return whether there was a change
  boolean undo() {
    if (steps.isEmpty()) {
      return false;
    }
    refresh(steps.removeLast().theme());
    return true;
  }

  /// {@return whether there are unsaved changes}
  boolean isChanged() {
    return !text().equals(base.text()) || theme().isPresent();
  }

  /// {@return the given content with all changes applied}
  ///
  /// @throws JsonTextException if a change cannot be applied
  CommentedJson in(CommentedJson file) throws JsonTextException {
    CommentedJson changed = file;
    for (Step step : steps) {
      changed = step.change().in(changed);
    }
    return changed;
  }

  /// Continues from saved content, without changes.
  void saved(CommentedJson file) {
    base = file;
    steps.clear();
    run = null;
  }
}

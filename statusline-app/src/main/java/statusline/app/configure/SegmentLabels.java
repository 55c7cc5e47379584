package statusline.app.configure;

import java.util.ArrayList;
import java.util.List;
import statusline.config.LookKeys;
import statusline.config.WrittenSetting;
import statusline.config.json.JsonStrings;
import statusline.config.json.JsonTextException;

/// The labels that the user gives to segments.
///
/// @param state of the editor
record SegmentLabels(EditorState state) {
  private static final String KEY = LookKeys.LABELS.path();
  private static final int MAX_LENGTH = 16;

  /// Asks for the label of a segment. An empty answer removes the label.
  void ask(String segment) {
    String begin = segment + "=";
    String current =
        entries().stream()
            .filter(entry -> entry.startsWith(begin))
            .map(entry -> entry.substring(begin.length()))
            .findFirst()
            .orElse("");
    state.ask(Prompt.text("label of " + segment, current, typed -> write(segment, typed)));
  }

  private List<String> entries() {
    return state.draft().configuration().texts(LookKeys.LABELS).orElse(List.of());
  }

  private void write(String segment, String typed) throws JsonTextException {
    if (typed.strip().length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a label has at most " + MAX_LENGTH + " characters");
    }
    List<String> changed = new ArrayList<>(entries());
    changed.removeIf(entry -> entry.startsWith(segment + "="));
    changed.add(segment + "=" + typed.strip());
    List<String> words = changed.stream().map(JsonStrings::quote).toList();
    Object value = WrittenSetting.of(KEY, "[" + String.join(", ", words) + "]", List.of()).value();
    state.set(KEY, value);
  }
}

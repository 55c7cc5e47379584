package statusline.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/// The effect of setting a key.
///
/// @param path the path of the key
/// @param value the value as JSON
/// @param beside JSON values of other keys by path, set before and after
/// @param outcome the result to compare
/// @param before text that only the result before contains, or empty
/// @param after text that only the result after contains, or empty
record Effect(
    String path,
    String value,
    Map<String, String> beside,
    Outcome outcome,
    String before,
    String after) {
  /// A result of a configuration.
  @FunctionalInterface
  interface Outcome {
    /// {@return the result}
    ///
    /// @param settings JSON values by path
    String of(EffectStage stage, Map<String, String> settings) throws Exception;
  }

  static Effect shows(Outcome outcome, String path, String value, String after) {
    return new Effect(path, value, Map.of(), outcome, "", after);
  }

  static Effect hides(Outcome outcome, String path, String value, String before) {
    return new Effect(path, value, Map.of(), outcome, before, "");
  }

  Effect with(String other, String json) {
    Map<String, String> more = new LinkedHashMap<>(beside);
    more.put(other, json);
    return new Effect(path, value, more, outcome, before, after);
  }

  Map<String, String> settings() {
    Map<String, String> all = new LinkedHashMap<>(beside);
    all.put(path, value);
    return all;
  }

  @Override
  public String toString() {
    return path + " = " + value;
  }
}

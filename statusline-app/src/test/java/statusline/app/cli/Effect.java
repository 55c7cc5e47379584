package statusline.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a key changes.
///
/// @param path of the key
/// @param value that is said, as JSON
/// @param beside JSON values of other keys, by their paths, that hold before and after
/// @param outcome what is looked at
/// @param before is in it before only; empty where there is no such text
/// @param after is in it after only; empty where there is no such text
record Effect(
    String path,
    String value,
    Map<String, String> beside,
    Outcome outcome,
    String before,
    String after) {
  /// What comes of a configuration.
  @FunctionalInterface
  interface Outcome {
    /// @param settings JSON values by paths
    String of(EffectStage stage, Map<String, String> settings) throws Exception;
  }

  static Effect shows(Outcome outcome, String path, String value, String after) {
    return new Effect(path, value, Map.of(), outcome, "", after);
  }

  static Effect hides(Outcome outcome, String path, String value, String before) {
    return new Effect(path, value, Map.of(), outcome, before, "");
  }

  Effect with(String other, String said) {
    Map<String, String> more = new LinkedHashMap<>(beside);
    more.put(other, said);
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

package statusline.config;

import java.util.List;
import java.util.Map;

/// What one file, the environment or the arguments say. Immutable; another reading is another
/// object.
final class Layer {
  private final Map<String, Setting> settings;
  private final List<Problem> problems;
  private final boolean isBroken;

  private Layer(Map<String, Setting> settings, List<Problem> problems, boolean isBroken) {
    this.settings = Map.copyOf(settings);
    this.problems = List.copyOf(problems);
    this.isBroken = isBroken;
  }

  static Layer of(Map<String, Setting> settings, List<Problem> problems) {
    return new Layer(settings, problems, false);
  }

  /// {@return what could be read of a file that breaks off, or nothing}
  static Layer broken(Map<String, Setting> settings, List<Problem> problems) {
    return new Layer(settings, problems, true);
  }

  /// {@return a layer that says nothing}
  static Layer nothing() {
    return new Layer(Map.of(), List.of(), false);
  }

  /// {@return the same settings with the problem of a later reading}
  Layer withProblemsOf(Layer later) {
    return new Layer(settings, later.problems, false);
  }

  /// By their paths.
  Map<String, Setting> settings() {
    return settings;
  }

  List<Problem> problems() {
    return problems;
  }

  /// Whether the file could not be read to its end.
  boolean isBroken() {
    return isBroken;
  }
}

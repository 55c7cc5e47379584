package statusline.config;

import java.util.List;
import java.util.Map;
import statusline.config.file.Problem;

/// The settings and problems of one source: a file, the environment, or the arguments. Immutable.
final class Layer {
  private final Map<String, Setting> settings;
  private final List<Problem> problems;
  private final boolean isBroken;
  private final long version;

  private Layer(
      Map<String, Setting> settings, List<Problem> problems, boolean isBroken, long version) {
    this.settings = Map.copyOf(settings);
    this.problems = List.copyOf(problems);
    this.isBroken = isBroken;
    this.version = version;
  }

  static Layer of(Map<String, Setting> settings, List<Problem> problems) {
    return new Layer(settings, problems, false, 0);
  }

  /// {@return a layer with the settings that could be read from an incomplete file}
  static Layer broken(Map<String, Setting> settings, List<Problem> problems) {
    return new Layer(settings, problems, true, 0);
  }

  /// {@return an empty layer}
  static Layer empty() {
    return new Layer(Map.of(), List.of(), false, 0);
  }

  /// {@return these settings with the problems and the version of a later layer}
  Layer withProblemsOf(Layer later) {
    return new Layer(settings, later.problems, false, later.version);
  }

  Layer withVersion(long other) {
    return new Layer(settings, problems, isBroken, other);
  }

  /// {@return the settings by their paths}
  Map<String, Setting> settings() {
    return settings;
  }

  List<Problem> problems() {
    return problems;
  }

  /// {@return whether the file could not be read to its end}
  boolean isBroken() {
    return isBroken;
  }

  /// {@return whether the layer has settings and they come from a source}
  boolean isOf(Origin origin) {
    return !settings.isEmpty() && settings.values().iterator().next().origin() == origin;
  }

  boolean isEmpty() {
    return settings.isEmpty() && problems.isEmpty();
  }

  /// {@return the version of the file content that the layer was read from; 0 if there is no file}
  long version() {
    return version;
  }
}

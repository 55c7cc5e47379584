package statusline.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.config.file.Nearest;
import statusline.config.file.Problem;
import statusline.config.file.ProblemList;
import statusline.config.json.JsonStrings;
import statusline.config.module.KnownSegments;

/// Reads the settings of one run. Unknown settings, invalid values, and settings that a run may not
/// set are reported and ignored.
final class RunLayers {
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final ProblemList problems;

  private RunLayers(String source) {
    this.problems = new ProblemList(source);
  }

  /// {@return the settings of the environment variables}
  static Layer variables(RunSettings run) {
    var reader = new RunLayers("environment");
    if (run.isTooLong()) {
      reader.problems.add(
          Problem.of(
              "environment",
              "the settings of the run are ignored, because they have more than "
                  + RunSettings.MAX_CHARS
                  + " characters"));
      return reader.layer();
    }
    for (String variable : run.variables()) {
      int equals = variable.indexOf('=');
      reader.put(variable.substring(0, equals), variable.substring(equals + 1), Origin.ENVIRONMENT);
    }
    return reader.layer();
  }

  /// {@return the settings of the arguments: `--name=value` or `--name value`; the name of a
  /// boolean alone means true}
  static Layer arguments(RunSettings run) {
    var reader = new RunLayers("arguments");
    List<String> words = run.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      boolean hasNext = i + 1 < words.size() && !words.get(i + 1).startsWith("--");
      if (!word.startsWith("--")) {
        reader.problems.add(Problem.of(word, JsonStrings.quoteBriefly(word) + " is not an option"));
      } else if (equals > 0) {
        reader.put(word.substring(0, equals), word.substring(equals + 1), Origin.FLAG);
      } else if (hasNext && (!reader.isFlag(word) || isTruth(words.get(i + 1)))) {
        i++;
        reader.put(word, words.get(i), Origin.FLAG);
      } else {
        reader.put(word, "true", Origin.FLAG);
      }
    }
    return reader.layer();
  }

  private static boolean isTruth(String word) {
    return word.equals("true") || word.equals("false");
  }

  private Layer layer() {
    return Layer.of(settings, problems.problems());
  }

  private boolean isFlag(String argument) {
    String path = RunNames.path(argument);
    Optional<Key> key = path == null ? Optional.empty() : KeyTable.find(path);
    return key.isPresent() && key.get().kind().type() == Kind.Type.FLAG;
  }

  private void put(String name, String text, Origin origin) {
    String path = RunNames.path(name);
    Optional<Key> key = path == null ? Optional.empty() : KeyTable.find(path);
    if (path == null || key.isEmpty()) {
      Optional<String> nearest = problems.isFull() ? Optional.empty() : RunNames.nearest(name);
      String unknown = "unknown setting " + JsonStrings.quoteBriefly(name);
      problems.add(Problem.of(name, unknown + Nearest.suggestion(nearest)));
    } else if (!key.get().reach().includes(origin)) {
      problems.add(Problem.of(name, name + ": " + path + " may be set only in your user file"));
    } else {
      Kind kind = key.get().kind();
      Object value = kind.parsed(text);
      Object accepted = kind.accepted(value);
      if (accepted == null) {
        problems.add(Problem.of(name, kind.mismatch(name, text)));
      } else {
        settings.put(path, new Setting(accepted, origin, name));
        for (String unknown : SegmentNames.unknown(kind, accepted)) {
          problems.add(
              Problem.of(name, KnownSegments.mistakeWithChoice(name, unknown))
                  .withNotice(KnownSegments.mistake(name, unknown)));
        }
      }
    }
  }
}

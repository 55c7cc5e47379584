package statusline.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.config.json.Quotation;

/// Reads what one run says. What is no setting, of another kind, or not for a run to say is told
/// and does not count.
final class RunLayers {
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private RunLayers() {}

  /// {@return what the variables say}
  static Layer variables(RunSettings run) {
    var reader = new RunLayers();
    for (String variable : run.variables()) {
      int equals = variable.indexOf('=');
      reader.say(variable.substring(0, equals), variable.substring(equals + 1), Origin.ENVIRONMENT);
    }
    return reader.layer();
  }

  /// {@return what the arguments say: `--name=value` or `--name value`; the name of a truth value
  /// alone is true}
  static Layer arguments(RunSettings run) {
    var reader = new RunLayers();
    List<String> words = run.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      boolean hasNext = i + 1 < words.size() && !words.get(i + 1).startsWith("--");
      if (!word.startsWith("--")) {
        reader.problems.add(Problem.of(word, Quotation.brief(word) + " is no option of a line"));
      } else if (equals > 0) {
        reader.say(word.substring(0, equals), word.substring(equals + 1), Origin.FLAG);
      } else if (hasNext && (!reader.isFlag(word) || isTruth(words.get(i + 1)))) {
        i++;
        reader.say(word, words.get(i), Origin.FLAG);
      } else {
        reader.say(word, "true", Origin.FLAG);
      }
    }
    return reader.layer();
  }

  private static boolean isTruth(String word) {
    return word.equals("true") || word.equals("false");
  }

  private Layer layer() {
    return Layer.of(settings, problems);
  }

  private boolean isFlag(String argument) {
    String path = RunNames.path(argument);
    Optional<Key> key = path == null ? Optional.empty() : KeyTable.find(path);
    return key.isPresent() && key.get().kind().type() == Kind.Type.FLAG;
  }

  private void say(String name, String text, Origin origin) {
    String path = RunNames.path(name);
    Optional<Key> key = path == null ? Optional.empty() : KeyTable.find(path);
    if (path == null || key.isEmpty()) {
      Optional<String> nearest = RunNames.nearest(name);
      String known = nearest.isPresent() ? "; the nearest is " + nearest.get() : "";
      problems.add(Problem.of(name, Quotation.brief(name) + " is no setting" + known));
    } else if (!key.get().reach().includes(origin)) {
      problems.add(Problem.of(name, name + ": " + path + " is for your own file to say"));
    } else {
      Kind kind = key.get().kind();
      Object value = kind.parsed(text);
      Object accepted = kind.accepted(value);
      if (accepted == null) {
        problems.add(Problem.of(name, Problem.wrongValue(name, text, kind)));
      } else {
        settings.put(path, new Setting(accepted, origin, name));
      }
    }
  }
}

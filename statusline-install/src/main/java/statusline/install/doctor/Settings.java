package statusline.install.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.config.json.CommentedJson;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;
import statusline.config.json.Repeated;

/// One of the host's settings files.
///
/// @param scope as the host names it
/// @param file it is
/// @param json what it says
record Settings(String scope, Path file, CommentedJson json) {
  /// {@return those that are there, the one that wins first}
  ///
  /// @param broken is told of each that cannot be read
  static List<Settings> of(Patient patient, Examination broken) throws IOException {
    List<Settings> all = new ArrayList<>();
    Path project = patient.workingDirectory().resolve(".claude");
    add(all, "managed", patient.managedSettings(), broken);
    add(all, "local", project.resolve("settings.local.json"), broken);
    // In the home the project's settings are the user's.
    if (!project.equals(patient.configDirectory())) {
      add(all, "project", project.resolve("settings.json"), broken);
    }
    add(all, "user", patient.configDirectory().resolve("settings.json"), broken);
    return all;
  }

  private static void add(List<Settings> all, String scope, Path file, Examination broken)
      throws IOException {
    Optional<String> text = FileSnapshot.of(file).text();
    if (text.isEmpty()) {
      return;
    }
    try {
      all.add(new Settings(scope, file, CommentedJson.of(text.get(), Repeated.LAST_COUNTS)));
    } catch (JsonTextException torn) {
      broken.finding(
          file + ": " + torn.getMessage(),
          "the host ignores a settings file that it cannot read",
          "edit " + file);
    }
  }

  Optional<Object> value(String name) {
    return json.value(List.of(name));
  }

  Optional<String> command() {
    return value("statusLine").orElse(null) instanceof Map<?, ?> line
            && line.get("command") instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}

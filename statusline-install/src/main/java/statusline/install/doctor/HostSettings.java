package statusline.install.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;

/// One of the host's settings files.
///
/// @param scope the host's name for it
/// @param file path
/// @param json content
record HostSettings(String scope, Path file, CommentedJson json) {
  /// {@return the files that exist, in descending order of precedence}
  ///
  /// @param report receives a problem for each file that is invalid
  static List<HostSettings> of(DoctorContext context, DoctorReport report) throws IOException {
    List<HostSettings> all = new ArrayList<>();
    Path project = context.workingDirectory().resolve(".claude");
    add(all, "managed", context.managedSettings(), report);
    add(all, "local", project.resolve("settings.local.json"), report);
    // In the home directory the project's settings are the user's.
    if (!isSame(project, context.configDirectory())) {
      add(all, "project", project.resolve("settings.json"), report);
    }
    add(all, "user", context.configDirectory().resolve("settings.json"), report);
    return all;
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return one.equals(other)
        || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
  }

  private static void add(List<HostSettings> all, String scope, Path file, DoctorReport report)
      throws IOException {
    Optional<String> text = FileSnapshot.of(file).text();
    if (text.isEmpty()) {
      return;
    }
    try {
      all.add(
          new HostSettings(scope, file, CommentedJson.of(text.get(), DuplicateNames.LAST_WINS)));
    } catch (JsonTextException malformed) {
      report.problem(
          file + ": " + malformed.getMessage(),
          "the host ignores an invalid settings file",
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

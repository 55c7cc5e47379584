package statusline.install;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;
import statusline.storage.Digest;
import statusline.storage.Folders;
import statusline.storage.PrivateFolder;

/// Stores the former state of settings files in the state directory: a JSON file for each settings
/// file, and a copy of its text. Only the owner can read them.
final class FormerStatusLines {
  private static final String NOTE = ".json";
  private static final String TEXT = ".before";
  private static final int KEY_BYTES = 8;

  private final Path folder;

  FormerStatusLines(Path stateDirectory) {
    this.folder = stateDirectory.resolve("former");
  }

  /// {@return the former state of a settings file}
  ///
  /// @param settings path, which may contain links
  Optional<FormerStatusLine> of(Path settings) throws IOException {
    return read(file(settings, NOTE));
  }

  /// {@return the former text of a settings file; empty if the copy is missing or changed}
  Optional<String> textBefore(Path settings, FormerStatusLine former) throws IOException {
    Optional<String> text = FileSnapshot.of(file(settings, TEXT)).text();
    return text.filter(found -> Digest.of(found).equals(former.before()));
  }

  /// Stores the state of a settings file.
  ///
  /// @param text the former text; null to keep the stored one
  void save(Path settings, FormerStatusLine former, @Nullable String text) throws IOException {
    PrivateFolder.create(folder);
    if (text != null) {
      FileSnapshot.of(file(settings, TEXT)).replace(text);
    }
    FileSnapshot.of(file(settings, NOTE)).replace(note(former));
  }

  private static String note(FormerStatusLine former) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("settings", former.settings());
    members.put("statusLine", former.statusLine());
    members.put("subagentStatusLine", former.subagentStatusLine());
    members.put("written", former.written());
    members.put("before", former.before());
    members.put("after", former.after());
    try {
      return CommentedJson.of("", DuplicateNames.LAST_WINS).with(List.of(), members).text();
    } catch (JsonTextException impossible) {
      throw new IOException(impossible);
    }
  }

  void forget(Path settings) throws IOException {
    Files.deleteIfExists(file(settings, NOTE));
    Files.deleteIfExists(file(settings, TEXT));
    Folders.deleteIfEmpty(folder);
  }

  /// {@return the settings files whose state is stored}
  List<Path> settings() throws IOException {
    List<Path> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder, "*" + NOTE)) {
        for (Path note : notes) {
          read(note).map(former -> Path.of(former.settings())).ifPresent(all::add);
        }
      }
    }
    return all.stream().sorted().toList();
  }

  private static Optional<FormerStatusLine> read(Path note) throws IOException {
    Optional<String> text = FileSnapshot.of(note).text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      CommentedJson json = CommentedJson.of(text.get(), DuplicateNames.LAST_WINS);
      String settings = text(json, "settings");
      String written = text(json, "written");
      String after = text(json, "after");
      return settings == null || written == null || after == null
          ? Optional.empty()
          : Optional.of(
              new FormerStatusLine(
                  settings,
                  json.value(List.of("statusLine")).orElse(null),
                  json.value(List.of("subagentStatusLine")).orElse(null),
                  written,
                  text(json, "before"),
                  after));
    } catch (JsonTextException malformed) {
      return Optional.empty();
    }
  }

  private static @Nullable String text(CommentedJson json, String name) {
    return json.value(List.of(name)).orElse(null) instanceof String text ? text : null;
  }

  /// The name is derived from the real path, so that two paths of one file share it.
  private Path file(Path settings, String ending) throws IOException {
    Path target = FileSnapshot.of(settings).target();
    Path parent = target.resolveSibling("");
    Path real = Files.isDirectory(parent) ? parent.toRealPath() : parent;
    String name = real.resolve(target.getFileName()).toString();
    return folder.resolve(Digest.of(name).substring(0, 2 * KEY_BYTES) + ending);
  }
}

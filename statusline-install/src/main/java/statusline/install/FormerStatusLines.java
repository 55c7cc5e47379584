package statusline.install;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.json.CommentedJson;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;
import statusline.config.json.Repeated;
import statusline.storage.Digest;
import statusline.storage.Folders;

/// Remembers what settings files were before we came, in the state directory, for nobody but their
/// owner to read: a note for each file, and beside it the file's text.
final class FormerStatusLines {
  private static final String NOTE = ".json";
  private static final String TEXT = ".before";
  private static final int KEY_BYTES = 8;

  private final Path folder;

  FormerStatusLines(Path stateDirectory) {
    this.folder = stateDirectory.resolve("former");
  }

  /// {@return what is known of a settings file}
  ///
  /// @param settings with or without links on its way
  Optional<FormerStatusLine> of(Path settings) throws IOException {
    return read(file(settings, NOTE));
  }

  /// {@return the text that a settings file had before, if it is still there as it was}
  Optional<String> textBefore(Path settings, FormerStatusLine former) throws IOException {
    Optional<String> text = FileSnapshot.of(file(settings, TEXT)).text();
    return text.filter(found -> Digest.of(found).equals(former.before()));
  }

  /// Remembers a settings file.
  ///
  /// @param text it had before; null to keep the one that is remembered
  void save(Path settings, FormerStatusLine former, @Nullable String text) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
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
      return CommentedJson.of("", Repeated.LAST_COUNTS).with(List.of(), members).text();
    } catch (JsonTextException impossible) {
      throw new IOException(impossible);
    }
  }

  void forget(Path settings) throws IOException {
    Files.deleteIfExists(file(settings, NOTE));
    Files.deleteIfExists(file(settings, TEXT));
    Folders.deleteIfEmpty(folder);
  }

  /// {@return the settings files that are remembered}
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
      CommentedJson json = CommentedJson.of(text.get(), Repeated.LAST_COUNTS);
      String settings = word(json, "settings");
      String written = word(json, "written");
      String after = word(json, "after");
      return settings == null || written == null || after == null
          ? Optional.empty()
          : Optional.of(
              new FormerStatusLine(
                  settings,
                  json.value(List.of("statusLine")).orElse(null),
                  json.value(List.of("subagentStatusLine")).orElse(null),
                  written,
                  word(json, "before"),
                  after));
    } catch (JsonTextException torn) {
      return Optional.empty();
    }
  }

  private static @Nullable String word(CommentedJson json, String name) {
    return json.value(List.of(name)).orElse(null) instanceof String text ? text : null;
  }

  /// Two names of one file are one file.
  private Path file(Path settings, String ending) throws IOException {
    Path target = FileSnapshot.of(settings).target();
    Path parent = target.resolveSibling("");
    Path real = Files.isDirectory(parent) ? parent.toRealPath() : parent;
    String name = real.resolve(target.getFileName()).toString();
    return folder.resolve(Digest.of(name).substring(0, 2 * KEY_BYTES) + ending);
  }
}

package statusline.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.json.CommentedJson;
import statusline.config.json.DuplicateNames;
import statusline.config.json.FileEdit;
import statusline.config.json.FileSnapshot;
import statusline.config.json.JsonTextException;

/// The `settings.json` of one configuration directory, which the host writes as well.
///
/// @param path absolute; links are preserved
public record SettingsFile(Path path) {
  private static final int ANY_WRITES = 0222;

  static SettingsFile in(Path configDirectory) {
    return new SettingsFile(configDirectory.resolve("settings.json"));
  }

  FileEdit edit() {
    return new FileEdit(path, DuplicateNames.LAST_WINS);
  }

  /// {@return the current content}
  CommentedJson read() throws IOException, JsonTextException {
    CommentedJson[] read = {null};
    edit()
        .apply(
            json -> {
              read[0] = json;
              return json;
            });
    return read[0];
  }

  /// {@return the value of `statusLine`; null if there is none}
  static @Nullable Object statusLine(CommentedJson json) {
    return json.value(StatusLineValue.PATH).orElse(null);
  }

  /// {@return the value of `subagentStatusLine`; null if there is none}
  static @Nullable Object subagentStatusLine(CommentedJson json) {
    return json.value(StatusLineValue.SUBAGENT_PATH).orElse(null);
  }

  boolean exists() throws IOException {
    return Files.exists(FileSnapshot.of(path).target(), LinkOption.NOFOLLOW_LINKS);
  }

  /// {@return whether the file is read-only, such as in the store of a package manager}
  boolean isReadOnly() throws IOException {
    return readOnly(path).isPresent();
  }

  /// {@return why a settings file cannot be written, as a clause; empty if it can}
  ///
  /// @param settings the file, which may be missing
  public static Optional<String> readOnly(Path settings) throws IOException {
    Path target = FileSnapshot.of(settings).target();
    String link = target.equals(settings) ? "" : ", to which " + settings + " links,";
    if (Files.exists(target) && isReadOnly(target)) {
      return Optional.of(target + link + " is read-only");
    }
    Path folder = nearestFolder(target);
    return isReadOnly(folder)
        ? Optional.of("the directory " + folder + " is read-only")
        : Optional.empty();
  }

  /// {@return whether the file has another hard link, which a replacement does not change}
  boolean hasOtherLinks() throws IOException {
    Path target = FileSnapshot.of(path).target();
    return Files.exists(target) && (int) Files.getAttribute(target, "unix:nlink") > 1;
  }

  private static Path nearestFolder(Path file) {
    Path folder = file.resolveSibling("");
    while (!Files.exists(folder)) {
      folder = Optional.ofNullable(folder.getParent()).orElse(folder.getRoot());
    }
    return folder;
  }

  /// Root can write every file, so a file without any write permission counts as read-only.
  private static boolean isReadOnly(Path path) throws IOException {
    int mode = (int) Files.getAttribute(path, "unix:mode");
    return !Files.isWritable(path) || (mode & ANY_WRITES) == 0;
  }
}

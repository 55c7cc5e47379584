package statusline.daemon.former;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import statusline.config.json.FileSnapshot;
import statusline.storage.Digest;
import statusline.storage.Folders;
import statusline.storage.SafePath;

/// The former command of a configuration directory where a run of the host finds it without a word
/// of the environment that could lead it elsewhere: beside the installed images, or within an image
/// that stays where it is. For its owner alone.
///
/// @param file named by the number of the configuration directory's path
public record FormerCommandFile(Path file) {
  private static final String FOLDER = "former";

  /// {@return whether a path within an image is ours to keep such files in, and no part of it}
  public static boolean isBelow(Path path) {
    return path.startsWith(FOLDER);
  }

  /// {@return where the former command of a configuration directory is kept}
  ///
  /// @param folder of the installed images, or of the image that stays where it is
  public static FormerCommandFile in(Path folder, Path configDirectory) {
    return new FormerCommandFile(folder.resolve(FOLDER).resolve(Digest.ofPath(configDirectory)));
  }

  /// {@return the command, for a run that an image serves}
  ///
  /// A file that somebody else may have written is none: what it says is going to be run.
  ///
  /// @param image folder of it
  /// @param configDirectory of the run
  /// @throws IOException when it cannot be read
  public static Optional<String> command(Path image, Path configDirectory) throws IOException {
    for (Path folder : List.of(image, image.resolveSibling(""))) {
      Path file = in(folder, configDirectory).file();
      if (Files.isRegularFile(file) && SafePath.ofProcess().problem(file).isEmpty()) {
        return FileSnapshot.of(file).text();
      }
    }
    return Optional.empty();
  }

  public void write(String command) throws IOException {
    Files.createDirectories(
        file.resolveSibling(""),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    FileSnapshot.of(file).replace(command);
  }

  public void remove() throws IOException {
    Files.deleteIfExists(file);
    Folders.deleteIfEmpty(file.resolveSibling(""));
  }
}

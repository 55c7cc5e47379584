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

/// The file with the former command of one configuration directory. Only its owner may read it.
///
/// It is beside the installed images, or inside an image that is used in place. A run finds it
/// without reading its environment, which could name another file.
///
/// @param file whose name is a hash of the configuration directory's path
public record FormerCommandFile(Path file) {
  private static final String FOLDER = "former";

  /// {@return whether a path within an image belongs to such files instead of the image}
  public static boolean isBelow(Path path) {
    return path.startsWith(FOLDER);
  }

  /// {@return the file for a configuration directory}
  ///
  /// @param folder of the installed images, or of an image that is used in place
  public static FormerCommandFile in(Path folder, Path configDirectory) {
    return new FormerCommandFile(folder.resolve(FOLDER).resolve(Digest.ofPath(configDirectory)));
  }

  /// {@return the former command for a run, or empty if there is none}
  ///
  /// A file that another user could have written is ignored, because its content is executed.
  ///
  /// @param image folder of the image
  /// @param configDirectory of the run
  /// @throws IOException if the file cannot be read
  public static Optional<String> command(Path image, Path configDirectory) throws IOException {
    for (Path folder : List.of(image, image.resolveSibling(""))) {
      Path file = in(folder, configDirectory).file();
      if (Files.isRegularFile(file) && SafePath.ofProcess().problem(file).isEmpty()) {
        return FileSnapshot.of(file).text();
      }
    }
    return Optional.empty();
  }

  /// Writes the file.
  public void write(String command) throws IOException {
    Files.createDirectories(
        file.resolveSibling(""),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    FileSnapshot.of(file).replace(command);
  }

  /// Deletes the file, and its folder if that is empty then.
  public void remove() throws IOException {
    Files.deleteIfExists(file);
    Folders.deleteIfEmpty(file.resolveSibling(""));
  }
}

package statusline.app.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import statusline.app.json.FileSnapshot;

/// The former command of a configuration directory where the client finds it without a word of the
/// environment that could lead it elsewhere: beside the image it is a part of. For its owner alone.
///
/// @param folder `former` beside the installed images
record FormerCommandFile(Path folder) {
  static FormerCommandFile beside(InstalledImages images) {
    return new FormerCommandFile(images.folder().resolve("former"));
  }

  /// {@return the file of a configuration directory, named by the number of its path}
  Path file(Path configDirectory) {
    return folder.resolve(Daemons.number(configDirectory));
  }

  void write(Path configDirectory, String command) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    FileSnapshot.of(file(configDirectory)).replace(command);
  }

  void remove(Path configDirectory) throws IOException {
    Files.deleteIfExists(file(configDirectory));
    InstalledImages.deleteIfEmpty(folder);
  }
}

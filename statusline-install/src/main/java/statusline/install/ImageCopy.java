package statusline.install;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import statusline.storage.Folders;

/// Copies an image: first completely under a temporary name, then renamed, so that no incomplete
/// image is ever run.
final class ImageCopy {
  private static final String UNFINISHED = ".new-";
  private static final long DEAD_MILLIS = 600_000;

  private ImageCopy() {}

  static boolean isUnfinished(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith(UNFINISHED);
  }

  /// {@return whether the copy was put in place; false if another process created the folder first}
  static boolean copy(ImageFolder image, ImageFolder place) throws IOException {
    Path unfinished = Files.createTempDirectory(place.folder().resolveSibling(""), UNFINISHED);
    try {
      for (Path path : image.content()) {
        copy(image.folder().resolve(path), unfinished.resolve(path));
      }
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(unfinished, place.folder(), ATOMIC_MOVE);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    } catch (FileSystemException broken) {
      if (place.exists()) {
        return false;
      }
      throw broken;
    } finally {
      Folders.delete(unfinished);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.isSymbolicLink(from)) {
      Files.createSymbolicLink(to, Files.readSymbolicLink(from));
    } else if (Files.isDirectory(from)) {
      Files.createDirectories(to);
      setMode(to, "rwxr-xr-x");
    } else {
      Files.copy(from, to, COPY_ATTRIBUTES, NOFOLLOW_LINKS);
      setMode(to, Files.isExecutable(from) ? "rwxr-xr-x" : "rw-r--r--");
      try (FileChannel file = FileChannel.open(to, StandardOpenOption.WRITE)) {
        file.force(true);
      }
    }
  }

  /// An image may lie where a group may write; its copy is its owner's to change.
  private static void setMode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  /// Deletes an image: renames it first, so that a killed process leaves no incomplete image.
  static void delete(ImageFolder image) throws IOException {
    Path unfinished = image.folder().resolveSibling(UNFINISHED + UUID.randomUUID());
    Files.move(image.folder(), unfinished, ATOMIC_MOVE);
    Folders.delete(unfinished);
  }

  /// Deletes what a killed process left unfinished ten minutes ago.
  static void sweep(Path folder) throws IOException {
    sweep(folder, DEAD_MILLIS);
  }

  /// Deletes all unfinished copies.
  static void sweepAll(Path folder) throws IOException {
    sweep(folder, -1);
  }

  /// An image whose deletion was interrupted lacks some of its files.
  private static boolean isRemains(Path path) throws IOException {
    if (Files.isSymbolicLink(path)
        || !Files.isDirectory(path)
        || new ImageFolder(path).exists()
        || !Files.isDirectory(path.resolve("runtime"))) {
      return false;
    }
    try (DirectoryStream<Path> content = Files.newDirectoryStream(path)) {
      for (Path file : content) {
        if (!ImageFolder.CONTENT.contains(file.getFileName().toString())) {
          return false;
        }
      }
    }
    return true;
  }

  private static void sweep(Path folder, long age) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path path : all) {
        if (isUnfinished(path) ? millisSince(path) > age : isRemains(path)) {
          Folders.delete(path);
        }
      }
    }
  }

  private static long millisSince(Path path) throws IOException {
    return System.currentTimeMillis() - Files.getLastModifiedTime(path, NOFOLLOW_LINKS).toMillis();
  }
}

package statusline.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import statusline.daemon.former.FormerCommandFile;

/// The folder of an image: programs, runtime and caches.
///
/// @param folder absolute
public record ImageFolder(Path folder) {
  /// The names in the folder of an image.
  static final Set<String> CONTENT =
      Set.of(
          "LICENSE",
          "NOTICE",
          "bin",
          "install.sh",
          "legal",
          "lib",
          "repository",
          "runtime",
          "share");

  /// {@return the program that the host runs}
  Path program() {
    return folder.resolve("bin").resolve("statusline");
  }

  /// {@return whether the folder contains an image}
  boolean exists() {
    return Files.isRegularFile(program())
        && Files.isRegularFile(folder.resolve("lib").resolve("jvm.options"))
        && Files.isDirectory(folder.resolve("runtime"));
  }

  /// {@return all paths in it, folders before their content; links are not followed}
  List<Path> content() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .map(folder::relativize)
          .filter(path -> !FormerCommandFile.isBelow(path))
          .sorted()
          .toList();
    }
  }

  /// {@return whether another image has the same content; file modes are ignored}
  boolean isSameAs(ImageFolder other) throws IOException {
    List<Path> content = content();
    if (!content.equals(other.content())) {
      return false;
    }
    for (Path path : content) {
      if (!isSame(folder.resolve(path), other.folder.resolve(path))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    if (Files.isSymbolicLink(one) || Files.isSymbolicLink(other)) {
      return Files.isSymbolicLink(one)
          && Files.isSymbolicLink(other)
          && Files.readSymbolicLink(one).equals(Files.readSymbolicLink(other));
    }
    if (Files.isDirectory(one) || Files.isDirectory(other)) {
      return Files.isDirectory(one) && Files.isDirectory(other);
    }
    return Files.mismatch(one, other) < 0;
  }
}

package statusline.install;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import statusline.storage.Folders;

/// The folder of the installed images, with a link `current` to the one in use, and the link on the
/// `PATH`.
///
/// @param folder `statusline` in the user's data directory
/// @param link `statusline` on the `PATH`
public record InstalledImages(Path folder, Path link) {
  private static final String CURRENT = "current";

  /// {@return the folder of the image in use through the link `current`, which updates do not
  /// change}
  Path current() {
    return folder.resolve(CURRENT);
  }

  /// {@return the path of the program through the link `current`, which updates do not change}
  Path program() {
    return new ImageFolder(current()).program();
  }

  boolean contains(Path path) {
    return path.startsWith(folder);
  }

  /// {@return the installed images}
  List<ImageFolder> all() throws IOException {
    List<ImageFolder> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
        for (Path path : found) {
          var image = new ImageFolder(path);
          boolean isLink = Files.isSymbolicLink(path);
          if (!isLink && !ImageCopy.isUnfinished(path) && image.exists()) {
            all.add(image);
          }
        }
      }
    }
    return all;
  }

  /// {@return the folder in which an image of a version is installed, or would be}
  ///
  /// An installed image is never changed: another image of the same version gets a number.
  ImageFolder folderOf(ImageFolder image, String version) throws IOException {
    if (contains(image.folder())) {
      return image;
    }
    for (int number = 1; ; number++) {
      var place = new ImageFolder(folder.resolve(number == 1 ? version : version + "-" + number));
      boolean isFree = !Files.exists(place.folder(), LinkOption.NOFOLLOW_LINKS);
      if (isFree || (place.exists() && place.isSameAs(image))) {
        return place;
      }
    }
  }

  /// Installs an image and makes `current` point to it.
  ///
  /// @return its folder
  ImageFolder install(ImageFolder image, String version) throws IOException {
    Files.createDirectories(folder);
    ImageCopy.sweep(folder);
    ImageFolder place = folderOf(image, version);
    while (!place.exists() && !ImageCopy.copy(image, place)) {
      place = folderOf(image, version);
    }
    Path current = current();
    if (Files.exists(current, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(current)) {
      throw new IOException(current + " exists and is not a link; move it away and try again");
    }
    link(current, place.folder().getFileName());
    return place;
  }

  /// Makes the link on the `PATH` point to the image in use.
  ///
  /// @return false if another file has the name of the link
  boolean linkProgram() throws IOException {
    if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !isOurs(link)) {
      return false;
    }
    Files.createDirectories(link.resolveSibling(""));
    link(link, program());
    return true;
  }

  /// {@return whether a shell finds the link}
  ///
  /// @param path value of `PATH`
  public boolean isOnPath(String path) {
    String folder = link.resolveSibling("").normalize().toString();
    for (String entry : path.split(":", -1)) {
      if (entry.equals(folder) || entry.equals(folder + "/")) {
        return true;
      }
    }
    return false;
  }

  private boolean isOurs(Path path) throws IOException {
    return Files.isSymbolicLink(path)
        && contains(path.resolveSibling(Files.readSymbolicLink(path)).normalize());
  }

  /// The links for the manual page and the shell completion, with their targets in an image.
  private Map<Path, Path> documents() {
    Path shared = folder.resolve(CURRENT).resolve("share");
    return Map.of(
        folder.resolveSibling("man").resolve("man1").resolve("statusline.1"),
        shared.resolve("man").resolve("man1").resolve("statusline.1"),
        folder.resolveSibling("bash-completion").resolve("completions").resolve("statusline"),
        shared.resolve("completions").resolve("statusline.bash"));
  }

  /// Links the manual page and the completion of the image in use. Other files with their names are
  /// not replaced.
  void linkDocuments() throws IOException {
    for (Map.Entry<Path, Path> document : documents().entrySet()) {
      Path at = document.getKey();
      boolean isFree = !Files.exists(at, LinkOption.NOFOLLOW_LINKS) || isOurs(at);
      if (isFree && Files.exists(document.getValue())) {
        Files.createDirectories(at.resolveSibling(""));
        link(at, document.getValue());
      }
    }
  }

  private void removeDocuments() throws IOException {
    for (Path document : documents().keySet()) {
      if (isOurs(document)) {
        Files.delete(document);
        Folders.deleteIfEmpty(document.resolveSibling(""));
        Folders.deleteIfEmpty(document.resolveSibling("").resolveSibling(""));
      }
    }
  }

  private static void link(Path link, Path target) throws IOException {
    Path next = link.resolveSibling("." + link.getFileName() + "." + UUID.randomUUID());
    Files.createSymbolicLink(next, target);
    Files.move(next, link, ATOMIC_MOVE);
  }

  /// Deletes the images and all links, and the folder if it is then empty.
  void remove() throws IOException {
    if (isOurs(link)) {
      Files.delete(link);
    }
    removeDocuments();
    if (Files.isSymbolicLink(folder.resolve(CURRENT))) {
      Files.delete(folder.resolve(CURRENT));
    }
    for (ImageFolder image : all()) {
      ImageCopy.delete(image);
    }
    ImageCopy.sweepAll(folder);
    Folders.deleteIfEmpty(folder);
  }
}

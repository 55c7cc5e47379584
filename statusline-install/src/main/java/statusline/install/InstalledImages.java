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

/// The folder that images are installed in, side by side, with a link `current` to the one in use,
/// and the link in the person's folder of programs.
///
/// @param folder `statusline` in the user's data directory
/// @param link `statusline` on the PATH
public record InstalledImages(Path folder, Path link) {
  private static final String CURRENT = "current";

  /// {@return the program of the image in use, by the path that stays the same}
  Path program() {
    return new ImageFolder(folder.resolve(CURRENT)).program();
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

  /// {@return where an image of a version is installed, or would be}
  ///
  /// An installed image is never changed: another one of the same version gets a number.
  ImageFolder place(ImageFolder image, String version) throws IOException {
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

  /// Installs an image and makes it the one in use.
  ///
  /// @return where it is
  ImageFolder install(ImageFolder image, String version) throws IOException {
    Files.createDirectories(folder);
    ImageCopy.sweep(folder);
    ImageFolder place = place(image, version);
    while (!place.exists() && !ImageCopy.copy(image, place)) {
      place = place(image, version);
    }
    Path current = folder.resolve(CURRENT);
    if (Files.exists(current, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(current)) {
      throw new IOException(current + " is in the way: it is no link");
    }
    link(current, place.folder().getFileName());
    return place;
  }

  /// Lets the link on the PATH lead to the image in use.
  ///
  /// @return whether it does; not where something else has its name
  boolean linkProgram() throws IOException {
    if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !isOurs(link)) {
      return false;
    }
    Files.createDirectories(link.resolveSibling(""));
    link(link, program());
    return true;
  }

  private boolean isOurs(Path path) throws IOException {
    return Files.isSymbolicLink(path)
        && contains(path.resolveSibling(Files.readSymbolicLink(path)).normalize());
  }

  /// Where the user's `man` and shell look, and what of an image belongs there.
  private Map<Path, Path> documents() {
    Path shared = folder.resolve(CURRENT).resolve("share");
    return Map.of(
        folder.resolveSibling("man").resolve("man1").resolve("statusline.1"),
        shared.resolve("man").resolve("man1").resolve("statusline.1"),
        folder.resolveSibling("bash-completion").resolve("completions").resolve("statusline"),
        shared.resolve("completions").resolve("statusline.bash"));
  }

  /// Lets manual and completion lead to those of the image in use; what is already there stays.
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

  /// Deletes the images and all links, and the folder if nothing else is in it.
  void remove() throws IOException {
    if (isOurs(link)) {
      Files.delete(link);
    }
    removeDocuments();
    if (Files.isSymbolicLink(folder.resolve(CURRENT))) {
      Files.delete(folder.resolve(CURRENT));
    }
    for (ImageFolder image : all()) {
      ImageFolder.delete(image.folder());
    }
    ImageCopy.sweepAll(folder);
    Folders.deleteIfEmpty(folder);
  }
}

package statusline.module.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;

/// The file system of this machine.
final class RealFiles implements FileAccess {
  @Override
  public Optional<FileFacts> facts(Path path) {
    try {
      BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
      return Optional.of(
          new FileFacts(
              kind(found),
              found.size(),
              found.lastModifiedTime().toInstant(),
              String.valueOf(found.fileKey())));
    } catch (IOException nothingThere) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException nothingThere) {
      return Optional.empty();
    }
  }

  private static FileFacts.Kind kind(BasicFileAttributes found) {
    if (found.isRegularFile()) {
      return FileFacts.Kind.FILE;
    }
    return found.isDirectory() ? FileFacts.Kind.DIRECTORY : FileFacts.Kind.OTHER;
  }

  @Override
  public boolean isOwn(Path path) {
    try {
      String owner = Files.getOwner(path).getName();
      return Files.isRegularFile(path)
          && (owner.equals("root") || owner.equals(System.getProperty("user.name")));
    } catch (IOException nothingThere) {
      return false;
    }
  }

  @Override
  public Optional<String> text(Path path, int maxBytes) throws IOException {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try (InputStream file = Files.newInputStream(path)) {
      return Optional.of(new String(file.readNBytes(maxBytes), StandardCharsets.UTF_8));
    }
  }

  @Override
  public List<String> names(Path directory) throws IOException {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
        children.forEach(child -> names.add(child.getFileName().toString()));
      }
    }
    Collections.sort(names);
    return names;
  }
}

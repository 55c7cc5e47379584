package statusline.broker.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.FileFacts;
import statusline.storage.PlainFile;
import statusline.storage.ProcessUser;

/// Access to this machine's file system. Safe for use by several threads.
public final class SystemFiles implements FileAccess {
  /// Creates access with the rights of this process.
  public SystemFiles() {}

  @Override
  public Optional<FileFacts> facts(Path path) {
    try {
      return Optional.ofNullable(PlainFile.attributes(path)).map(SystemFiles::facts);
    } catch (IOException notAccessible) {
      return Optional.empty();
    }
  }

  private static FileFacts facts(BasicFileAttributes found) {
    return new FileFacts(
        kind(found),
        found.size(),
        found.lastModifiedTime().toInstant(),
        Objects.toString(found.fileKey(), ""));
  }

  @Override
  public Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException notAccessible) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isOwn(Path path) {
    try {
      int owner = (int) Objects.requireNonNull(Files.getAttribute(path, "unix:uid"));
      return Files.isRegularFile(path) && (owner == 0 || owner == ProcessUser.current().uid());
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  private static FileFacts.Kind kind(BasicFileAttributes found) {
    if (found.isRegularFile()) {
      return FileFacts.Kind.FILE;
    }
    return found.isDirectory() ? FileFacts.Kind.DIRECTORY : FileFacts.Kind.OTHER;
  }

  @Override
  public Optional<String> text(Path path, int maxBytes) throws IOException {
    Optional<FileFacts> facts = facts(path);
    if (facts.isEmpty() || !facts.get().isFile()) {
      return Optional.empty();
    }
    try (InputStream file = PlainFile.open(path)) {
      return Optional.of(new String(file.readNBytes(maxBytes), StandardCharsets.UTF_8));
    } catch (NoSuchFileException deleted) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> names(Path directory) throws IOException {
    Optional<FileFacts> facts = facts(directory);
    if (facts.isEmpty() || !facts.get().isDirectory()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
      for (Path child : children) {
        names.add(String.valueOf(child.getFileName()));
      }
    } catch (NoSuchFileException | NotDirectoryException deleted) {
      return List.of();
    } catch (DirectoryIteratorException unreadable) {
      throw unreadable.getCause();
    }
    Collections.sort(names);
    return names;
  }
}

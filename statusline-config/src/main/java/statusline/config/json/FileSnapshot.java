package statusline.config.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a file held when it was read, and the way to replace it as long as it still holds that.
///
/// Symbolic links are followed and stay. A reader of the file sees the old content or the new one,
/// never a part of it.
public final class FileSnapshot {
  private static final int MAX_LINKS = 40;

  private final Path file;
  private final Path target;
  private final byte @Nullable [] content;

  private FileSnapshot(Path file, Path target, byte @Nullable [] content) {
    this.file = file;
    this.target = target;
    this.content = content;
  }

  /// {@return what a file holds now; a missing one is no error}
  ///
  /// @param file absolute
  /// @throws IOException when it cannot be read
  public static FileSnapshot of(Path file) throws IOException {
    Path target = target(file);
    return new FileSnapshot(file, target, content(target));
  }

  /// {@return the path that links lead to, be there something or not}
  private static Path target(Path file) throws IOException {
    Path target = file;
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MAX_LINKS) {
        throw new IOException(file + " is a link that leads to no file");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
    }
    return target;
  }

  private static byte @Nullable [] content(Path target) throws IOException {
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new IOException(target + " is not a file");
    }
    try {
      return Files.readAllBytes(target);
    } catch (NoSuchFileException none) {
      return null;
    }
  }

  /// {@return the file that links lead to}
  public Path target() {
    return target;
  }

  /// {@return what the file held; empty where there was none}
  ///
  /// @throws IOException when it is not UTF-8: it could not be written back as it was
  public Optional<String> text() throws IOException {
    if (content == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException broken) {
      throw new IOException(target + " is not UTF-8", broken);
    }
  }

  /// Puts another text into the file's place, with its mode and owner.
  ///
  /// The text is on the disk when this returns.
  ///
  /// @throws ChangedFileException when the file does not hold any more what was read; nothing is
  ///     written then
  /// @throws AccessDeniedException when the file is not to be written
  /// @throws IOException when it cannot be written
  public void replace(String text) throws IOException {
    if (content != null && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    try (var replacement = Replacement.of(target, content != null, text.getBytes(UTF_8))) {
      requireUnchanged();
      if (content == null) {
        replacement.create();
      } else {
        replacement.swap(content);
      }
    }
  }

  private void requireUnchanged() throws IOException {
    if (!target(file).equals(target) || !Arrays.equals(content(target), content)) {
      throw new ChangedFileException(file);
    }
  }
}

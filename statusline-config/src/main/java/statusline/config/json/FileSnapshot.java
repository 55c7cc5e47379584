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

/// The content of a file when it was read. It can be replaced if the file has not changed since.
///
/// Symbolic links are followed and preserved. A reader of the file sees the old content or the new
/// one, never a part of it.
public final class FileSnapshot {
  private static final int MAX_LINKS = 40;

  /// The trees of a larger file do not fit into the heap of a command.
  private static final long MAX_BYTES = 2_500_000;

  private final Path file;
  private final Path target;
  private final byte @Nullable [] content;

  private FileSnapshot(Path file, Path target, byte @Nullable [] content) {
    this.file = file;
    this.target = target;
    this.content = content;
  }

  /// {@return the current content of a file, which may be missing}
  ///
  /// @param file absolute
  /// @throws IOException if it cannot be read
  public static FileSnapshot of(Path file) throws IOException {
    Path target = target(file);
    return new FileSnapshot(file, target, content(target));
  }

  /// {@return the target of links, whether it exists or not}
  private static Path target(Path file) throws IOException {
    Path target = file;
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MAX_LINKS) {
        throw new IOException(file + " is a symbolic link that is part of a loop");
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
      if (Files.exists(target) && Files.size(target) > MAX_BYTES) {
        throw new IOException(target + " is larger than 2.5 MB");
      }
      return Files.readAllBytes(target);
    } catch (NoSuchFileException missing) {
      return null;
    }
  }

  /// {@return the target of links}
  public Path target() {
    return target;
  }

  /// {@return whether the file was missing}
  boolean isMissing() {
    return content == null;
  }

  /// {@return the content; empty if the file was missing}
  ///
  /// @throws IOException if it is not UTF-8, because it could not be written back unchanged
  public Optional<String> text() throws IOException {
    if (content == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException malformed) {
      throw new IOException(target + " is not UTF-8", malformed);
    }
  }

  /// Replaces the file's content and preserves its mode and owner.
  ///
  /// The new content is on the disk when this method returns.
  ///
  /// @throws ChangedFileException if the file has changed since it was read; nothing is written
  ///     then
  /// @throws AccessDeniedException if the file is not writable
  /// @throws IOException if it cannot be written
  public void replace(String text) throws IOException {
    if (content != null && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    try (var replacement = FileReplacement.of(target, content != null, text.getBytes(UTF_8))) {
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

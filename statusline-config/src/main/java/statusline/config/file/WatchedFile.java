package statusline.config.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import statusline.storage.PlainFile;

/// A small file that is read again when its size or time changes.
///
/// Several threads may look at the file at the same time, and none waits for another: a look may
/// never end if the file system does not answer. Safe for use by several threads.
public final class WatchedFile {
  private static final int MAX_BYTES = 1 << 20;

  /// A repository is not trusted, and each of its files is read for all its sessions.
  private static final int MAX_BYTES_OF_PROJECT = 1 << 16;

  private static final String UNREADABLE = "it cannot be read";

  private final Path file;
  private final @Nullable Path root;
  private final InstantSource clock;

  private final AtomicLong looks = new AtomicLong();

  private volatile Look last = new Look(0, null, false, FileContent.MISSING);

  /// What a look at the file has found.
  ///
  /// @param number order in which the looks began
  /// @param seen attributes of the file; null if it must be read at the next look
  /// @param isFresh whether the last change is so recent that another one may not change the time;
  ///     the bytes are compared until then
  /// @param content content of the file
  private record Look(
      long number, @Nullable BasicFileAttributes seen, boolean isFresh, FileContent content) {
    boolean isUnchanged(BasicFileAttributes found) {
      return seen != null && !isFresh && PlainFile.isSame(seen, found);
    }
  }

  /// Creates the object without reading the file.
  ///
  /// @param file may not exist
  /// @param root a directory that links must not lead out of; null if they may lead anywhere
  /// @param clock that the file's time is compared with
  public WatchedFile(Path file, @Nullable Path root, InstantSource clock) {
    this.file = file;
    this.root = root;
    this.clock = clock;
  }

  /// {@return the path}
  public Path file() {
    return file;
  }

  /// {@return the file's content; its version changes only if the bytes do}
  public FileContent content() {
    long number = looks.incrementAndGet();
    Look before = last;
    try {
      BasicFileAttributes found = PlainFile.attributes(file);
      if (found == null) {
        return publish(new Look(number, null, false, FileContent.MISSING));
      }
      return before.isUnchanged(found) ? before.content() : publish(look(number, found));
    } catch (IOException unknown) {
      return publish(new Look(number, null, false, unknown(before.content())));
    }
  }

  /// A file that was there, or a link, may exist although it cannot be looked up, for example in a
  /// directory without rights. Other files count as missing.
  private FileContent unknown(FileContent before) {
    boolean isKnown = before.bytes() != null || !before.problem().isEmpty();
    return isKnown || Files.isSymbolicLink(file)
        ? FileContent.unreadable(UNREADABLE)
        : FileContent.MISSING;
  }

  private Look look(long number, BasicFileAttributes found) {
    boolean isFresh = !PlainFile.isSettled(found.lastModifiedTime().toInstant(), clock.instant());
    FileContent content = read(found);
    // Rights or resources may change without a change of the file.
    boolean isUnreadable = content.problem().equals(UNREADABLE);
    return new Look(number, isUnreadable ? null : found, isFresh, content);
  }

  /// Makes a look the last one, unless a later look has already ended.
  private synchronized FileContent publish(Look next) {
    Look before = last;
    if (next.number() > before.number()) {
      FileContent known = before.content();
      FileContent content = next.content().isLike(known) ? known : next.content();
      last = new Look(next.number(), next.seen(), next.isFresh(), content);
    }
    return last.content();
  }

  private FileContent read(BasicFileAttributes found) {
    if (!found.isRegularFile()) {
      return FileContent.unreadable("it is not a file");
    }
    if (root != null && !isBelow(root)) {
      return FileContent.unreadable("it is a link to a file outside the allowed directory");
    }
    try (InputStream bytes = PlainFile.open(file)) {
      int most = root == null ? MAX_BYTES : MAX_BYTES_OF_PROJECT;
      byte[] all = bytes.readNBytes(most + 1);
      return all.length > most
          ? FileContent.unreadable("it is larger than " + (root == null ? "1 MiB" : "64 KiB"))
          : FileContent.of(all);
    } catch (NoSuchFileException deleted) {
      return FileContent.MISSING;
    } catch (IOException unreadable) {
      return FileContent.unreadable(UNREADABLE);
    }
  }

  /// A repository may contain links to any file, and messages about a file reveal its content.
  private boolean isBelow(Path directory) {
    try {
      return file.toRealPath().startsWith(directory.toRealPath());
    } catch (IOException gone) {
      return false;
    }
  }
}

package statusline.broker.world;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import statusline.api.ModuleStore;
import statusline.api.Scope;
import statusline.storage.PlainFile;

/// A store that is one file: a header with magic number, length and checksum, then what the store
/// is for, then the bytes.
///
/// Written to a file beside it, forced to disk and renamed, so it is old or new but never torn,
/// whoever else writes it. The file's name is a hash, for a scope may hold a private path; two
/// scopes of the same hash take the file from each other and never read the other's bytes. What a
/// process left half written when it was killed, the next write removes. Safe for use by several
/// threads.
public final class FileModuleStore implements ModuleStore {
  private static final int MAGIC = 0x534c5333;
  private static final int HEADER_BYTES = 16;
  private static final String HALF_WRITTEN = ".new";

  /// No write takes so long.
  private static final long ABANDONED_MILLIS = 60_000;

  private final Path file;
  private final byte[] key;

  /// Makes a store.
  ///
  /// @param root directory of all stores; made when something is first written, for its owner alone
  /// @param moduleId whose store
  /// @param scope for what
  public FileModuleStore(Path root, String moduleId, Scope scope) {
    String text = scope.toString();
    this.key = (text.length() + " " + text).getBytes(StandardCharsets.UTF_8);
    this.file = root.resolve(moduleId).resolve(hash(text) + ".bin");
  }

  @Override
  public synchronized Optional<byte[]> read() {
    try {
      BasicFileAttributes found = PlainFile.attributes(file);
      if (found == null
          || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || found.size() > HEADER_BYTES + key.length + MAX_BYTES) {
        return Optional.empty();
      }
      try (InputStream bytes = PlainFile.open(file)) {
        return checked(ByteBuffer.wrap(bytes.readAllBytes()));
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> checked(ByteBuffer stored) {
    if (stored.remaining() < HEADER_BYTES || stored.getInt() != MAGIC) {
      return Optional.empty();
    }
    int length = stored.getInt();
    long checksum = stored.getLong();
    if (length != stored.remaining() || length < key.length) {
      return Optional.empty();
    }
    var whole = new byte[length];
    stored.get(whole);
    return checksum(whole) == checksum && Arrays.equals(whole, 0, key.length, key, 0, key.length)
        ? Optional.of(Arrays.copyOfRange(whole, key.length, length))
        : Optional.empty();
  }

  @Override
  public synchronized void write(byte[] bytes) throws IOException {
    if (bytes.length > MAX_BYTES) {
      throw new IOException("a store holds at most " + MAX_BYTES + " bytes, not " + bytes.length);
    }
    Path folder = file.resolveSibling("");
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path fresh =
        Files.createTempFile(
            folder,
            HALF_WRITTEN,
            ".bin",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      force(fresh, bytes);
      sweep(folder, Files.getLastModifiedTime(fresh).toMillis());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  @Override
  public synchronized byte[] update(UnaryOperator<byte[]> change) throws IOException {
    byte[] before = read().orElse(new byte[0]);
    byte[] after = change.apply(before.clone());
    if (!Arrays.equals(before, after)) {
      write(after);
    }
    return after.clone();
  }

  private void force(Path fresh, byte[] bytes) throws IOException {
    byte[] whole = Arrays.copyOf(key, key.length + bytes.length);
    System.arraycopy(bytes, 0, whole, key.length, bytes.length);
    ByteBuffer content = ByteBuffer.allocate(HEADER_BYTES + whole.length);
    content.putInt(MAGIC).putInt(whole.length).putLong(checksum(whole)).put(whole).flip();
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      while (content.hasRemaining()) {
        channel.write(content);
      }
      channel.force(true);
    }
  }

  /// Removes what other writes have left, in any store of the data module.
  ///
  /// @param now by the clock that the files have their times from
  private static void sweep(Path folder, long now) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, FileModuleStore::isHalf)) {
      for (Path half : left) {
        if (now - Files.getLastModifiedTime(half).toMillis() > ABANDONED_MILLIS) {
          Files.deleteIfExists(half);
        }
      }
    } catch (NoSuchFileException | DirectoryIteratorException finishedMeanwhile) {
      // Another write goes on in the folder; the next one will look again.
    }
  }

  private static boolean isHalf(Path file) {
    return String.valueOf(file.getFileName()).startsWith(HALF_WRITTEN);
  }

  /// Not `CRC32C`, whose tables take a fresh JVM 3 ms.
  private static long checksum(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  /// FNV-1a in 64 bits. No message digest: the first one of a process takes 6 ms, and a first line
  /// would wait for it.
  private static String hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return HexFormat.of().toHexDigits(hash);
  }
}

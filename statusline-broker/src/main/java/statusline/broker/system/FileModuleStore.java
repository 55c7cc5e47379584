package statusline.broker.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import statusline.api.ModuleStore;
import statusline.api.Scope;
import statusline.storage.AtomicFile;
import statusline.storage.PlainFile;
import statusline.storage.PrivateFolder;

/// A module store in one file: a header (magic number, length, checksum), the key, the bytes.
///
/// A write replaces the whole file atomically, so a reader in any process sees old or new bytes.
/// The file's name is a hash because a scope may contain a private path. Two scopes with the same
/// hash overwrite each other's file but never read each other's bytes. A write also deletes
/// temporary files that killed processes left behind and, for a session, the stores of sessions
/// without a write for 30 days. Safe for use by several threads.
public final class FileModuleStore implements ModuleStore {
  private static final int MAGIC = 0x534c5333;
  private static final int HEADER_BYTES = 16;
  static final String TEMPORARY = ".new";

  /// No write takes this long.
  private static final long ABANDONED_MILLIS = 60_000;

  private static final long SESSION_MILLIS = Duration.ofDays(30).toMillis();

  private final Path file;
  private final byte[] key;
  private final boolean isOfSession;

  /// Creates a store.
  ///
  /// @param root directory of all stores; the first write creates it for its owner only
  /// @param moduleId id of the data module
  /// @param scope scope of the stored bytes
  public FileModuleStore(Path root, String moduleId, Scope scope) {
    String text = scope.toString();
    this.key = (text.length() + " " + text).getBytes(StandardCharsets.UTF_8);
    this.isOfSession = scope.kind() == Scope.Kind.SESSION;
    this.file = root.resolve(moduleId).resolve(hash(text) + ".bin");
  }

  @Override
  public Optional<byte[]> read() {
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
    PrivateFolder.create(folder);
    try (AtomicFile next =
        AtomicFile.write(folder, TEMPORARY, ".bin", AtomicFile.OWNER_ONLY, content(bytes))) {
      long kept = isOfSession ? SESSION_MILLIS : Long.MAX_VALUE;
      AbandonedFiles.delete(folder, TEMPORARY, next.path(), ABANDONED_MILLIS, kept);
      next.moveTo(file);
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

  private ByteBuffer content(byte[] bytes) {
    byte[] whole = Arrays.copyOf(key, key.length + bytes.length);
    System.arraycopy(bytes, 0, whole, key.length, bytes.length);
    ByteBuffer content = ByteBuffer.allocate(HEADER_BYTES + whole.length);
    return content.putInt(MAGIC).putInt(whole.length).putLong(checksum(whole)).put(whole).flip();
  }

  private static long checksum(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  /// {@return the 64-bit FNV-1a hash of a text, 16 digits}
  ///
  /// The hash names a file and protects nothing: {@link #checked} compares the whole key.
  static String hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return HexFormat.of().toHexDigits(hash);
  }
}

package statusline.broker.system;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import statusline.api.ModuleState;
import statusline.storage.AtomicFile;
import statusline.storage.PlainFile;
import statusline.storage.PrivateFolder;

/// A file with the state of a Java module: checksum, magic number, key, state.
///
/// The checksum is compared before the state is decoded, so a decoder sees only what was written.
final class StateFile {
  private static final int MAGIC = 0x534c5354;
  private static final int CHECKSUM_BYTES = 8;
  private static final int BUFFER = 1 << 16;
  private static final String TEMPORARY = ".new";

  /// No write takes this long.
  private static final long TEMPORARY_MILLIS = Duration.ofMinutes(10).toMillis();

  private static final long UNUSED_MILLIS = Duration.ofDays(30).toMillis();

  private final Path file;
  private final byte[] key;

  /// Creates the file of a configuration directory.
  ///
  /// @param folder directory of the Java module; the first write creates it for its owner only
  StateFile(Path folder, Path configDirectory) {
    String text = configDirectory.toString();
    this.key = text.getBytes(StandardCharsets.UTF_8);
    this.file = folder.resolve(FileModuleStore.hash(text) + ".bin");
  }

  /// Returns the modification time and size; empty without a file.
  Optional<BasicFileAttributes> attributes() {
    try {
      return Optional.ofNullable(PlainFile.attributes(file))
          .filter(found -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  <T> Optional<T> read(ModuleState.Decoder<T> decoder) {
    Optional<BasicFileAttributes> found = attributes();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream checked = PlainFile.open(file)) {
      if (!isSound(checked)) {
        return Optional.empty();
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    try (DataInputStream bytes =
        new DataInputStream(new BufferedInputStream(PlainFile.open(file), BUFFER))) {
      bytes.skipNBytes(CHECKSUM_BYTES);
      return isOurs(bytes) ? Optional.of(decoder.decode(bytes)) : Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isSound(InputStream bytes) throws IOException {
    long checksum = new DataInputStream(bytes).readLong();
    var checked = new CheckedInputStream(bytes, new CRC32());
    var buffer = new byte[BUFFER];
    while (checked.read(buffer) >= 0) {
      // The stream adds what is read to its checksum.
    }
    return checked.getChecksum().getValue() == checksum;
  }

  private boolean isOurs(DataInputStream bytes) throws IOException {
    return bytes.readInt() == MAGIC
        && bytes.readInt() == key.length
        && Arrays.equals(bytes.readNBytes(key.length), key);
  }

  void write(ModuleState.Encoder encoder) throws IOException {
    Path folder = file.resolveSibling("");
    PrivateFolder.create(folder);
    try (AtomicFile next =
        AtomicFile.write(
            folder, TEMPORARY, ".bin", AtomicFile.OWNER_ONLY, channel -> write(channel, encoder))) {
      AbandonedFiles.delete(folder, TEMPORARY, next.path(), TEMPORARY_MILLIS, UNUSED_MILLIS);
      next.moveTo(file);
    }
  }

  private void write(FileChannel channel, ModuleState.Encoder encoder) throws IOException {
    OutputStream out = Channels.newOutputStream(channel);
    channel.position(CHECKSUM_BYTES);
    var checked = new CheckedOutputStream(out, new CRC32());
    var bytes = new DataOutputStream(new BufferedOutputStream(checked, BUFFER));
    bytes.writeInt(MAGIC);
    bytes.writeInt(key.length);
    bytes.write(key);
    encoder.encode(bytes);
    bytes.flush();
    channel.position(0);
    new DataOutputStream(out).writeLong(checked.getChecksum().getValue());
  }
}

package statusline.config.dropin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import statusline.config.lock.LockFile;
import statusline.storage.AtomicFile;
import statusline.storage.PrivateFolder;

/// The digests of the drop-ins that the user trusts, in a file of the state directory.
///
/// Each line contains a digest, what the code may do, and the drop-in's path. A file that others
/// may write to counts as empty. Safe for use by several threads and processes.
public final class TrustedJars {
  private static final String NAME = "trusted";
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int DIGEST_CHARS = 64;

  private final Path file;

  /// A trusted drop-in.
  ///
  /// @param allowed what its code may do although the scan refuses it
  /// @param path of the drop-in when it was trusted
  public record Entry(Set<String> allowed, String path) {
    public Entry {
      allowed = Set.copyOf(allowed);
    }
  }

  TrustedJars(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /// {@return the path of the file}
  Path file() {
    return file;
  }

  /// {@return the trusted drop-ins by their digests}
  public Map<String, Entry> entries() {
    try {
      return PrivateFolder.isOnlyOurs(file) ? parsed(Files.readString(file)) : Map.of();
    } catch (IOException absent) {
      return Map.of();
    }
  }

  private static Map<String, Entry> parsed(String text) {
    Map<String, Entry> entries = new TreeMap<>();
    for (String line : text.split("\n", -1)) {
      String[] words = line.split(" ", 3);
      if (words.length == 3 && words[0].length() == DIGEST_CHARS) {
        Set<String> allowed = new TreeSet<>(Set.of(words[1].split(",", -1)));
        allowed.remove("-");
        entries.put(words[0], new Entry(allowed, words[2]));
      }
    }
    return entries;
  }

  /// Trusts a drop-in in place of earlier versions at the same path.
  ///
  /// @param digest of its jars
  /// @throws IOException if the list cannot be written
  public void add(String digest, Entry entry) throws IOException {
    edit(
        all -> {
          all.values().removeIf(other -> other.path().equals(entry.path()));
          all.put(digest, entry);
        });
  }

  /// Removes a drop-in.
  ///
  /// @throws IOException if the list cannot be written
  public void remove(Path path) throws IOException {
    edit(all -> all.values().removeIf(entry -> entry.path().equals(path.toString())));
  }

  private void edit(Consumer<Map<String, Entry>> change) throws IOException {
    Path folder = file.resolveSibling("").normalize();
    PrivateFolder.create(folder);
    LockFile lock = LockFile.acquire(folder.resolve(NAME + ".lock"), TIMEOUT);
    try {
      Map<String, Entry> all = new TreeMap<>(current());
      change.accept(all);
      write(folder, all);
    } finally {
      lock.close();
    }
  }

  private Map<String, Entry> current() throws IOException {
    try {
      String text = Files.readString(file);
      if (!PrivateFolder.isOnlyOurs(file)) {
        throw new IOException("other users may write to " + file + "; delete it");
      }
      return parsed(text);
    } catch (NoSuchFileException none) {
      return Map.of();
    }
  }

  private void write(Path folder, Map<String, Entry> all) throws IOException {
    var text = new StringBuilder();
    all.forEach(
        (digest, entry) -> {
          String allowed = String.join(",", new TreeSet<>(entry.allowed()));
          text.append(digest).append(' ').append(allowed.isEmpty() ? "-" : allowed);
          text.append(' ').append(entry.path()).append('\n');
        });
    ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(UTF_8));
    try (AtomicFile next =
        AtomicFile.write(folder, "." + NAME, ".new", AtomicFile.OWNER_ONLY, bytes)) {
      next.moveTo(file);
    }
  }
}

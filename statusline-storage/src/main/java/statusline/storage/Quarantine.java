package statusline.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What is stored about the failures of one drop-in: how often its code has ended a process, and
/// why it is in quarantine. Safe for use by several threads and processes.
public final class Quarantine {
  /// The number of ended processes after which a drop-in is in quarantine.
  public static final int MAX_EXITS = 3;

  private static final int MAX_CHARS = 500;

  private final Path folder;
  private final String digest;

  /// Creates the object without an access to a file.
  ///
  /// @param folder with the stored data of drop-ins
  /// @param digest of the drop-in's jars
  public Quarantine(Path folder, String digest) {
    this.folder = folder;
    this.digest = digest;
  }

  private Path reasonFile() {
    return folder.resolve(digest + ".quarantine");
  }

  private Path exitsFile() {
    return folder.resolve(digest + ".exits");
  }

  /// {@return the reason of the quarantine; empty if the drop-in is in none}
  public Optional<String> reason() {
    return text(reasonFile());
  }

  private static Optional<String> text(Path file) {
    try {
      return PlainFile.attributes(file) == null
          ? Optional.empty()
          : Optional.of(Files.readString(file).strip());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /// Puts the drop-in into quarantine.
  ///
  /// @param reason a sentence without a full stop
  /// @throws IOException if it cannot be stored
  public void begin(String reason) throws IOException {
    write(reasonFile(), reason);
  }

  /// Counts a process that the code of the drop-in has ended.
  ///
  /// @throws IOException if it cannot be stored
  public synchronized void countExit() throws IOException {
    int exits = exits() + 1;
    write(exitsFile(), String.valueOf(exits));
    if (exits >= MAX_EXITS) {
      begin("the daemon has ended " + exits + " times while its code was running");
    }
  }

  /// Forgets the ended processes, because the code has run for a while.
  ///
  /// @throws IOException if it cannot be stored
  public void forgetExits() throws IOException {
    Files.deleteIfExists(exitsFile());
  }

  /// {@return the number of processes that its code has ended}
  public int exits() {
    try {
      return Integer.parseInt(text(exitsFile()).orElse("0"));
    } catch (NumberFormatException damaged) {
      return 0;
    }
  }

  /// Ends the quarantine.
  ///
  /// @throws IOException if it cannot be ended
  public void end() throws IOException {
    Files.deleteIfExists(reasonFile());
    Files.deleteIfExists(exitsFile());
  }

  private void write(Path file, String text) throws IOException {
    PrivateFolder.create(folder);
    String brief = text.substring(0, Math.min(text.length(), MAX_CHARS));
    ByteBuffer bytes = ByteBuffer.wrap((brief + "\n").getBytes(UTF_8));
    try (AtomicFile next =
        AtomicFile.write(folder, ".quarantine", ".new", AtomicFile.OWNER_ONLY, bytes)) {
      next.moveTo(file);
    }
  }
}

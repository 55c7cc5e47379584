package statusline.config.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.config.Environment;
import statusline.storage.PlainFile;

/// The members of the host's `.claude.json` that statusline uses. The file also contains secrets,
/// so every other value is skipped without being read. Immutable.
///
/// @param theme the host's theme; empty if it is not set. Since version 2.1.332 the host stores it
///     in its settings
/// @param account digest of the account's id; empty if no user is logged in
/// @param trust whether the host trusts a folder, by the folder's path as the host writes it
public record ClaudeFile(
    Optional<String> theme, Optional<String> account, Map<String, Boolean> trust) {
  /// The largest file that is read.
  static final long MAX_BYTES = 20_000_000;

  /// The content of a file that is missing, invalid or too large.
  public static final ClaudeFile UNKNOWN =
      new ClaudeFile(Optional.empty(), Optional.empty(), Map.of());

  private static final String NAME = ".claude.json";

  /// Copies the trusted folders.
  public ClaudeFile {
    trust = Map.copyOf(trust);
  }

  /// {@return the path of an account's file; the file may not exist}
  public static Path path(Environment environment) {
    Path directory = environment.configDirectory();
    Path own = directory.resolve(NAME);
    boolean isDefault = directory.equals(environment.home().resolve(".claude"));
    return isDefault && !Files.exists(own) ? environment.home().resolve(NAME) : own;
  }

  /// {@return the content of a file; {@link #UNKNOWN} if it cannot be read}
  public static ClaudeFile read(Path file) {
    try {
      BasicFileAttributes found = PlainFile.attributes(file);
      return isReadable(found) ? ClaudeFileReader.read(file, MAX_BYTES) : UNKNOWN;
    } catch (IOException unreadable) {
      return UNKNOWN;
    }
  }

  private static boolean isReadable(@Nullable BasicFileAttributes found) {
    return found != null && found.isRegularFile() && found.size() <= MAX_BYTES;
  }

  /// {@return whether the host trusts a folder; empty if the user has not been asked}
  public Optional<Boolean> trust(Path folder) {
    return Optional.ofNullable(trust.get(folder.toString()));
  }
}

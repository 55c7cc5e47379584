package statusline.broker.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import statusline.storage.LruMap;

/// The programs that only the `PATH` of a session contains, each searched for at most every ten
/// seconds. Safe for use by several threads.
final class SessionPrograms {
  private static final int MAX = 256;
  private static final long MAX_AGE_NANOS = Duration.ofSeconds(10).toNanos();

  private final Map<String, Found> found = new LruMap<>(MAX);
  private final CleanPath path;
  private final LongSupplier nanos;

  /// @param path the path that is searched first
  /// @param nanos current time of a monotonic ticker
  SessionPrograms(CleanPath path, LongSupplier nanos) {
    this.path = path;
    this.nanos = nanos;
  }

  /// {@return the path of a program; empty if {@link CleanPath} alone contains it, or no path does}
  ///
  /// @param program name of the program
  /// @param project absolute path of the project directory
  /// @param sessionPath `PATH` of the session
  Optional<Path> find(String program, Path project, String sessionPath) {
    String key = program + '\n' + project + '\n' + sessionPath;
    long now = nanos.getAsLong();
    @Nullable Found known;
    synchronized (found) {
      known = found.get(key);
    }
    if (known == null || now - known.nanos() >= MAX_AGE_NANOS) {
      known = new Found(search(program, path.forSession(project, sessionPath)), now);
      synchronized (found) {
        found.put(key, known);
      }
    }
    return known.program();
  }

  private static Optional<Path> search(String program, CleanPath path) {
    return path.hasDirectoriesOfSession()
        ? path.find(program).filter(path::isOfSession)
        : Optional.empty();
  }

  /// A result of a search.
  ///
  /// @param program the program, if there is one
  /// @param nanos time of the search
  private record Found(Optional<Path> program, long nanos) {}
}

package statusline.broker.daemon;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The sessions that ask: when each began to, when it last did, and whose it is. A session that has
/// not asked for long is forgotten, and so is the longest silent one when there are too many. Safe
/// for use by several threads.
public final class SessionRegistry {
  private static final int MAX_SESSIONS = 256;

  private final long timeoutNanos;
  private final Map<String, Session> sessions =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
          return size() > MAX_SESSIONS;
        }
      };

  /// Makes a registry without a session.
  ///
  /// @param timeout a session that has not asked for so long is forgotten
  public SessionRegistry(Duration timeout) {
    this.timeoutNanos = timeout.toNanos();
  }

  /// Notes that a session asks.
  ///
  /// @param key of the session
  /// @param configDirectory its account
  /// @param transcript of it
  /// @param nanos now, on a monotonic ticker
  public synchronized void seen(
      String key, Path configDirectory, Optional<Path> transcript, long nanos) {
    Session known = sessions.get(key);
    long started = known == null ? nanos : known.startedNanos();
    sessions.put(key, new Session(configDirectory, transcript, started, nanos));
  }

  /// {@return how many sessions have asked lately}
  ///
  /// @param nanos now, on the same ticker
  public synchronized int active(long nanos) {
    sessions.values().removeIf(session -> nanos - session.lastNanos() > timeoutNanos);
    return sessions.size();
  }

  /// What is known of a session.
  ///
  /// @param configDirectory its account
  /// @param transcript of it
  /// @param startedNanos when it first asked
  /// @param lastNanos when it last asked
  public record Session(
      Path configDirectory, Optional<Path> transcript, long startedNanos, long lastNanos) {}
}

package statusline.broker.session;

import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import statusline.api.SessionInput;

/// The sessions of an account that ask: when each began to, when it last did, and until its second
/// line what the host said.
///
/// A session that has not asked for long is forgotten, and so is the longest silent one when there
/// are too many. Safe for use by several threads.
public final class SessionRegistry {
  private static final int MAX_SESSIONS = 256;
  private static final SessionInput NOTHING = SessionInput.empty();

  private final long timeoutNanos;
  private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

  /// Makes a registry without a session.
  ///
  /// @param timeout a session that has not asked for so long is forgotten
  public SessionRegistry(Duration timeout) {
    this.timeoutNanos = timeout.toNanos();
  }

  /// Notes that a session asks.
  ///
  /// @param key of the session
  /// @param input what the host says of it
  /// @param nanos now, on a monotonic ticker
  /// @return what the host said of it before; empty for a session that was not known. From the
  ///     third line on it says nothing any more, for who compares has its figures by then, and a
  ///     document is larger than all else that is known of a session
  public synchronized Optional<SessionInput> seen(String key, SessionInput input, long nanos) {
    Session known = sessions.get(key);
    long started = known == null ? nanos : known.startedNanos();
    sessions.put(key, new Session(known == null ? input : NOTHING, started, nanos));
    return known == null ? Optional.empty() : Optional.of(known.input());
  }

  /// Forgets who has not asked for long, and the longest silent ones of too many.
  ///
  /// @param nanos now, on the same ticker
  /// @return their keys
  public synchronized Set<String> forgetSilent(long nanos) {
    Set<String> forgotten = new HashSet<>();
    Iterator<Map.Entry<String, Session>> all = sessions.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<String, Session> entry = all.next();
      boolean isSilent = nanos - entry.getValue().lastNanos() > timeoutNanos;
      if (isSilent || sessions.size() > MAX_SESSIONS) {
        forgotten.add(entry.getKey());
        all.remove();
      }
    }
    return forgotten;
  }

  /// {@return how many sessions have asked lately}
  ///
  /// @param nanos now, on the same ticker
  public synchronized int active(long nanos) {
    int active = 0;
    for (Session session : sessions.values()) {
      active += nanos - session.lastNanos() > timeoutNanos ? 0 : 1;
    }
    return active;
  }

  /// What is known of a session.
  ///
  /// @param input what the host said of it first; nothing from the second line on
  /// @param startedNanos when it first asked
  /// @param lastNanos when it last asked
  public record Session(SessionInput input, long startedNanos, long lastNanos) {}
}

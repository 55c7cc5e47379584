package statusline.broker.session;

import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import statusline.api.SessionInput;

/// The sessions of an account, each with the time of its last request.
///
/// A session without a request for the session timeout is removed. If there are too many sessions,
/// those with the oldest requests are removed. Safe for use by several threads.
public final class SessionRegistry {
  private static final int MAX_SESSIONS = 256;
  private static final int MAX_CHARS = 32_768;
  private static final int CHARS_OF_VALUE = 16;
  private static final SessionInput NOTHING = SessionInput.empty();

  private final long timeoutNanos;
  private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

  /// Creates an empty registry.
  ///
  /// @param timeout time without a request after which a session is removed
  public SessionRegistry(Duration timeout) {
    this.timeoutNanos = timeout.toNanos();
  }

  /// Records a request of a session.
  ///
  /// The document of a session's first request is kept until its second request, which is compared
  /// with it. Later requests are compared with figures that the checks keep. A document that is
  /// much larger than those of the host is not kept.
  ///
  /// @param key key of the session
  /// @param input document of the request
  /// @param nanos current time of a monotonic ticker
  /// @return empty for a new session, the first document for the second request, an empty document
  ///     for later ones
  public synchronized Optional<SessionInput> seen(String key, SessionInput input, long nanos) {
    Session known = sessions.get(key);
    boolean isKept = known == null && size(input.json().members()) <= MAX_CHARS;
    sessions.put(key, new Session(isKept ? input : NOTHING, nanos));
    return known == null ? Optional.empty() : Optional.of(known.input());
  }

  /// {@return the approximate size of a JSON value in characters}
  private static long size(@Nullable Object value) {
    long size = value instanceof String text ? text.length() : CHARS_OF_VALUE;
    if (value instanceof Map<?, ?> object) {
      for (Map.Entry<?, ?> member : object.entrySet()) {
        size += size(member.getKey()) + size(member.getValue());
      }
    } else if (value instanceof List<?> array) {
      for (Object item : array) {
        size += size(item);
      }
    }
    return size;
  }

  /// Removes sessions that timed out or exceed the maximum number.
  ///
  /// @param nanos current time of the same ticker
  /// @return the keys of the removed sessions
  public synchronized Set<String> removeExpired(long nanos) {
    Set<String> removed = new HashSet<>();
    Iterator<Map.Entry<String, Session>> all = sessions.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<String, Session> entry = all.next();
      boolean isExpired = nanos - entry.getValue().lastNanos() > timeoutNanos;
      if (isExpired || sessions.size() > MAX_SESSIONS) {
        removed.add(entry.getKey());
        all.remove();
      }
    }
    return removed;
  }

  /// {@return the number of sessions that have not timed out}
  ///
  /// @param nanos current time of the same ticker
  public synchronized int active(long nanos) {
    int active = 0;
    for (Session session : sessions.values()) {
      active += nanos - session.lastNanos() > timeoutNanos ? 0 : 1;
    }
    return active;
  }

  /// A known session.
  ///
  /// @param input its first document; an empty document from its second request on
  /// @param lastNanos time of its last request
  private record Session(SessionInput input, long lastNanos) {}
}

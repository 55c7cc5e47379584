package statusline.broker.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import statusline.api.SessionInput;
import statusline.broker.fetch.FetchEnvironment;

/// Checks each session's data for consistency, from its second line on.
///
/// Safe for use by several threads; sessions do not block each other.
public final class SessionChecks {
  private final FetchEnvironment environment;
  private final Executor looks;
  private final Map<String, SessionCheck> sessions = new HashMap<>();

  /// Creates checks without sessions.
  ///
  /// @param environment environment of the broker
  public SessionChecks(FetchEnvironment environment) {
    this(environment, environment.workers()::execute);
  }

  /// Creates checks without sessions.
  ///
  /// @param environment environment of the broker
  /// @param looks executor that reads transcripts
  SessionChecks(FetchEnvironment environment, Executor looks) {
    this.environment = environment;
    this.looks = looks;
  }

  /// {@return the current inconsistencies of a session}
  ///
  /// @param earlier document of the previous line, which the first comparison uses
  /// @param session document of this line
  public List<Inconsistency> inconsistencies(SessionInput earlier, SessionInput session) {
    SessionCheck check;
    synchronized (sessions) {
      check =
          sessions.computeIfAbsent(
              session.key(), key -> new SessionCheck(environment, looks, earlier));
    }
    return check.inconsistencies(session);
  }

  /// {@return the recent inconsistencies of a session, without a new comparison}
  ///
  /// @param key key of the session
  public List<Inconsistency> recent(String key) {
    SessionCheck check;
    synchronized (sessions) {
      check = sessions.get(key);
    }
    return check == null ? List.of() : check.recent();
  }

  /// Removes sessions.
  ///
  /// @param keys keys of the sessions
  public void forget(Set<String> keys) {
    synchronized (sessions) {
      sessions.keySet().removeAll(keys);
    }
  }
}

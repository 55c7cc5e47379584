package statusline.daemon.service;

import java.util.Map;
import statusline.storage.LruMap;

/// The last line of each session. Safe for use by several threads.
final class LastLines {
  private static final int MAX_SESSIONS = 256;

  private final Map<String, String> lines = new LruMap<>(MAX_SESSIONS);
  private String latest = "";

  /// Records the line of a session.
  synchronized void put(String sessionId, String line) {
    lines.put(sessionId, line);
    latest = line;
  }

  /// {@return the last line of a session, or an empty string if it has none}
  ///
  /// @param sessionId of the session; empty for the session that requested a line last
  synchronized String of(String sessionId) {
    return sessionId.isEmpty() ? latest : lines.getOrDefault(sessionId, "");
  }
}

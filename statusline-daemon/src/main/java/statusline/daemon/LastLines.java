package statusline.daemon;

import java.util.Map;
import statusline.storage.LruMap;

/// The line that each session got last. Safe for use by several threads.
final class LastLines {
  private static final int MAX_SESSIONS = 256;

  private final Map<String, String> lines = new LruMap<>(MAX_SESSIONS);
  private String latest = "";

  synchronized void put(String sessionId, String line) {
    lines.put(sessionId, line);
    latest = line;
  }

  /// {@return the line; empty where there was none}
  ///
  /// @param sessionId empty for whoever asked last
  synchronized String of(String sessionId) {
    return sessionId.isEmpty() ? latest : lines.getOrDefault(sessionId, "");
  }
}

package statusline.daemon.service;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import statusline.storage.LruMap;

/// The last line of each session. Safe for use by several threads.
final class LastLines {
  private static final int MAX_SESSIONS = 256;

  /// Each wait takes a connection and its thread.
  private static final int MAX_WAITING = 8;

  private final Map<String, String> lines = new LruMap<>(MAX_SESSIONS);
  private String latest = "";
  private int waiting;
  private boolean isClosed;

  /// Records the line of a session. A document without a session's id, such as that of `doctor`,
  /// is a sample.
  synchronized void put(String sessionId, String line) {
    if (sessionId.isEmpty()) {
      return;
    }
    lines.put(sessionId, line);
    latest = line;
    notifyAll();
  }

  /// {@return the last line of a session, or an empty string if it has none}
  ///
  /// @param sessionId of the session; empty for the session that requested a line last
  synchronized String of(String sessionId) {
    return sessionId.isEmpty() ? latest : lines.getOrDefault(sessionId, "");
  }

  /// {@return the last line of a session, as soon as it differs from a known one or the time is
  /// over; an empty string if the session has none}
  ///
  /// @param sessionId of the session; empty for the session that requested a line last
  /// @param known the line not to return before the time is over
  /// @param timeout how long to wait; after [#close] and beyond the limit, the answer is immediate
  synchronized String awaitOther(String sessionId, String known, Duration timeout)
      throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    boolean waits = waiting < MAX_WAITING;
    waiting++;
    try {
      long left = timeout.toNanos();
      while (waits && !isClosed && left > 0 && isKnown(of(sessionId), known)) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = deadline - System.nanoTime();
      }
    } finally {
      waiting--;
    }
    return of(sessionId);
  }

  private static boolean isKnown(String line, String known) {
    return line.isEmpty() || line.equals(known);
  }

  /// Ends all waits, because the daemon exits.
  synchronized void close() {
    isClosed = true;
    notifyAll();
  }
}

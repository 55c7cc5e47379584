package statusline.daemon.service;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import statusline.daemon.wire.RenderRequest;
import statusline.daemon.wire.SessionKey;
import statusline.storage.LruMap;

/// The last line of each session of each account. Safe for use by several threads.
final class LastLines {
  private static final int MAX_SESSIONS = 256;

  /// A request contains a whole document.
  private static final int MAX_ACCOUNTS = 8;

  /// Each wait takes a connection and its thread.
  private static final int MAX_WAITING = 8;

  private final Map<SessionKey, String> lines = new LruMap<>(MAX_SESSIONS);
  private final Map<SessionKey, RenderRequest> requests = new LruMap<>(MAX_ACCOUNTS);
  private int waiting;
  private boolean isClosed;

  /// Records the line of a session. A document without a session's id, such as that of `doctor`, is
  /// a sample.
  ///
  /// @param request that asked for the line
  synchronized void put(SessionKey session, String line, RenderRequest request) {
    if (session.sessionId().isEmpty()) {
      return;
    }
    lines.put(session, line);
    lines.put(session.latest(), line);
    requests.put(session.latest(), request);
    notifyAll();
  }

  /// {@return the last request of an account's sessions, or empty if there is none}
  ///
  /// @param session any session of the account
  synchronized Optional<RenderRequest> requestOf(SessionKey session) {
    return Optional.ofNullable(requests.get(session.latest()));
  }

  /// {@return the last line of a session, or an empty string if it has none}
  synchronized String of(SessionKey session) {
    return lines.getOrDefault(session, "");
  }

  /// {@return the last line of a session, as soon as it differs from a known one or the time is
  /// over; an empty string if the session has none}
  ///
  /// @param known the line not to return before the time is over
  /// @param timeout how long to wait; after [#close] and beyond the limit, the answer is immediate
  synchronized String awaitOther(SessionKey session, String known, Duration timeout)
      throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    boolean waits = waiting < MAX_WAITING;
    waiting++;
    try {
      long left = timeout.toNanos();
      while (waits && !isClosed && left > 0 && isKnown(of(session), known)) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = deadline - System.nanoTime();
      }
    } finally {
      waiting--;
    }
    return of(session);
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

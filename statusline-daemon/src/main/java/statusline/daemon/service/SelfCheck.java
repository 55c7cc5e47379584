package statusline.daemon.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import statusline.daemon.client.DaemonClient;
import statusline.storage.guard.Workers;

/// Checks from time to time that a daemon answers at its own socket. Used by one thread; its
/// requests run on others.
///
/// There is no check while there are no requests. A check that fails for want of a thread or of
/// memory proves nothing.
final class SelfCheck {
  private static final long INTERVAL_NANOS = Duration.ofMinutes(1).toNanos();
  private static final int MAX_FAILURES = 3;

  /// Asks a daemon for an answer.
  interface Question {
    /// {@return whether there is an answer}
    boolean isAnswered() throws IOException;
  }

  private final Question question;
  private final Workers workers;
  private long lastRequests;
  private long lastNanos;
  private int failures;
  private volatile boolean hasAnswered = true;

  /// Creates a check.
  ///
  /// @param instance directory of the daemon's socket
  /// @param nanos current time of a monotonic clock
  SelfCheck(Path instance, Workers workers, long nanos) {
    this(statusOf(new DaemonClient(instance)), workers, nanos);
  }

  SelfCheck(Question question, Workers workers, long nanos) {
    this.question = question;
    this.workers = workers;
    this.lastNanos = nanos;
  }

  private static Question statusOf(DaemonClient client) {
    return () -> client.status().isPresent();
  }

  /// {@return whether the daemon has not answered several times in a row}
  ///
  /// @param nanos current time of the same clock
  /// @param requests number of requests so far
  boolean hasFailed(long nanos, long requests) {
    if (nanos - lastNanos < INTERVAL_NANOS) {
      return false;
    }
    failures = hasAnswered ? 0 : failures + 1;
    if (requests == lastRequests && failures == 0) {
      return false;
    }
    lastNanos = nanos;
    lastRequests = requests;
    start();
    return failures >= MAX_FAILURES;
  }

  /// {@return whether the last check has not shown a failure so far}
  boolean hasAnswered() {
    return hasAnswered;
  }

  private void start() {
    hasAnswered = false;
    try {
      workers.execute(() -> hasAnswered = answers());
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      hasAnswered = true;
    }
  }

  private boolean answers() {
    try {
      return question.isAnswered();
    } catch (IOException | RuntimeException malformed) {
      return false;
    } catch (Error shortage) {
      return true;
    }
  }
}

package statusline.daemon.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import statusline.daemon.wire.Frame;

/// The phase in which a new daemon answers the clients that waited for it. Safe for use by several
/// threads.
///
/// Until it ends, no programs are started, and only a limited number of lines are made at the same
/// time: in a cold JVM on few processors, making all of them together would delay every one.
final class ColdStart {
  private final Semaphore turns;
  private final Duration turnTimeout;
  private final List<Frame> answered = new ArrayList<>();
  private boolean isOver;

  /// Begins a cold start.
  ///
  /// @param turns how many lines are made at the same time
  /// @param turnTimeout how long a line waits for its turn, because an earlier one may hang
  ColdStart(int turns, Duration turnTimeout) {
    this.turns = new Semaphore(turns, true);
    this.turnTimeout = turnTimeout;
  }

  /// {@return whether it has not ended}
  synchronized boolean isUnderWay() {
    return !isOver;
  }

  /// Waits for a turn.
  ///
  /// @return whether there is a turn to end; a line continues without one after the timeout
  boolean awaitTurn() {
    try {
      return turns.tryAcquire(turnTimeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Ends a turn.
  void endTurn() {
    turns.release();
  }

  /// Adds a request that was answered without waiting for programs.
  ///
  /// @return false if the cold start has ended, so the caller fetches the missing data itself
  synchronized boolean add(Frame request) {
    return !isOver && answered.add(request);
  }

  /// Ends the cold start.
  ///
  /// @return the requests that were answered
  synchronized List<Frame> end() {
    isOver = true;
    List<Frame> all = List.copyOf(answered);
    answered.clear();
    return all;
  }
}

package statusline.daemon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import statusline.daemon.wire.Frame;

/// The lines of those who waited for the daemon itself. Until they have them nothing else is begun,
/// no program either, and they take turns: a fresh JVM is slow, and made all at once on few
/// processors every one of many lines would be as late as the last. Safe for use by several
/// threads.
final class ColdStart {
  private final Semaphore turns;
  private final Duration patience;
  private final List<Frame> answered = new ArrayList<>();
  private boolean isOver;

  /// Begins one.
  ///
  /// @param turns how many lines are made at once
  /// @param patience how long a line waits for its turn: one of those before it may hang
  ColdStart(int turns, Duration patience) {
    this.turns = new Semaphore(turns, true);
    this.patience = patience;
  }

  /// {@return whether it goes on}
  synchronized boolean isUnderWay() {
    return !isOver;
  }

  /// Waits for a turn.
  ///
  /// @return whether it is one to be given back; a line that has waited too long goes on without
  boolean awaitTurn() {
    try {
      return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Gives a turn back.
  void endTurn() {
    turns.release();
  }

  /// Notes a request whose answer did not wait for any program.
  ///
  /// @return false when it is over, so that nobody sees to the rest of it
  synchronized boolean note(Frame request) {
    return !isOver && answered.add(request);
  }

  /// Ends it.
  ///
  /// @return the requests that were answered
  synchronized List<Frame> end() {
    isOver = true;
    List<Frame> all = List.copyOf(answered);
    answered.clear();
    return all;
  }
}

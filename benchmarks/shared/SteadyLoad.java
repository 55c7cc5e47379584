package shared;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;

/// Runs real clients at a steady rate, each session with its own phase, as hosts do with a refresh
/// interval.
public final class SteadyLoad {
  private SteadyLoad() {}

  /// A run of a session.
  public interface Run {
    /// {@return its result}
    RunResult of(Session session, int number, Random coin) throws Exception;
  }

  /// Runs each session once a second.
  ///
  /// @param run how to run, such as `Session::run`
  /// @param counts counts the lines
  public static void everySecond(List<Session> sessions, int seconds, Run run, LineCounts counts)
      throws Exception {
    long second = TimeUnit.SECONDS.toNanos(1);
    repeat(sessions, second, number -> number < seconds, run, counts);
  }

  /// Runs each session again and again.
  ///
  /// @param interval between two runs of a session, in nanoseconds
  /// @param goesOn whether a session makes the run with this number; the first one is 0
  static void repeat(
      List<Session> sessions, long interval, IntPredicate goesOn, Run run, LineCounts counts)
      throws Exception {
    long start = System.nanoTime();
    Parallel.forEach(
        sessions,
        session -> {
          var coin = new Random(session.index());
          long phase = start + session.index() * interval / sessions.size();
          for (int number = 0; goesOn.test(number); number++) {
            LockSupport.parkNanos(phase + number * interval - System.nanoTime());
            counts.add(session, number, run.of(session, number, coin));
          }
          return true;
        });
  }
}

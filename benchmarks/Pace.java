import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Sessions that ask at a steady pace through real clients, each at a phase of its own, as hosts do
/// with a refresh interval.
final class Pace {
  private Pace() {}

  /// One run of a session.
  interface Run {
    /// {@return what it says}
    Said of(Session session, int number, Random coin) throws Exception;
  }

  /// Asks once a second for each session.
  ///
  /// @param asked how a run is made, such as `Session::run`
  /// @param tally counts what they say
  static void everySecond(List<Session> sessions, int seconds, Run asked, Tally tally)
      throws Exception {
    long begin = System.nanoTime();
    long second = TimeUnit.SECONDS.toNanos(1);
    Together.beside(
        sessions,
        session -> {
          var coin = new Random(session.index());
          long phase = begin + session.index() * second / sessions.size();
          for (int run = 0; run < seconds; run++) {
            LockSupport.parkNanos(phase + run * second - System.nanoTime());
            tally.add(session, run, asked.of(session, run, coin));
          }
          return true;
        });
  }
}

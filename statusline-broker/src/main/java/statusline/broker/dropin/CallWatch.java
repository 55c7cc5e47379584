package statusline.broker.dropin;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import statusline.broker.fetch.FailedCallException;
import statusline.broker.fetch.Failure;
import statusline.storage.guard.StuckException;

/// Watches the calls of a drop-in's code: a call that does not return in time, or that ends with an
/// `Error`, is a strike. With three strikes the drop-in goes into quarantine. Exceptions are
/// ordinary failures. Safe for use by several threads.
final class CallWatch {
  /// The number of strikes after which a drop-in is in quarantine.
  static final int MAX_STRIKES = 3;

  /// The name of the call that loads the classes, which is made once.
  static final String START = "its start";

  /// The calls that no line waits for.
  private static final Set<String> BACKGROUND = Set.of(WatchedModule.FETCH, DropInReport.CALL);

  private static final int MAX_CHARS = 500;
  private static final long FORGET_NANOS = TimeUnit.HOURS.toNanos(1);
  private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

  private final LongSupplier nanos;
  private final Crumb crumb;
  private final Consumer<String> quarantine;
  private final Set<RunningCall> running = ConcurrentHashMap.newKeySet();
  private int strikes;
  private long lastStrikeNanos;

  /// Creates a watch without calls.
  ///
  /// @param nanos a monotonic clock
  /// @param crumb records that code of the drop-in runs
  /// @param quarantine takes the reason of a quarantine
  CallWatch(LongSupplier nanos, Crumb crumb, Consumer<String> quarantine) {
    this.nanos = nanos;
    this.crumb = crumb;
    this.quarantine = quarantine;
  }

  /// Code of the drop-in.
  ///
  /// @param <R> type of its result
  @FunctionalInterface
  interface Code<R> {
    R run() throws Exception;
  }

  private record RunningCall(
      String what, Thread thread, long start, long limitNanos, AtomicBoolean isStruck) {}

  /// {@return the result of code of the drop-in}
  ///
  /// @param what the method, for the reason of a quarantine
  /// @param limit time after which the call is a strike
  /// @throws FailedCallException if the code throws anything
  <R> R call(String what, Duration limit, Code<R> code) {
    var call =
        new RunningCall(
            what, Thread.currentThread(), nanos.getAsLong(), limit.toNanos(), new AtomicBoolean());
    running.add(call);
    crumb.enter();
    try {
      return code.run();
    } catch (StuckException refusedAccess) {
      throw refusedAccess;
    } catch (Exception failed) {
      throw new FailedCallException(sentence(failed));
    } catch (Error thrown) {
      strike(what + " failed with " + thrown.getClass().getName());
      throw new FailedCallException(thrown.getClass().getSimpleName());
    } finally {
      crumb.leave();
      running.remove(call);
      checkTime(call, nanos.getAsLong());
    }
  }

  private static String sentence(Exception failed) {
    String sentence = Failure.sentence(failed);
    return sentence.substring(0, Math.min(sentence.length(), MAX_CHARS));
  }

  /// Finds calls that have exceeded their limits.
  void check() {
    long now = nanos.getAsLong();
    for (RunningCall call : running) {
      if (checkTime(call, now)) {
        call.thread().interrupt();
      }
      if (now - call.start() > call.limitNanos() + STUCK_NANOS) {
        quarantine.accept(call.what() + " does not return");
      }
    }
  }

  private boolean checkTime(RunningCall call, long now) {
    boolean isLate = now - call.start() > call.limitNanos();
    if (isLate && call.isStruck().compareAndSet(false, true)) {
      String reason =
          call.what() + " did not return within " + call.limitNanos() / 1_000_000 + " ms";
      if (call.what().equals(START)) {
        quarantine.accept(reason);
      } else {
        strike(reason);
      }
      return true;
    }
    return false;
  }

  /// {@return whether a line may wait for the drop-in: it has no recent strike, and no call that a
  /// line waits for is slow}
  boolean isHealthy() {
    long now = nanos.getAsLong();
    synchronized (this) {
      if (strikes > 0 && now - lastStrikeNanos < FORGET_NANOS) {
        return false;
      }
    }
    for (RunningCall call : running) {
      if (now - call.start() > SLOW_NANOS && !BACKGROUND.contains(call.what())) {
        return false;
      }
    }
    return true;
  }

  /// Counts a failure that is not one of the module's answer.
  void strike(String reason) {
    boolean isLast;
    synchronized (this) {
      long now = nanos.getAsLong();
      strikes = strikes > 0 && now - lastStrikeNanos >= FORGET_NANOS ? 1 : strikes + 1;
      lastStrikeNanos = now;
      isLast = strikes == MAX_STRIKES;
    }
    if (isLast) {
      quarantine.accept(reason);
    }
  }
}

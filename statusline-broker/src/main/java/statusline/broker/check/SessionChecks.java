package statusline.broker.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import statusline.api.SessionInput;
import statusline.broker.fetch.World;

/// Compares the facts of each session with each other, from its second line on. Safe for use by
/// several threads; sessions do not wait for each other.
public final class SessionChecks implements AutoCloseable {
  private static final long KEEP_THREAD_SECONDS = 30;

  private final World world;
  private final Executor looks;
  private final Map<String, SessionCheck> sessions = new HashMap<>();

  /// Makes checks of no session yet, with a thread that reads transcripts.
  ///
  /// @param world around the broker
  public SessionChecks(World world) {
    this(world, thread());
  }

  /// Makes checks of no session yet.
  ///
  /// @param world around the broker
  /// @param looks reads transcripts
  SessionChecks(World world, Executor looks) {
    this.world = world;
    this.looks = looks;
  }

  /// A session waits with at most one look, so there are never many.
  private static ExecutorService thread() {
    var threads =
        new ThreadPoolExecutor(
            1,
            1,
            KEEP_THREAD_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> Thread.ofPlatform().daemon().name("checks").unstarted(task));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /// {@return what does not fit in a session}
  ///
  /// @param earlier the document of the line before, with which the first comparison begins
  /// @param session the document of this line
  public List<Finding> findings(SessionInput earlier, SessionInput session) {
    SessionCheck check;
    synchronized (sessions) {
      check =
          sessions.computeIfAbsent(session.key(), key -> new SessionCheck(world, looks, earlier));
    }
    return check.findings(session);
  }

  /// {@return what was found in a session already; nothing is compared}
  ///
  /// @param key of the session
  public List<Finding> told(String key) {
    SessionCheck check;
    synchronized (sessions) {
      check = sessions.get(key);
    }
    return check == null ? List.of() : check.told();
  }

  /// Forgets sessions.
  ///
  /// @param keys of them
  public void forget(Set<String> keys) {
    synchronized (sessions) {
      sessions.keySet().removeAll(keys);
    }
  }

  /// Interrupts a look under way.
  @Override
  public void close() {
    if (looks instanceof ExecutorService threads) {
      threads.shutdownNow();
    }
  }
}

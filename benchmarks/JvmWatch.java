import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Looks through /proc again and again for the JVMs of one runtime directory.
///
/// One that lives for less than a few milliseconds may be missed; a JVM takes longer to begin. Two
/// daemons count only when both are still there in a second look, for one may end while a list is
/// read.
final class JvmWatch implements AutoCloseable {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final Path runtime;
  private final Set<Long> others;
  private final Map<Jvm, Life> lives = new LinkedHashMap<>();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("jvm watch").unstarted(this::look);
  private int mostDaemons;
  private volatile boolean isClosed;

  /// When a JVM was seen.
  ///
  /// @param firstNanos for the first time
  /// @param firstWallMillis the same by the clock
  /// @param lastNanos for the last time
  record Life(long firstNanos, long firstWallMillis, long lastNanos) {}

  JvmWatch(Path runtime) throws IOException {
    this.runtime = runtime;
    this.others = new HashSet<>(Jvm.pids());
    Jvm.of(runtime).forEach(jvm -> others.remove(jvm.pid()));
    thread.start();
  }

  private void look() {
    while (!isClosed) {
      try {
        note();
      } catch (IOException unreadable) {
        // The list changed under us.
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void note() throws IOException {
    others.retainAll(Jvm.pids());
    List<Jvm> alive = Jvm.of(runtime, others);
    List<Jvm> daemons = new ArrayList<>(alive);
    daemons.removeIf(jvm -> !jvm.isDaemon());
    if (daemons.size() > 1) {
      daemons.removeIf(jvm -> !jvm.isAlive(runtime));
    }
    long now = System.nanoTime();
    synchronized (this) {
      mostDaemons = Math.max(mostDaemons, daemons.size());
      for (Jvm jvm : alive) {
        Life known = lives.get(jvm);
        lives.put(jvm, known == null ? begun(now) : until(known, now));
      }
    }
  }

  private static Life begun(long now) {
    return new Life(now, System.currentTimeMillis(), now);
  }

  private static Life until(Life known, long now) {
    return new Life(known.firstNanos(), known.firstWallMillis(), now);
  }

  /// {@return every JVM seen so far, in the order in which they were seen first}
  synchronized Map<Jvm, Life> lives() {
    return new LinkedHashMap<>(lives);
  }

  /// {@return how many daemons were alive at the same time, at most}
  synchronized int mostDaemons() {
    return mostDaemons;
  }

  @Override
  public void close() {
    isClosed = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

package shared;

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

/// Scans /proc repeatedly for the JVMs of one runtime directory.
///
/// A process that lives for less than a few milliseconds may be missed; a JVM takes longer to
/// start. Two daemons count only if both are still alive in a second look, because one may end
/// while the list is read.
public final class JvmWatch implements AutoCloseable {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final Path runtime;
  private final Set<Long> others;
  private final Map<Jvm, Lifetime> lives = new LinkedHashMap<>();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("jvm watch").unstarted(this::look);
  private int mostDaemons;
  private volatile boolean isPaused;
  private volatile boolean isClosed;

  /// The time during which a JVM was seen.
  ///
  /// @param firstNanos first time, on the ticker of `System.nanoTime`
  /// @param firstWallMillis first time, in milliseconds since the epoch
  /// @param lastNanos last time, on the ticker of `System.nanoTime`
  public record Lifetime(long firstNanos, long firstWallMillis, long lastNanos) {}

  public JvmWatch(Path runtime) throws IOException {
    this.runtime = runtime;
    this.others = new HashSet<>(Jvm.pids());
    Jvm.of(runtime).forEach(jvm -> others.remove(jvm.pid()));
    thread.start();
  }

  private void look() {
    while (!isClosed) {
      try {
        if (!isPaused) {
          note();
        }
      } catch (IOException unreadable) {
        // /proc changed during the scan; the next scan sees it.
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
        Lifetime known = lives.get(jvm);
        lives.put(jvm, known == null ? begun(now) : until(known, now));
      }
    }
  }

  private static Lifetime begun(long now) {
    return new Lifetime(now, System.currentTimeMillis(), now);
  }

  private static Lifetime until(Lifetime known, long now) {
    return new Lifetime(known.firstNanos(), known.firstWallMillis(), now);
  }

  /// Suspends or resumes the scans, so that they do not slow down the other image of a comparison.
  public void pause(boolean isPausing) {
    isPaused = isPausing;
  }

  /// {@return every JVM seen so far, in the order of its first sight}
  public synchronized Map<Jvm, Lifetime> lives() {
    return new LinkedHashMap<>(lives);
  }

  /// {@return the largest number of daemons alive at the same time}
  public synchronized int mostDaemons() {
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

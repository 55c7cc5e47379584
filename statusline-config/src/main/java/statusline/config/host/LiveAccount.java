package statusline.config.host;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import statusline.config.Environment;
import statusline.storage.PlainFile;
import statusline.storage.guard.AccessGuard;
import statusline.storage.guard.StuckException;

/// The account that the host is logged in with, which follows changes of its `.claude.json`.
///
/// The file may be large or on a file system that hangs. So a background thread reads it, at most
/// once a second, and for at most a twentieth of the time. A check that takes several seconds is
/// given up: the account is unknown then, and another check may follow. Without requests nothing is
/// read. Safe for use by several threads.
public final class LiveAccount {
  /// How long a request waits for a check, counted from its start.
  static final Duration MAX_WAIT = Duration.ofMillis(20);

  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int PAUSE_FACTOR = 20;
  private static final long MAX_CHECK_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final Found NOTHING = new Found(Optional.empty(), null, null);

  private final Environment environment;
  private final Executor threads;
  private final AccessGuard guard;
  private final LongSupplier nanos;

  private boolean isChecking;
  private long startNanos;
  private long nextNanos;
  private Found last = NOTHING;

  /// What a check has found.
  ///
  /// @param id the account, as {@link #id} returns it
  /// @param file path of the file that was read
  /// @param seen its attributes; null if it must be read at the next check
  private record Found(
      Optional<String> id, @Nullable Path file, @Nullable BasicFileAttributes seen) {
    boolean isOf(Path path, @Nullable BasicFileAttributes now) {
      return path.equals(file) && seen != null && now != null && PlainFile.isSame(seen, now);
    }
  }

  /// Creates the object without reading the file.
  ///
  /// @param environment names the directories of the host
  /// @param threads runs each check on a thread of its own
  /// @param guard guard of the accesses to the file
  public LiveAccount(Environment environment, Executor threads, AccessGuard guard) {
    this(environment, threads, guard, System::nanoTime);
  }

  LiveAccount(Environment environment, Executor threads, AccessGuard guard, LongSupplier nanos) {
    this.environment = environment;
    this.threads = threads;
    this.guard = guard;
    this.nanos = nanos;
    this.nextNanos = nanos.getAsLong();
  }

  /// {@return the digest of the account's id; an empty string if no user is logged in, and empty
  /// if that is unknown}
  ///
  /// If the file became unreadable, the last known account is returned.
  public synchronized Optional<String> id() {
    long now = nanos.getAsLong();
    if (isChecking && now - startNanos >= MAX_CHECK_NANOS) {
      finish(startNanos, NOTHING);
    }
    if (!isChecking && now - nextNanos >= 0) {
      start(now);
    }
    awaitCheck(startNanos + MAX_WAIT.toNanos() - now);
    return last.id();
  }

  private void start(long now) {
    isChecking = true;
    startNanos = now;
    try {
      threads.execute(() -> check(now));
    } catch (Throwable noThread) {
      finish(now, last);
    }
  }

  /// Waits for the check with a monitor, because a first line must load few classes.
  private void awaitCheck(long mostNanos) {
    long end = System.nanoTime() + mostNanos;
    try {
      for (long left = mostNanos; isChecking && left > 0; left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(long started) {
    Found found = NOTHING;
    Found before = last();
    try {
      String key = "account " + environment.configDirectory();
      found = guard.call(key, MAX_CHECK_NANOS, () -> found(before));
    } catch (StuckException earlierCheckHangs) {
      // The account is unknown.
    } finally {
      finish(started, found);
    }
  }

  private synchronized Found last() {
    return last;
  }

  /// Ends a check, unless it was given up before.
  private synchronized void finish(long started, Found found) {
    if (!isChecking || started != startNanos) {
      return;
    }
    long now = nanos.getAsLong();
    boolean isGivenUp = now - started >= MAX_CHECK_NANOS;
    nextNanos = now + (isGivenUp ? INTERVAL_NANOS : pauseNanos(now - started));
    last = found;
    isChecking = false;
    notifyAll();
  }

  private static long pauseNanos(long tookNanos) {
    return Math.max(INTERVAL_NANOS, PAUSE_FACTOR * tookNanos);
  }

  private Found found(Found before) {
    try {
      Path file = ClaudeFile.path(environment);
      BasicFileAttributes now = PlainFile.attributes(file);
      if (before.isOf(file, now)) {
        return before;
      }
      return now == null ? new Found(Optional.of(""), file, null) : content(file, now, before.id());
    } catch (IOException notAccessible) {
      return new Found(before.id(), null, null);
    }
  }

  /// The host does not replace its file at once, so a reader may find a part of it.
  private static Found content(Path file, BasicFileAttributes found, Optional<String> known) {
    boolean isTooLarge = found.size() > ClaudeFile.MAX_BYTES;
    try {
      if (!isTooLarge && found.isRegularFile()) {
        ClaudeFile content = ClaudeFileReader.read(file, ClaudeFile.MAX_BYTES);
        return new Found(Optional.of(content.account().orElse("")), file, found);
      }
    } catch (IOException incomplete) {
      // Read again at the next check.
    }
    return new Found(isTooLarge ? Optional.empty() : known, file, null);
  }
}

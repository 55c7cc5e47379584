package statusline.config.host;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import statusline.config.Environment;
import statusline.storage.PlainFile;
import statusline.storage.guard.AccessGuard;
import statusline.storage.guard.StuckException;

/// The account that the host is logged in with, and the host's theme. Both follow changes of its
/// files.
///
/// `.claude.json` may be large or on a file system that hangs. So a background thread reads it, at
/// most once a second, and for at most a twentieth of the time. A check that takes several seconds
/// is given up: the account is unknown then, the theme stays, and another check may follow. Without
/// requests nothing is read. Safe for use by several threads.
public final class LiveAccount {
  /// How long a request waits for a check, counted from its start.
  static final Duration MAX_WAIT = Duration.ofMillis(20);

  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int PAUSE_FACTOR = 20;
  private static final long MAX_CHECK_NANOS = TimeUnit.SECONDS.toNanos(3);

  private final Environment environment;
  private final Executor threads;
  private final AccessGuard guard;
  private final LongSupplier nanos;

  private boolean isChecking;
  private boolean isThemeChecked;
  private long startNanos;
  private long nextNanos;
  private HostState last = HostState.UNKNOWN;

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
    update(false);
    return last.id();
  }

  /// {@return the name of the host's theme, such as `light-daltonized`; that of its base if it is a
  /// theme of the user; empty if it is unknown}
  public synchronized Optional<String> theme() {
    update(true);
    return last.theme();
  }

  /// Starts a check if one is due, so that a later request waits for a shorter time.
  public synchronized void prepare() {
    startIfDue(nanos.getAsLong());
  }

  private void update(boolean forTheme) {
    long now = nanos.getAsLong();
    startIfDue(now);
    awaitCheck(startNanos + MAX_WAIT.toNanos() - now, forTheme);
  }

  private void startIfDue(long now) {
    if (isChecking && now - startNanos >= MAX_CHECK_NANOS) {
      finish(startNanos, last.withoutAccount());
    }
    if (!isChecking && now - nextNanos >= 0) {
      start(now);
    }
  }

  private void start(long now) {
    isChecking = true;
    isThemeChecked = false;
    startNanos = now;
    try {
      threads.execute(() -> check(now));
    } catch (Throwable noThread) {
      finish(now, last);
    }
  }

  /// Waits for the check with a monitor, because a first line must load few classes.
  private void awaitCheck(long mostNanos, boolean forTheme) {
    long end = System.nanoTime() + mostNanos;
    try {
      long left = mostNanos;
      while (isChecking && !(forTheme && isThemeChecked) && left > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(long started) {
    HostState before = last();
    HostState found = before.withoutAccount();
    try {
      String key = "account " + environment.configDirectory();
      found = guard.call(key, MAX_CHECK_NANOS, () -> found(themed(before, started)));
    } catch (StuckException earlierCheckHangs) {
      // The account is unknown.
    } finally {
      finish(started, found);
    }
  }

  /// Publishes the theme before the account is known, because its file is small.
  private HostState themed(HostState before, long started) {
    HostState themed = before.withThemes(environment);
    synchronized (this) {
      if (isChecking && started == startNanos) {
        last = themed;
        isThemeChecked = themed.theme().isPresent();
        notifyAll();
      }
    }
    return themed;
  }

  private synchronized HostState last() {
    return last;
  }

  /// Ends a check, unless it was given up before.
  private synchronized void finish(long started, HostState found) {
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

  private HostState found(HostState before) {
    try {
      Path file = ClaudeFile.path(environment);
      BasicFileAttributes now = PlainFile.attributes(file);
      if (before.isOf(file, now)) {
        return before;
      }
      return now == null
          ? before.with(Optional.of(""), Optional.empty()).at(file, null).withThemes(environment)
          : content(file, now, before).withThemes(environment);
    } catch (IOException notAccessible) {
      return before.at(null, null);
    }
  }

  /// The host does not replace its file at once, so a reader may find a part of it.
  private static HostState content(Path file, BasicFileAttributes found, HostState before) {
    boolean isTooLarge = found.size() > ClaudeFile.MAX_BYTES;
    try {
      if (!isTooLarge && found.isRegularFile()) {
        ClaudeFile content = ClaudeFileReader.read(file, ClaudeFile.MAX_BYTES);
        return before
            .with(Optional.of(content.account().orElse("")), content.theme())
            .at(file, found);
      }
    } catch (IOException incomplete) {
      // Read again at the next check.
    }
    HostState kept = isTooLarge ? before.with(Optional.empty(), before.former()) : before;
    return kept.at(file, null);
  }
}

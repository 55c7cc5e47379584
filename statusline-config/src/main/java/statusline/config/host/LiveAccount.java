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

/// The account that the host is logged in with, which follows changes of its `.claude.json`.
///
/// The file may be large or on a file system that hangs. So a background thread reads it, at most
/// one at a time, at most once a second, and for at most a twentieth of the time. Without requests
/// nothing is read. Safe for use by several threads.
public final class LiveAccount {
  /// How long a request waits for a check, counted from its start.
  static final Duration MAX_WAIT = Duration.ofMillis(20);

  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int PAUSE_FACTOR = 20;

  private final Environment environment;
  private final Executor threads;
  private final LongSupplier nanos;

  private boolean isChecking;
  private long startNanos;
  private long nextNanos;
  private Optional<String> id = Optional.empty();

  /// The path and attributes of the file that was read last. Only the checking thread uses them.
  private @Nullable Path read;

  private @Nullable BasicFileAttributes seen;

  /// Creates the object without reading the file.
  ///
  /// @param environment names the directories of the host
  /// @param threads runs each check on a thread of its own
  public LiveAccount(Environment environment, Executor threads) {
    this(environment, threads, System::nanoTime);
  }

  LiveAccount(Environment environment, Executor threads, LongSupplier nanos) {
    this.environment = environment;
    this.threads = threads;
    this.nanos = nanos;
    this.nextNanos = nanos.getAsLong();
  }

  /// {@return the digest of the account's id; an empty string if no user is logged in, and empty
  /// if that is unknown}
  ///
  /// If the file became unreadable, or a check takes too long, the last known account is returned.
  public synchronized Optional<String> id() {
    long now = nanos.getAsLong();
    if (!isChecking && now - nextNanos >= 0) {
      start(now);
    }
    awaitCheck(startNanos + MAX_WAIT.toNanos() - now);
    return id;
  }

  private void start(long now) {
    isChecking = true;
    startNanos = now;
    try {
      threads.execute(this::check);
    } catch (Throwable noThread) {
      finish(id);
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

  private void check() {
    Optional<String> found = Optional.empty();
    try {
      found = found();
    } finally {
      finish(found);
    }
  }

  private synchronized void finish(Optional<String> found) {
    long now = nanos.getAsLong();
    nextNanos = now + Math.max(INTERVAL_NANOS, PAUSE_FACTOR * (now - startNanos));
    id = found;
    isChecking = false;
    notifyAll();
  }

  private Optional<String> found() {
    Optional<String> known = known();
    try {
      Path file = ClaudeFile.path(environment);
      BasicFileAttributes now = PlainFile.attributes(file);
      if (file.equals(read) && isSame(now)) {
        return known;
      }
      read = file;
      seen = now;
      return now == null ? Optional.of("") : content(file, now, known);
    } catch (IOException notAccessible) {
      return known;
    }
  }

  private synchronized Optional<String> known() {
    return id;
  }

  /// The host does not replace its file at once, so a reader may find a part of it.
  private Optional<String> content(Path file, BasicFileAttributes found, Optional<String> known) {
    boolean isTooLarge = found.size() > ClaudeFile.MAX_BYTES;
    try {
      if (!isTooLarge && found.isRegularFile()) {
        ClaudeFile content = ClaudeFileReader.read(file, ClaudeFile.MAX_BYTES);
        return Optional.of(content.account().orElse(""));
      }
    } catch (IOException incomplete) {
      // Read again at the next check.
    }
    seen = null;
    return isTooLarge ? Optional.empty() : known;
  }

  private boolean isSame(@Nullable BasicFileAttributes now) {
    BasicFileAttributes before = seen;
    return before != null && now != null && PlainFile.isSame(before, now);
  }
}

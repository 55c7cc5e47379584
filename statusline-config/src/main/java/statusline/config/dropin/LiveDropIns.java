package statusline.config.dropin;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import statusline.config.module.InstalledModules;
import statusline.storage.PlainFile;

/// The drop-ins of an account, which follow changes of its folder. Safe for use by several threads.
///
/// No line waits for the folder. A line looks at one file, which changes when the user trusts or
/// removes a drop-in; the folder is looked at in the background, then and once a second.
public final class LiveDropIns {
  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final DropInFolder folder;
  private final Path changeFile;
  private final boolean isTrusted;
  private final LongSupplier nanos;
  private final AtomicBoolean isLooking = new AtomicBoolean();
  private final Object lookLock = new Object();

  private volatile DropInSet last;
  private volatile @Nullable BasicFileAttributes lastChange;
  private volatile long lastLookNanos;

  /// Creates the drop-ins of an account without an access to a file.
  ///
  /// @param isTrusted whether the account's configuration directory is trusted
  /// @param nanos a monotonic clock
  public LiveDropIns(DropInFolder folder, boolean isTrusted, LongSupplier nanos) {
    this.folder = folder;
    this.changeFile = folder.state().changeFile();
    this.isTrusted = isTrusted;
    this.nanos = nanos;
    this.last = isTrusted ? DropInSet.unread() : DropInSet.NONE;
  }

  /// {@return the drop-ins of an account that has none}
  public static LiveDropIns none() {
    Path nowhere = Path.of("/nowhere");
    return new LiveDropIns(new DropInFolder(nowhere, nowhere), false, System::nanoTime);
  }

  /// {@return the drop-ins of an account as they are now; none if its directory is not trusted}
  ///
  /// @param isTrusted whether the account's configuration directory is trusted
  public static DropInSet of(DropInFolder folder, boolean isTrusted) {
    return new LiveDropIns(folder, isTrusted, System::nanoTime).look();
  }

  /// {@return what the last look found, without an access to a file}
  public DropInSet last() {
    return last;
  }

  /// Starts a look at the folder in the background if it may have changed.
  public void refresh(Executor background) {
    if (isTrusted && mayHaveChanged() && isLooking.compareAndSet(false, true)) {
      try {
        background.execute(this::lookInBackground);
      } catch (RejectedExecutionException | OutOfMemoryError noThread) {
        isLooking.set(false);
      }
    }
  }

  private boolean mayHaveChanged() {
    boolean hasLooked = last.installed().isComplete();
    if (!hasLooked) {
      return true;
    }
    BasicFileAttributes now = changeAttributes();
    BasicFileAttributes before = lastChange;
    if (now == null) {
      return before != null;
    }
    return before == null
        || !PlainFile.isSame(before, now)
        || nanos.getAsLong() - lastLookNanos >= INTERVAL_NANOS;
  }

  private @Nullable BasicFileAttributes changeAttributes() {
    try {
      return PlainFile.attributes(changeFile);
    } catch (IOException unknown) {
      return lastChange;
    }
  }

  private void lookInBackground() {
    try {
      look();
    } finally {
      isLooking.set(false);
    }
  }

  /// {@return what a look at the folder finds now}
  public DropInSet look() {
    if (!isTrusted) {
      return DropInSet.NONE;
    }
    synchronized (lookLock) {
      // Before the look: a change during the look leads to another one.
      lastChange = changeAttributes();
      lastLookNanos = nanos.getAsLong();
      DropInSet before = last;
      DropInSet now = DropInSet.of(before.version() + 1, folder);
      if (!before.isLike(now)) {
        last = now;
      }
      return last;
    }
  }

  /// {@return the installed data modules that the last look found}
  public InstalledModules installed() {
    return last.installed();
  }
}

package statusline.storage.guard;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The background threads of a process, which all accounts share, with the guard of their accesses.
///
/// The number of threads is limited, and a thread without work ends. Safe for use by several
/// threads.
public final class Workers implements AutoCloseable {
  private static final int MAX_THREADS = 256;
  private static final long KEEP_SECONDS = 30;

  private final AccessGuard guard;
  private final LongSupplier nanos;
  private final ThreadFactory factory;
  private final ThreadPoolExecutor threads;
  private @Nullable ScheduledThreadPoolExecutor clock;

  /// Creates workers without threads.
  ///
  /// @param nanos a monotonic clock
  public Workers(LongSupplier nanos) {
    this(nanos, MAX_THREADS, task -> daemonThread("worker", task));
  }

  /// Creates workers without threads.
  ///
  /// @param nanos a monotonic clock
  /// @param maxThreads maximum number of threads
  /// @param factory creates the threads
  public Workers(LongSupplier nanos, int maxThreads, ThreadFactory factory) {
    this.guard = new AccessGuard(nanos);
    this.nanos = nanos;
    this.factory = factory;
    this.threads =
        new ThreadPoolExecutor(
            0, maxThreads, KEEP_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
  }

  /// The thread may be created by a thread of a drop-in, whose class loader it must not keep.
  private static Thread daemonThread(String name, Runnable task) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name(name)
            .inheritInheritableThreadLocals(false)
            .unstarted(task);
    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
    return thread;
  }

  /// {@return the current time of the monotonic clock}
  public long nanos() {
    return nanos.getAsLong();
  }

  /// {@return the guard of all accesses}
  public AccessGuard guard() {
    return guard;
  }

  /// Runs a task on a thread of its own.
  ///
  /// @throws RejectedExecutionException if too many threads are busy, or these workers are closed
  public void execute(Runnable task) {
    threads.execute(task);
  }

  /// Passes a result to a receiver, which must accept several.
  ///
  /// The result is computed on the calling thread. If an access is late, it is computed once more
  /// on another thread, where that access is refused, and so on. The calling thread may never
  /// return.
  ///
  /// @param isWanted whether a further computation is of use
  public <T> void compute(Supplier<T> computation, Consumer<T> receiver, BooleanSupplier isWanted) {
    guard.run(
        () -> receiver.accept(computation.get()),
        () -> {
          if (isWanted.getAsBoolean()) {
            boolean unused = isExecuted(() -> compute(computation, receiver, isWanted));
          }
        });
  }

  /// {@return the result of a computation on a thread of its own}
  ///
  /// If an access is late, the computation starts once more, and that access is refused. The
  /// calling thread never waits for an access without a limit.
  ///
  /// @param computation must not throw because an access is refused
  /// @throws InterruptedException if the calling thread is interrupted
  public <T> T await(Supplier<T> computation) throws InterruptedException {
    var result = new CompletableFuture<T>();
    Runnable task = () -> compute(computation, result::complete, () -> !result.isDone());
    try {
      execute(() -> run(task, result));
      return result.get();
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      return computation.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private static void run(Runnable task, CompletableFuture<?> result) {
    try {
      task.run();
    } catch (RuntimeException | Error failure) {
      result.completeExceptionally(failure);
    }
  }

  /// Runs a task on a thread of its own after a delay, and later if too many threads are busy then.
  public synchronized void schedule(long delayMillis, Runnable task) {
    if (clock == null) {
      clock = new ScheduledThreadPoolExecutor(1, factory);
      clock.setKeepAliveTime(KEEP_SECONDS, TimeUnit.SECONDS);
      clock.allowCoreThreadTimeOut(true);
    }
    var unused =
        clock.schedule(
            () -> {
              if (!isExecuted(task)) {
                schedule(delayMillis, task);
              }
            },
            delayMillis,
            TimeUnit.MILLISECONDS);
  }

  private boolean isExecuted(Runnable task) {
    try {
      execute(task);
      return true;
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      return false;
    }
  }

  /// Interrupts the running tasks and drops the others.
  @Override
  public synchronized void close() {
    threads.shutdownNow();
    if (clock != null) {
      clock.shutdownNow();
    }
    guard.close();
  }
}

package statusline.broker.dropin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Creates the threads of one drop-in and finds those that its code starts. Safe for use by several
/// threads.
final class DropInThreads implements ThreadFactory {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ThreadGroup group;
  private final AtomicInteger created = new AtomicInteger();
  private volatile @Nullable ClassLoader loader;

  DropInThreads(String name) {
    // The system shows 15 characters of a thread's name.
    this.group = new ThreadGroup("dropin-" + NUMBER.incrementAndGet() + "-" + name);
  }

  /// Sets the class loader that libraries of the drop-in find through a thread.
  void use(@Nullable ClassLoader ofLayer) {
    loader = ofLayer;
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread =
        Thread.ofPlatform()
            .group(group)
            .daemon()
            .name(group.getName() + "-" + created.incrementAndGet())
            .inheritInheritableThreadLocals(false)
            .unstarted(task);
    thread.setContextClassLoader(loader);
    return thread;
  }

  /// {@return the names of the live threads, with those that its code has started}
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Thread thread : all()) {
      names.add(thread.getName());
    }
    return names;
  }

  /// {@return the live threads, with those that its code has started}
  private Thread[] all() {
    Thread[] found = new Thread[group.activeCount() + 8];
    int count = group.enumerate(found);
    Thread[] all = new Thread[count];
    System.arraycopy(found, 0, all, 0, count);
    return all;
  }

  /// {@return the number of live threads, with those that its code has started}
  int count() {
    return group.activeCount();
  }

  /// Interrupts all threads.
  void interrupt() {
    group.interrupt();
  }

  /// {@return whether one of the threads is ending this process}
  boolean isEndingProcess() {
    for (Thread thread : all()) {
      for (StackTraceElement frame : thread.getStackTrace()) {
        if (frame.getClassName().equals("java.lang.Shutdown")) {
          return true;
        }
      }
    }
    return false;
  }
}

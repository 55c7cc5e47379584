package statusline.tck;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;

/// A log of the accesses of all fetches in a fake environment. Safe for use by several threads.
public final class AccessLog {
  private final Set<Path> dependencies = new CopyOnWriteArraySet<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final AtomicInteger watches = new AtomicInteger();
  private final AtomicInteger changes = new AtomicInteger();

  AccessLog() {}

  /// {@return the paths passed to `dependsOn`, in order}
  public List<Path> dependencies() {
    return List.copyOf(dependencies);
  }

  /// {@return the number of calls of `changed()`}
  public int watches() {
    return watches.get();
  }

  /// {@return how often an action returned by `changed()` was run}
  public int changes() {
    return changes.get();
  }

  /// {@return the requests that the scope does not permit, such as `session()`}
  public List<String> violations() {
    return List.copyOf(violations);
  }

  void dependsOn(Path path) {
    dependencies.add(path);
  }

  void violation(String what) {
    violations.add(what);
  }

  Runnable watch() {
    watches.incrementAndGet();
    return changes::incrementAndGet;
  }
}

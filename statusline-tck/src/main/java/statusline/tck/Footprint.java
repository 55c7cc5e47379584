package statusline.tck;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;

/// What fetches left behind in a world. Safe for use by several threads.
public final class Footprint {
  private final Set<Path> dependencies = new CopyOnWriteArraySet<>();
  private final List<String> trespasses = new CopyOnWriteArrayList<>();
  private final AtomicInteger watches = new AtomicInteger();
  private final AtomicInteger changes = new AtomicInteger();

  Footprint() {}

  /// {@return the paths named by `dependsOn`, in their order}
  public List<Path> dependencies() {
    return List.copyOf(dependencies);
  }

  /// {@return how often `changed()` was asked for}
  public int watches() {
    return watches.get();
  }

  /// {@return how often what `changed()` returned was run}
  public int changes() {
    return changes.get();
  }

  /// {@return what was asked for though the scope does not name it, such as `session()`}
  public List<String> trespasses() {
    return List.copyOf(trespasses);
  }

  void dependsOn(Path path) {
    dependencies.add(path);
  }

  void trespass(String what) {
    trespasses.add(what);
  }

  Runnable watch() {
    watches.incrementAndGet();
    return changes::incrementAndGet;
  }
}

package statusline.broker.dropin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import statusline.broker.catalog.ModuleSelection;
import statusline.broker.fetch.FetchEnvironment;
import statusline.storage.Quarantine;

/// The drop-ins of a broker. Each is loaded in the background and has threads of its own. Safe for
/// use by several threads.
public final class DropInHost implements AutoCloseable {
  private static final long LOAD_SECONDS = 6;

  private final FetchEnvironment environment;
  private final ModuleSelection settings;
  private final LoadedDropIn.Activation activation;
  private final Path folder;
  private final Breadcrumbs crumbs;
  private final List<StoppedDropIn> removed = new ArrayList<>();

  private volatile List<LoadedDropIn> current = List.of();
  private boolean isClosed;

  /// Creates a host without drop-ins.
  ///
  /// @param environment shared by all data modules
  /// @param settings settings that enable data modules
  /// @param activation applies the user's settings
  /// @param folder with the stored data of drop-ins
  public DropInHost(
      FetchEnvironment environment,
      ModuleSelection settings,
      LoadedDropIn.Activation activation,
      Path folder) {
    this.environment = environment;
    this.settings = settings;
    this.activation = activation;
    this.folder = folder;
    this.crumbs = new Breadcrumbs(folder);
  }

  /// {@return the drop-ins, which may still be loading}
  public List<LoadedDropIn> all() {
    return current;
  }

  /// Loads new drop-ins, keeps those that have not changed and closes the others.
  ///
  /// @param sources all drop-ins to use
  /// @param waits whether to return only when all are loaded, or after a limit
  public void use(List<DropInSource> sources, boolean waits) {
    List<LoadedDropIn> added = new ArrayList<>();
    List<LoadedDropIn> closed = new ArrayList<>();
    synchronized (this) {
      if (isClosed || (sources.isEmpty() && current.isEmpty())) {
        return;
      }
      Map<DropInSource, LoadedDropIn> old = new LinkedHashMap<>();
      current.forEach(dropIn -> old.put(dropIn.source(), dropIn));
      List<LoadedDropIn> next = new ArrayList<>();
      for (DropInSource source : sources) {
        LoadedDropIn kept = old.remove(source);
        boolean isKept = kept != null && kept.quarantine().isEmpty();
        LoadedDropIn dropIn = isKept ? kept : open(source);
        next.add(dropIn);
        if (!isKept) {
          added.add(dropIn);
          if (kept != null) {
            // The user trusts it again.
            closed.add(kept);
          }
        }
      }
      closed.addAll(old.values());
      current = List.copyOf(next);
    }
    closed.forEach(this::close);
    load(added, waits);
  }

  private LoadedDropIn open(DropInSource source) {
    try {
      crumbs.open();
    } catch (IOException notWritable) {
      // Without the file, an exit of the process is not counted.
    }
    var stored = new Quarantine(folder, source.digest());
    return new LoadedDropIn(source, environment, crumbs, stored);
  }

  private void load(List<LoadedDropIn> added, boolean waits) {
    var loading = new CountDownLatch(added.size());
    for (LoadedDropIn dropIn : added) {
      dropIn.load(settings, activation, loading::countDown);
    }
    if (waits) {
      try {
        loading.await(LOAD_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void close(LoadedDropIn dropIn) {
    StoppedDropIn left = dropIn.close();
    synchronized (this) {
      removed.removeIf(StoppedDropIn::isGone);
      removed.add(left);
    }
  }

  /// {@return the drop-ins that were removed or are in quarantine, and are not gone}
  public List<StoppedDropIn> stopped() {
    List<StoppedDropIn> stopped = new ArrayList<>();
    for (LoadedDropIn dropIn : current) {
      dropIn.stopped().ifPresent(stopped::add);
    }
    synchronized (this) {
      removed.removeIf(StoppedDropIn::isGone);
      stopped.addAll(removed);
    }
    return stopped;
  }

  /// {@return the names of removed drop-ins whose classes cannot be unloaded}
  ///
  /// Collects garbage if there are any.
  public List<String> notUnloaded() {
    if (stopped().isEmpty()) {
      return List.of();
    }
    System.gc();
    List<String> names = new ArrayList<>();
    for (StoppedDropIn left : stopped()) {
      if (left.isInMemory(environment.workers().nanos())) {
        names.add(left.name());
      }
    }
    return names;
  }

  /// Looks for calls that do not return.
  public void check() {
    current.forEach(LoadedDropIn::check);
  }

  @Override
  public void close() {
    List<LoadedDropIn> all;
    synchronized (this) {
      isClosed = true;
      all = current;
      current = List.of();
    }
    all.forEach(this::close);
    crumbs.close();
  }
}

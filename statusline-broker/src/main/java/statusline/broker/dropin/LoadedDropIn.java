package statusline.broker.dropin;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import statusline.api.DataModule;
import statusline.api.ModuleInfo;
import statusline.broker.cache.ReadingCache;
import statusline.broker.catalog.CatalogEntry;
import statusline.broker.catalog.DeclaredReport;
import statusline.broker.catalog.ModuleCatalog;
import statusline.broker.catalog.ModuleSelection;
import statusline.broker.fetch.ActiveModule;
import statusline.broker.fetch.FailedCallException;
import statusline.broker.fetch.FetchEnvironment;
import statusline.broker.fetch.Fetcher;
import statusline.storage.Quarantine;
import statusline.storage.guard.Workers;

/// A drop-in with its own class loader, threads, fetches and readings. Safe for use by several
/// threads.
public final class LoadedDropIn {
  private static final int MAX_THREADS = 6;
  private static final int MAX_OWN_THREADS = 32;
  private static final int MAX_READINGS = 100;
  private static final long HEALTHY_NANOS = Duration.ofMinutes(10).toNanos();
  private static final Duration LOAD_LIMIT = Duration.ofSeconds(5);

  /// The JVM finds the threads of a group by a look at all threads, which is too slow for each
  /// line.
  private static final long COUNT_INTERVAL_NANOS = Duration.ofMillis(100).toNanos();

  private final DropInSource source;
  private final DropInThreads threads;
  private final Workers workers;
  private final Fetcher fetcher;
  private final ReadingCache cache = new ReadingCache(MAX_READINGS);
  private final FetchEnvironment environment;
  private final Quarantine stored;
  private final Crumb crumb;
  private final CallWatch watch;

  private final AtomicBoolean isReporting = new AtomicBoolean();

  private volatile Loaded loaded = Loaded.NOTHING;
  private volatile @Nullable String quarantine;
  private volatile @Nullable String failure;
  private volatile boolean isClosed;
  private final long startNanos;
  private volatile @Nullable ClassLoader loader;
  private volatile long quarantineNanos;
  private volatile long lastCountNanos;

  /// What the layer of a drop-in contains.
  private record Loaded(
      List<CatalogEntry> entries, List<ActiveModule<?>> modules, List<DeclaredReport> reports) {
    static final Loaded NOTHING = new Loaded(List.of(), List.of(), List.of());
  }

  /// Applies the user's settings to the data modules of a catalog.
  @FunctionalInterface
  public interface Activation {
    /// {@return the enabled data module with its policy and settings}
    ActiveModule<?> of(ModuleInfo info, DataModule<?> module);
  }

  LoadedDropIn(
      DropInSource source, FetchEnvironment shared, Breadcrumbs crumbs, Quarantine stored) {
    this.source = source;
    this.stored = stored;
    this.threads = new DropInThreads(source.name());
    this.workers = new Workers(shared.workers()::nanos, MAX_THREADS, threads);
    this.startNanos = workers.nanos();
    this.lastCountNanos = startNanos - COUNT_INTERVAL_NANOS;
    this.environment = shared.withWorkers(workers);
    this.fetcher = new Fetcher(workers, shared.ticker(), cache, MAX_THREADS - 2, 2);
    this.crumb = crumbs.of(source.digest());
    this.watch = new CallWatch(workers::nanos, crumb, this::quarantine);
  }

  /// Loads the classes in the background.
  ///
  /// @param whenLoaded is run afterwards, also if the drop-in cannot be loaded
  void load(ModuleSelection settings, Activation activation, Runnable whenLoaded) {
    // The end of an earlier process may have been counted since the folder was looked at.
    quarantine = stored.reason().orElse(null);
    boolean isStarted =
        quarantine == null && execute(() -> loadHere(settings, activation, whenLoaded));
    if (!isStarted) {
      whenLoaded.run();
    }
  }

  private void loadHere(ModuleSelection settings, Activation activation, Runnable whenLoaded) {
    try {
      loaded = watch.call(CallWatch.START, LOAD_LIMIT, () -> loaded(settings, activation));
    } catch (FailedCallException failed) {
      failure = failed.getMessage();
    } finally {
      whenLoaded.run();
    }
  }

  private Loaded loaded(ModuleSelection settings, Activation activation) {
    ModuleLayer layer = DropInLayer.of(source.jars());
    ClassLoader ofLayer = layer.modules().iterator().next().getClassLoader();
    loader = ofLayer;
    threads.use(ofLayer);
    Thread.currentThread().setContextClassLoader(ofLayer);
    ModuleCatalog catalog =
        ModuleCatalog.ofDropIn(layer, settings, module -> new WatchedModule<>(module, watch));
    List<ActiveModule<?>> modules = new ArrayList<>();
    for (CatalogEntry entry : catalog.enabled()) {
      Optional<DataModule<?>> module = entry.module();
      Optional<ModuleInfo> info = entry.info();
      if (module.isPresent() && info.isPresent()) {
        ActiveModule<?> active = activation.of(info.get(), module.get());
        ((WatchedModule<?>) module.get()).setTimeout(active.policy().timeout());
        modules.add(active);
      }
    }
    return new Loaded(catalog.entries(), List.copyOf(modules), DeclaredReport.of(layer));
  }

  /// {@return what was loaded}
  public DropInSource source() {
    return source;
  }

  /// {@return the enabled data modules; none while they are being loaded or in quarantine}
  public List<ActiveModule<?>> modules() {
    return quarantine == null ? loaded.modules() : List.of();
  }

  /// {@return all data modules, for a listing}
  public List<CatalogEntry> entries() {
    return loaded.entries();
  }

  /// {@return a report; empty if there is none with the id, or while the drop-in is being loaded or
  /// in quarantine}
  ///
  /// @param limit how long its caller waits
  public Optional<DropInReport> report(String id, Duration limit) {
    for (DeclaredReport declared : loaded.reports()) {
      if (declared.id().equals(id) && quarantine == null) {
        return Optional.of(new DropInReport(this, watch, declared, limit));
      }
    }
    return Optional.empty();
  }

  /// Runs a report on a thread of the drop-in. The other threads are left to lines.
  ///
  /// @return false if another report is running, or all threads are busy
  boolean executeReport(Runnable report) {
    if (!isReporting.compareAndSet(false, true)) {
      return false;
    }
    boolean isStarted =
        execute(
            () -> {
              try {
                report.run();
              } finally {
                isReporting.set(false);
              }
            });
    if (!isStarted) {
      isReporting.set(false);
    }
    return isStarted;
  }

  /// {@return the fetches of the drop-in}
  public Fetcher fetcher() {
    return fetcher;
  }

  /// {@return the readings of the drop-in}
  public ReadingCache cache() {
    return cache;
  }

  /// {@return the environment with the threads of the drop-in}
  public FetchEnvironment environment() {
    return environment;
  }

  /// {@return whether a line may wait for the drop-in}
  public boolean isHealthy() {
    return watch.isHealthy();
  }

  /// {@return why the drop-in is in quarantine; empty if it is in none}
  public Optional<String> quarantine() {
    return Optional.ofNullable(quarantine);
  }

  /// {@return why the drop-in cannot be loaded; empty if it can}
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /// Runs a task on a thread of the drop-in.
  ///
  /// @return false if all of its threads are busy, or it is closed
  public boolean execute(Runnable task) {
    try {
      workers.execute(task);
      return true;
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      return false;
    }
  }

  /// Looks for calls that do not return and for threads that its code has started.
  public void check() {
    watch.check();
    long now = workers.nanos();
    if (now - lastCountNanos >= COUNT_INTERVAL_NANOS) {
      lastCountNanos = now;
      countThreads();
    }
  }

  private void countThreads() {
    int own = threads.count() - MAX_THREADS - 2;
    crumb.keep(own > 0);
    if (own > MAX_OWN_THREADS) {
      quarantine("it has started " + threads.count() + " threads");
    }
  }

  private void quarantine(String reason) {
    synchronized (this) {
      if (quarantine != null || isClosed) {
        return;
      }
      quarantine = reason;
      quarantineNanos = workers.nanos();
    }
    try {
      stored.begin(reason);
    } catch (IOException notStored) {
      // It applies to this process.
    }
    stop();
  }

  private void stop() {
    fetcher.close();
    workers.close();
    threads.interrupt();
  }

  /// Stops all threads. The class loader can be collected when they have ended.
  ///
  /// @return what is left of the drop-in
  StoppedDropIn close() {
    var left =
        new StoppedDropIn(source.name(), threads, new WeakReference<>(loader), workers.nanos());
    isClosed = true;
    try {
      if (threads.isEndingProcess()) {
        stored.countExit();
      } else if (workers.nanos() - startNanos > HEALTHY_NANOS) {
        stored.forgetExits();
      }
    } catch (IOException notStored) {
      // The next process starts the drop-in once more.
    }
    loaded = Loaded.NOTHING;
    loader = null;
    threads.use(null);
    stop();
    return left;
  }

  /// {@return what is left of the drop-in if it is in quarantine}
  Optional<StoppedDropIn> stopped() {
    long since = quarantineNanos;
    return quarantine == null
        ? Optional.empty()
        : Optional.of(new StoppedDropIn(source.name(), threads, new WeakReference<>(null), since));
  }
}

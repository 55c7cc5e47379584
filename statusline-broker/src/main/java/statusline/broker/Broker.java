package statusline.broker;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import statusline.api.DataModule;
import statusline.api.Effort;
import statusline.api.JsonObject;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.ReportArguments;
import statusline.api.Scope;
import statusline.api.SessionInput;
import statusline.broker.cache.ReadingCache;
import statusline.broker.catalog.CatalogEntry;
import statusline.broker.catalog.ModuleCatalog;
import statusline.broker.catalog.ModuleListing;
import statusline.broker.check.Inconsistency;
import statusline.broker.check.SessionChecks;
import statusline.broker.dropin.DropInHost;
import statusline.broker.dropin.LoadedDropIn;
import statusline.broker.fetch.ActiveModule;
import statusline.broker.fetch.AwakeTicker;
import statusline.broker.fetch.FetchEnvironment;
import statusline.broker.fetch.Fetcher;
import statusline.broker.session.EditTraces;
import statusline.broker.session.SessionRegistry;
import statusline.broker.snapshot.Snapshot;
import statusline.broker.snapshot.SnapshotKeeper;
import statusline.broker.system.CleanPath;
import statusline.broker.system.FileModuleStores;
import statusline.broker.system.IncrementalTranscripts;
import statusline.broker.system.ModuleStates;
import statusline.broker.system.SeenProjects;
import statusline.broker.system.Supervisor;
import statusline.broker.system.SystemCommands;
import statusline.broker.system.SystemFiles;
import statusline.storage.guard.Workers;

/// Fetches and caches the data of all enabled data modules for one configuration directory.
///
/// For each line the broker looks up a reading for the scope of each data module. It fetches
/// missing and stale readings concurrently, each with a timeout, and caches the results. If a data
/// module fails, its result is the last good reading with its age, its default value or nothing;
/// other data modules are not affected. Safe for use by several threads.
public final class Broker implements AutoCloseable {
  private static final long CLEANUP_INTERVAL_NANOS = Duration.ofMinutes(1).toNanos();

  private final BrokerSettings settings;
  private final ModuleCatalog catalog;
  private final List<ActiveModule<?>> modules;
  private final FetchEnvironment environment;
  private final Fetcher fetcher;
  private final ReadingCache cache;
  private final SessionRegistry sessions;
  private final EditTraces traces = new EditTraces();
  private final SnapshotKeeper snapshots;
  private final AtomicLong lastCleanupNanos;
  private final AtomicReference<@Nullable SessionChecks> checks = new AtomicReference<>();
  private final BrokerDropIns dropIns;
  private final LineFetches fetches;

  Broker(
      BrokerSettings settings,
      ModuleCatalog catalog,
      List<ActiveModule<?>> modules,
      FetchEnvironment environment) {
    this.settings = settings;
    this.catalog = catalog;
    this.modules = List.copyOf(modules);
    this.environment = environment;
    BrokerLimits limits = settings.limits();
    this.cache = new ReadingCache(limits.maxCacheSize());
    this.fetcher =
        new Fetcher(
            environment.workers(),
            environment.ticker(),
            cache,
            limits.maxConcurrentFetches(),
            limits.fetchPoolSize());
    this.sessions = new SessionRegistry(limits.sessionTimeout());
    this.snapshots =
        new SnapshotKeeper(
            snapshot(environment), cache, environment.workers(), environment.configDirectory());
    this.fetches = new LineFetches(environment, fetcher, cache, snapshots.snapshot());
    this.dropIns = new BrokerDropIns(this::dropInLines);
    this.lastCleanupNanos = new AtomicLong(environment.ticker().nanos());
  }

  private DropInLines dropInLines() {
    var host =
        new DropInHost(
            environment,
            settings,
            (info, module) -> active(settings, info, module),
            settings.stateDirectory().resolve("modules"));
    return new DropInLines(host, settings, snapshots.snapshot(), environment.ticker());
  }

  /// {@return a broker with the data modules of the boot layer, without a supervisor for programs}
  ///
  /// @param settings settings of the broker
  /// @param workers background threads
  /// @param seen projects of all sessions of this process
  public static Broker open(BrokerSettings settings, Workers workers, SeenProjects seen) {
    return open(settings, Supervisor.none(), workers, seen);
  }

  /// {@return a broker with the data modules of the boot layer, with a supervisor for programs}
  ///
  /// @param settings settings of the broker
  /// @param nativeClient absolute path of the image's native client, which also is the supervisor
  /// @param workers background threads
  /// @param seen projects of all sessions of this process
  public static Broker open(
      BrokerSettings settings, Path nativeClient, Workers workers, SeenProjects seen) {
    return open(settings, Supervisor.of(nativeClient), workers, seen);
  }

  private static Broker open(
      BrokerSettings settings, Supervisor supervisor, Workers workers, SeenProjects seen) {
    var files = new SystemFiles();
    InstantSource clock = InstantSource.system();
    var environment =
        new FetchEnvironment(
            clock,
            AwakeTicker.of(System::nanoTime, clock),
            files,
            new SystemCommands(
                new CleanPath(settings.path(), settings.home(), seen, workers), supervisor),
            new IncrementalTranscripts(files, clock),
            settings.configDirectory(),
            settings.home(),
            new FileModuleStores(settings.stateDirectory().resolve("store"), workers.guard()),
            new ModuleStates(
                settings.stateDirectory().resolve("store"),
                settings.configDirectory(),
                workers,
                clock),
            workers);
    ModuleCatalog catalog = ModuleCatalog.of(ModuleLayer.boot(), settings);
    return new Broker(settings, catalog, active(settings, catalog), environment);
  }

  /// Starts to write snapshots, from which the next broker restores readings after a crash.
  public void keepSnapshots() {
    snapshots.begin();
  }

  private static Snapshot snapshot(FetchEnvironment environment) {
    // Accounts with different home directories may share a state directory.
    Scope scope =
        Scope.configDirectory(environment.configDirectory())
            .with("home", environment.home().toString());
    return new Snapshot(
        environment.stores().unguarded("snapshot", scope),
        environment.files(),
        environment.clock());
  }

  private static List<ActiveModule<?>> active(BrokerSettings settings, ModuleCatalog catalog) {
    List<ActiveModule<?>> active = new ArrayList<>();
    for (CatalogEntry entry : catalog.enabled()) {
      Optional<DataModule<?>> module = entry.module();
      Optional<ModuleInfo> info = entry.info();
      if (module.isPresent() && info.isPresent()) {
        active.add(active(settings, info.get(), module.get()));
      }
    }
    return active;
  }

  private static ActiveModule<?> active(
      BrokerSettings settings, ModuleInfo info, DataModule<?> module) {
    JsonObject own = settings.of(info.id());
    return ActiveModule.of(info, module, PolicyOverride.of(info.policy(), own), own);
  }

  /// {@return the data of a line, within the line budget}
  ///
  /// @param request request for the line
  public LineData lineData(LineRequest request) {
    long deadline = deadline(request);
    Optional<SessionInput> earlier = register(request.session(), environment.ticker().nanos());
    return LineData.of(
        entries(request, deadline, edits(request)),
        inconsistencies(earlier, request.session()),
        settings.moduleOfFact());
  }

  /// {@return the data of a line for a person}
  ///
  /// The document may be an old one, so it is not compared with other documents.
  ///
  /// @param request request for the line
  public LineData explain(LineRequest request) {
    List<ModuleResult> entries = entries(request, deadline(request), () -> false);
    SessionChecks started = checks.get();
    return LineData.of(
        entries,
        started == null ? List.of() : started.recent(request.session().key()),
        settings.moduleOfFact());
  }

  private long deadline(LineRequest request) {
    Duration budget = request.override().lineBudget().orElse(settings.limits().lineBudget());
    return environment.ticker().nanos() + budget.toNanos();
  }

  /// {@return whether the host may have changed files since the session's last line, asked at most
  /// once}
  private BooleanSupplier edits(LineRequest request) {
    return new BooleanSupplier() {
      private @Nullable Boolean isTraced;

      @Override
      public boolean getAsBoolean() {
        Boolean known = isTraced;
        if (known == null) {
          known = traces.isTraced(request.session(), environment.files());
          isTraced = known;
        }
        return known;
      }
    };
  }

  private List<ModuleResult> entries(LineRequest request, long deadline, BooleanSupplier edits) {
    List<DropInLines.Asked> asked = dropIns.ask(request, deadline);
    snapshots.restore();
    List<ModuleResult> entries = fetches.finish(fetches.start(request, modules, edits), deadline);
    for (DropInLines.Asked dropIn : asked) {
      entries.addAll(dropIn.results(fetches.remaining(deadline)));
    }
    return entries;
  }

  /// Starts the fetches for which the first line did not wait, so that the next line has their
  /// data.
  ///
  /// @param request request for the first line
  public void fetchAhead(LineRequest request) {
    List<ActiveModule<?>> late = new ArrayList<>();
    for (ActiveModule<?> module : modules) {
      if (module.effort() != Effort.QUICK) {
        late.add(module);
      }
    }
    snapshots.restore();
    fetches.detach(fetches.start(request.next(), late, () -> false));
  }

  private Optional<SessionInput> register(SessionInput session, long now) {
    Optional<SessionInput> earlier = sessions.seen(session.key(), session, now);
    long last = lastCleanupNanos.get();
    if (now - last >= CLEANUP_INTERVAL_NANOS && lastCleanupNanos.compareAndSet(last, now)) {
      Set<String> expired = sessions.removeExpired(now);
      cache.forget(expired);
      SessionChecks started = checks.get();
      if (started != null) {
        started.forget(expired);
      }
    }
    return earlier;
  }

  /// The first document of a session cannot be compared, so no class of the checks is loaded for
  /// it.
  private List<Inconsistency> inconsistencies(
      Optional<SessionInput> earlier, SessionInput session) {
    if (earlier.isEmpty()) {
      return List.of();
    }
    try {
      return checks().inconsistencies(earlier.get(), session);
    } catch (RuntimeException | Error broken) {
      // A failing check must not cost the line.
      return List.of();
    }
  }

  private SessionChecks checks() {
    SessionChecks started = checks.get();
    if (started == null) {
      checks.compareAndSet(null, new SessionChecks(environment));
      started = requireNonNull(checks.get(), "checks");
    }
    return started;
  }

  /// {@return the number of sessions with a recent request}
  public int sessions() {
    return sessions.active(environment.ticker().nanos());
  }

  /// {@return the statistics of each enabled data module, by id}
  public List<ModuleStatistics> statistics() {
    List<ModuleStatistics> statistics = new ArrayList<>();
    addStatistics(modules, fetcher, statistics);
    for (LoadedDropIn dropIn : dropIns.all()) {
      addStatistics(dropIn.modules(), dropIn.fetcher(), statistics);
    }
    return statistics;
  }

  private static void addStatistics(
      List<ActiveModule<?>> of, Fetcher fetches, List<ModuleStatistics> statistics) {
    for (ActiveModule<?> module : of) {
      int open = fetches.openCircuits(module.id());
      statistics.add(new ModuleStatistics(module.id(), module.counters(), open));
    }
  }

  /// {@return the drop-ins, none at first}
  public BrokerDropIns dropIns() {
    return dropIns;
  }

  /// {@return the number of fetches that other lines may join}
  int inFlight() {
    return fetcher.inFlight();
  }

  /// {@return all data modules, enabled or not, by id}
  public List<ModuleListing> modules() {
    List<CatalogEntry> entries = new ArrayList<>(catalog.entries());
    dropIns.all().forEach(dropIn -> entries.addAll(dropIn.entries()));
    List<ModuleListing> listings = new ArrayList<>();
    for (CatalogEntry entry : entries) {
      Optional<Policy> policy =
          entry.info().map(info -> PolicyOverride.of(info.policy(), settings.of(entry.id())));
      listings.add(entry.listing(policy));
    }
    return listings;
  }

  /// {@return the inputs of a report about the account}
  ///
  /// @param javaModule name of the report's Java module
  /// @param arguments what the person asked for
  /// @param zone time zone in which days begin
  /// @param columns width of the terminal in cells
  public ReportInputs inputs(
      String javaModule, ReportArguments arguments, ZoneId zone, int columns) {
    return new ReportInputs(
        arguments,
        zone,
        environment.clock().instant(),
        columns,
        settings,
        environment.files(),
        environment.states().of(javaModule));
  }

  /// Interrupts in-flight fetches, terminates their programs, and writes a last snapshot and all
  /// states.
  @Override
  public void close() {
    dropIns.close();
    snapshots.close();
    fetcher.close();
    environment.commands().close();
    environment.states().close();
  }
}

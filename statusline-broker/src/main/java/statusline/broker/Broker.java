package statusline.broker;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import statusline.api.DataModule;
import statusline.api.Effort;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.api.Scope;
import statusline.api.SessionInput;
import statusline.broker.cache.ReadingCache;
import statusline.broker.catalog.CatalogEntry;
import statusline.broker.catalog.ModuleCatalog;
import statusline.broker.catalog.ModuleListing;
import statusline.broker.check.Finding;
import statusline.broker.check.SessionChecks;
import statusline.broker.fetch.ActiveModule;
import statusline.broker.fetch.AwakeTicker;
import statusline.broker.fetch.Batch;
import statusline.broker.fetch.Fetcher;
import statusline.broker.fetch.LineScope;
import statusline.broker.fetch.World;
import statusline.broker.session.SessionRegistry;
import statusline.broker.snapshot.Snapshot;
import statusline.broker.snapshot.SnapshotKeeper;
import statusline.broker.world.FileModuleStores;
import statusline.broker.world.IncrementalTranscripts;
import statusline.broker.world.Supervisor;
import statusline.broker.world.SystemCommands;
import statusline.broker.world.SystemFiles;

/// Answers for one configuration directory what there is to show in a line.
///
/// For each enabled data module it looks for a reading under exactly what that depends on, fetches
/// what is missing or old, all beside each other and each with a deadline, and keeps what came of
/// it. A data module that fails shows its last good value with its age, its default, or nothing; it
/// takes no other one down. Safe for use by several threads.
public final class Broker implements AutoCloseable {
  /// All data modules are those of the boot layer, so the image's own.
  private static final boolean IS_TRUSTED = true;

  private static final long FORGET_EVERY_NANOS = Duration.ofMinutes(1).toNanos();

  private final BrokerSettings settings;
  private final ModuleCatalog catalog;
  private final List<ActiveModule<?>> modules;
  private final World world;
  private final Fetcher fetcher;
  private final ReadingCache cache;
  private final SessionRegistry sessions;
  private final SnapshotKeeper snapshots;
  private final AtomicLong forgottenNanos;
  private final AtomicReference<@Nullable SessionChecks> checks = new AtomicReference<>();

  Broker(
      BrokerSettings settings, ModuleCatalog catalog, List<ActiveModule<?>> modules, World world) {
    this.settings = settings;
    this.catalog = catalog;
    this.modules = List.copyOf(modules);
    this.world = world;
    BrokerLimits limits = settings.limits();
    this.cache = new ReadingCache(limits.maxCacheSize());
    this.fetcher =
        new Fetcher(world.ticker(), cache, limits.maxConcurrentFetches(), limits.fetchPoolSize());
    this.sessions = new SessionRegistry(limits.sessionTimeout());
    this.snapshots = new SnapshotKeeper(snapshot(world), cache);
    this.forgottenNanos = new AtomicLong(world.ticker().nanos());
  }

  /// {@return a broker on this machine, with the data modules of the boot layer, that ends programs
  /// as well as it can}
  ///
  /// @param settings what it is told at its start
  public static Broker open(BrokerSettings settings) {
    return open(settings, Supervisor.none());
  }

  /// {@return the same, with a supervisor for every program}
  ///
  /// @param settings what it is told at its start
  /// @param nativeClient of the image, which is the supervisor too; absolute path
  public static Broker open(BrokerSettings settings, Path nativeClient) {
    return open(settings, Supervisor.of(nativeClient));
  }

  private static Broker open(BrokerSettings settings, Supervisor supervisor) {
    var files = new SystemFiles();
    InstantSource clock = InstantSource.system();
    var world =
        new World(
            clock,
            AwakeTicker.of(System::nanoTime, clock),
            files,
            new SystemCommands(settings.path(), supervisor),
            new IncrementalTranscripts(files, clock),
            settings.configDirectory(),
            settings.home(),
            new FileModuleStores(settings.stateDirectory().resolve("store")));
    ModuleCatalog catalog = ModuleCatalog.of(ModuleLayer.boot(), settings);
    return new Broker(settings, catalog, active(settings, catalog), world);
  }

  /// Keeps on disk from now on what it knows, for the next one after a crash.
  public void keepSnapshots() {
    snapshots.begin();
  }

  private static Snapshot snapshot(World world) {
    Scope scope = Scope.configDirectory(world.configDirectory());
    return new Snapshot(world.stores().of("snapshot", scope), world.files(), world.clock());
  }

  private static List<ActiveModule<?>> active(BrokerSettings settings, ModuleCatalog catalog) {
    List<ActiveModule<?>> active = new ArrayList<>();
    for (CatalogEntry entry : catalog.enabled()) {
      Optional<DataModule<?>> module = entry.module();
      Optional<ModuleInfo> info = entry.info();
      if (module.isPresent() && info.isPresent()) {
        Policy policy = PolicyOverride.of(info.get().policy(), settings.of(entry.id()));
        active.add(
            ActiveModule.of(info.get(), module.get(), policy, settings.of(entry.id()), IS_TRUSTED));
      }
    }
    return active;
  }

  /// {@return what there is to show, within the line budget}
  ///
  /// @param request whose line is asked for
  public Board board(LineRequest request) {
    long deadline = deadline(request);
    Optional<SessionInput> earlier = register(request.session(), world.ticker().nanos());
    return Board.of(entries(request, deadline), findings(earlier, request.session()));
  }

  /// {@return the same for a person, whose document may be an old one: it is not compared with
  /// what the host says}
  ///
  /// @param request whose line is to be explained
  public Board explained(LineRequest request) {
    List<BoardEntry> entries = entries(request, deadline(request));
    SessionChecks begun = checks.get();
    return Board.of(entries, begun == null ? List.of() : begun.told(request.session().key()));
  }

  private long deadline(LineRequest request) {
    Duration budget = request.override().lineBudget().orElse(settings.limits().lineBudget());
    return world.ticker().nanos() + budget.toNanos();
  }

  private List<BoardEntry> entries(LineRequest request, long deadline) {
    List<BoardEntry> entries = new ArrayList<>();
    for (PendingEntry entry : pending(request, modules)) {
      entries.add(entry.finish(fetcher, left(deadline)));
    }
    return entries;
  }

  private List<PendingEntry> pending(LineRequest request, List<ActiveModule<?>> asked) {
    List<PendingEntry> pending = new ArrayList<>();
    Batch batch = fetcher.batch();
    for (ActiveModule<?> loaded : asked) {
      if (!request.override().shows(loaded.id())) {
        continue;
      }
      ActiveModule<?> module = request.override().of(loaded);
      var line =
          new LineScope(
              request.session(),
              request.directory(),
              request.userConfigDirectory(),
              request.zone(),
              module.settings(),
              world);
      var entry = new PendingEntry(module, line, request.first(), cache);
      module.counters().asked();
      entry.start(fetcher, batch, snapshots.snapshot());
      pending.add(entry);
    }
    batch.run();
    return pending;
  }

  /// Fetches what a first line did not wait for, so that the next one has it.
  ///
  /// @param request of the first line
  public void fetchAhead(LineRequest request) {
    List<ActiveModule<?>> late = new ArrayList<>();
    for (ActiveModule<?> module : modules) {
      if (module.effort() != Effort.QUICK) {
        late.add(module);
      }
    }
    for (PendingEntry entry : pending(request.next(), late)) {
      entry.leave(fetcher);
    }
  }

  private Optional<SessionInput> register(SessionInput session, long now) {
    Optional<SessionInput> earlier = sessions.seen(session.key(), session, now);
    long last = forgottenNanos.get();
    if (now - last >= FORGET_EVERY_NANOS && forgottenNanos.compareAndSet(last, now)) {
      Set<String> expired = sessions.removeExpired(now);
      cache.forget(expired);
      SessionChecks begun = checks.get();
      if (begun != null) {
        begun.forget(expired);
      }
    }
    return earlier;
  }

  /// A session's first line has nothing to be compared with, and loads nothing for it.
  private List<Finding> findings(Optional<SessionInput> earlier, SessionInput session) {
    if (earlier.isEmpty()) {
      return List.of();
    }
    try {
      return checks().findings(earlier.get(), session);
    } catch (RuntimeException broken) {
      // What is compared is worth less than the line.
      return List.of();
    }
  }

  private SessionChecks checks() {
    SessionChecks begun = checks.get();
    if (begun == null) {
      checks.compareAndSet(null, new SessionChecks(world));
      begun = requireNonNull(checks.get(), "checks");
    }
    return begun;
  }

  /// {@return how many sessions have asked lately}
  public int sessions() {
    return sessions.active(world.ticker().nanos());
  }

  /// {@return what the readings of each enabled data module were asked for, by id}
  public List<ModuleStatistics> statistics() {
    List<ModuleStatistics> statistics = new ArrayList<>();
    for (ActiveModule<?> module : modules) {
      int open = fetcher.openCircuits(module.id());
      statistics.add(new ModuleStatistics(module.id(), module.counters().counts(), open));
    }
    return statistics;
  }

  private Duration left(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - world.ticker().nanos()));
  }

  /// {@return every data module there is, in use or not, by id}
  public List<ModuleListing> modules() {
    List<ModuleListing> listings = new ArrayList<>();
    for (CatalogEntry entry : catalog.entries()) {
      Optional<Policy> policy =
          entry.info().map(info -> PolicyOverride.of(info.policy(), settings.of(entry.id())));
      listings.add(entry.listing(policy));
    }
    return listings;
  }

  /// Interrupts fetches under way, kills programs they run and keeps a last snapshot.
  @Override
  public void close() {
    snapshots.close();
    fetcher.close();
    SessionChecks begun = checks.get();
    if (begun != null) {
      begun.close();
    }
    if (world.commands() instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception alreadyGone) {
        // There is nothing left to do with it.
      }
    }
  }
}

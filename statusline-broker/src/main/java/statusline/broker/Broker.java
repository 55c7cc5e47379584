package statusline.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import statusline.api.DataModule;
import statusline.api.ModuleInfo;
import statusline.api.Policy;
import statusline.broker.cache.ReadingCache;
import statusline.broker.catalog.CatalogEntry;
import statusline.broker.catalog.ModuleCatalog;
import statusline.broker.catalog.ModuleListing;
import statusline.broker.fetch.ActiveModule;
import statusline.broker.fetch.Fetcher;
import statusline.broker.fetch.LineScope;
import statusline.broker.fetch.World;
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
  private static final int MAX_CACHE_SIZE = 1_000;

  private final BrokerSettings settings;
  private final ModuleCatalog catalog;
  private final List<ActiveModule<?>> modules;
  private final World world;
  private final Fetcher fetcher;
  private final ReadingCache cache = new ReadingCache(MAX_CACHE_SIZE);

  Broker(
      BrokerSettings settings, ModuleCatalog catalog, List<ActiveModule<?>> modules, World world) {
    this.settings = settings;
    this.catalog = catalog;
    this.modules = List.copyOf(modules);
    this.world = world;
    this.fetcher = new Fetcher(world.ticker(), cache);
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
    var world =
        new World(
            InstantSource.system(),
            System::nanoTime,
            files,
            new SystemCommands(settings.path(), supervisor),
            new IncrementalTranscripts(files),
            settings.configDirectory(),
            settings.home(),
            new FileModuleStores(settings.stateDirectory().resolve("store")));
    ModuleCatalog catalog = ModuleCatalog.of(ModuleLayer.boot(), settings);
    return new Broker(settings, catalog, active(settings, catalog), world);
  }

  private static List<ActiveModule<?>> active(BrokerSettings settings, ModuleCatalog catalog) {
    List<ActiveModule<?>> active = new ArrayList<>();
    for (CatalogEntry entry : catalog.enabled()) {
      Optional<DataModule<?>> module = entry.module();
      Optional<ModuleInfo> info = entry.info();
      if (module.isPresent() && info.isPresent()) {
        Policy policy = PolicyOverride.of(info.get().policy(), settings.of(entry.id()));
        active.add(ActiveModule.of(entry.id(), module.get(), policy, settings.of(entry.id())));
      }
    }
    return active;
  }

  /// {@return what there is to show, within the line budget}
  ///
  /// @param request whose line is asked for
  public Board board(LineRequest request) {
    long deadline = world.ticker().nanos() + settings.lineBudget().toNanos();
    List<PendingEntry> pending = new ArrayList<>();
    for (ActiveModule<?> module : modules) {
      var line =
          new LineScope(
              request.session(), request.directory(), request.zone(), module.settings(), world);
      var entry = new PendingEntry(module, line, cache);
      entry.start(fetcher);
      pending.add(entry);
    }
    List<BoardEntry> entries = new ArrayList<>();
    for (PendingEntry entry : pending) {
      entries.add(entry.finish(fetcher, left(deadline)));
    }
    return new Board(entries);
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

  /// Interrupts fetches under way and kills programs they run.
  @Override
  public void close() {
    fetcher.close();
    if (world.commands() instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception alreadyGone) {
        // There is nothing left to do with it.
      }
    }
  }
}

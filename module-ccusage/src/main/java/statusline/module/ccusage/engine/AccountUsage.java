package statusline.module.ccusage.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import statusline.api.ModuleState;

/// The usage of one account, read incrementally from its transcripts.
///
/// The data modules `cost` and `weekly` share it, so each transcript is read once. It is the state
/// that a data module may not keep itself. Safe for use by several threads.
public final class AccountUsage {
  private static final int MAX_ACCOUNTS = 4;

  /// How often folders are searched for new transcripts. Known ones are looked at each time.
  private static final Duration SEARCH_INTERVAL = Duration.ofSeconds(10);

  /// How long a thread waits for another one that reads nothing.
  private static final long PATIENCE_SECONDS = 1;

  private static final Map<Path, AccountUsage> ACCOUNTS = new LinkedHashMap<>(8, 0.75f, true);

  private final Path configDirectory;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Prices prices;
  private volatile UsageEngine engine;
  private Instant searched = Instant.MIN;
  private long requestedChanges;

  private AccountUsage(Path configDirectory, Prices prices) {
    this.configDirectory = configDirectory;
    this.prices = prices;
    this.engine = newEngine();
  }

  private UsageEngine newEngine() {
    return new UsageEngine(prices.table());
  }

  /// {@return the usage of the account of a configuration directory, with some prices}
  ///
  /// @throws IOException if the transcripts do not answer
  public static AccountUsage of(Path configDirectory, Prices prices) throws IOException {
    AccountUsage account = account(configDirectory, prices);
    account.setPrices(prices);
    return account;
  }

  /// Only the accounts that were used last are kept.
  private static AccountUsage account(Path configDirectory, Prices prices) {
    synchronized (ACCOUNTS) {
      AccountUsage account = ACCOUNTS.get(configDirectory);
      if (account == null) {
        account = new AccountUsage(configDirectory, prices);
        ACCOUNTS.put(configDirectory, account);
        if (ACCOUNTS.size() > MAX_ACCOUNTS) {
          ACCOUNTS.remove(ACCOUNTS.keySet().iterator().next());
        }
      }
      return account;
    }
  }

  private void setPrices(Prices newPrices) throws IOException {
    if (!newPrices.equals(prices)) {
      acquire();
      try {
        prices = newPrices;
        engine.setPrices(newPrices.table());
      } finally {
        lock.unlock();
      }
    }
  }

  /// Reads what is new in the transcripts for a person who waits, on two threads if there is much.
  ///
  /// @param state what an earlier process has read
  /// @param progress takes the progress, on the calling thread
  /// @throws IOException if the folder cannot be searched, or on an interrupt
  public void updateForPerson(Instant now, ModuleState state, ReadProgress progress)
      throws IOException {
    update(now, state, true, progress);
  }

  /// Reads what is new in the transcripts in the background. An interrupt ends it early, and the
  /// next call goes on.
  ///
  /// @param state what an earlier process has read
  /// @throws IOException if the folder cannot be searched, or on an interrupt
  public void update(Instant now, ModuleState state) throws IOException {
    update(now, state, false, ReadProgress.NONE);
  }

  private void update(Instant now, ModuleState state, boolean mayUseThread, ReadProgress progress)
      throws IOException {
    acquire();
    try {
      restore(state);
      boolean isDue = searched.isBefore(now.minus(SEARCH_INTERVAL)) || searched.isAfter(now);
      if (isDue) {
        engine.update(List.of(configDirectory), mayUseThread, progress);
        searched = now;
      } else {
        engine.updateRecent();
      }
      long changes = engine.entries().changes();
      if (changes != requestedChanges) {
        requestedChanges = changes;
        state.writeLater(this::save);
      }
    } finally {
      lock.unlock();
    }
  }

  private void restore(ModuleState state) {
    if (engine.entries().isClosed()) {
      engine = newEngine();
      searched = Instant.MIN;
    }
    if (engine.transcripts().isEmpty()) {
      state
          .read(bytes -> StateReader.read(bytes, newEngine()))
          .ifPresent(
              restored -> {
                engine = restored;
                requestedChanges = restored.entries().changes();
              });
    }
  }

  private void save(OutputStream bytes) throws IOException {
    acquire();
    try {
      StateWriter.write(engine, bytes);
    } finally {
      lock.unlock();
    }
  }

  /// Waits for a thread that reads, unless a file does not answer it.
  private void acquire() throws IOException {
    long seen = -1;
    try {
      while (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        long progress = engine.entries().progress().get();
        if (progress == seen) {
          throw new IOException("the transcripts do not answer");
        }
        seen = progress;
      }
    } catch (InterruptedException e) {
      throw new ClosedByInterruptException();
    }
  }

  private <T> T get(Supplier<T> result) throws IOException {
    acquire();
    try {
      return result.get();
    } finally {
      lock.unlock();
    }
  }

  /// {@return the transcripts that changed last, whose changes can change the results}
  public List<Path> recent() throws IOException {
    return get(() -> engine.recent());
  }

  /// {@return how many transcripts there are, and how many could not be read}
  public ReadCounts counts() throws IOException {
    return get(() -> engine.counts());
  }

  /// {@return the active block, or empty after a pause of five hours}
  public Optional<BlockUsage> activeBlock(Instant now) throws IOException {
    return get(() -> engine.activeBlock(now.toEpochMilli())).map(BlockUsage::of);
  }

  /// {@return the usage of some days, or empty without usage}
  ///
  /// @param first first day
  /// @param last last day
  /// @param zone time zone of the days
  public Optional<PeriodUsage> days(LocalDate first, LocalDate last, ZoneId zone)
      throws IOException {
    var sum = new Usage();
    for (Usage day : get(() -> engine.days(zone, first, last)).values()) {
      if (day.totalTokens() > 0) {
        sum.add(day);
      }
    }
    return sum.totalTokens() == 0 ? Optional.empty() : Optional.of(PeriodUsage.of(sum));
  }

  /// {@return the 5-hour blocks and the gaps between them, in the order of time}
  ///
  /// @param from blocks that start earlier are left out, in milliseconds since 1970
  public List<Block> blocks(long from) throws IOException {
    return get(() -> engine.blocks(from));
  }

  /// {@return the sums of each day with usage}
  ///
  /// @param zone the time zone of the days
  /// @param loader which records count
  public NavigableMap<LocalDate, Usage> days(ZoneId zone, Loader loader) throws IOException {
    return get(() -> engine.days(zone, loader.flag()));
  }

  /// {@return the sums of each day, for each project by name}
  ///
  /// @param zone the time zone of the days
  public NavigableMap<String, NavigableMap<LocalDate, Usage>> daysOfProjects(ZoneId zone)
      throws IOException {
    return get(() -> engine.daysOfProjects(zone));
  }

  /// {@return the usage of each session}
  public List<SessionUsage> sessions() throws IOException {
    return get(() -> engine.sessions());
  }
}

package statusline.module.ccusage.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// The usage of one account, read incrementally from its transcripts.
///
/// The data modules `cost` and `weekly` share it, so each transcript is read once. It is the state
/// that a data module may not keep itself. Safe for use by several threads.
public final class AccountUsage {
  private static final int MAX_ACCOUNTS = 4;

  /// How often folders are searched for new transcripts. Known ones are looked at each time.
  private static final Duration SEARCH_INTERVAL = Duration.ofSeconds(10);

  private static final Map<Path, AccountUsage> ACCOUNTS = new LinkedHashMap<>(8, 0.75f, true);

  private final Path configDirectory;
  private final Prices prices;
  private final UsageEngine engine;
  private Instant searched = Instant.MIN;

  private AccountUsage(Path configDirectory, Prices prices) {
    this.configDirectory = configDirectory;
    this.prices = prices;
    this.engine = new UsageEngine(prices.table(), CostMode.AUTO);
  }

  /// {@return the usage of the account of a configuration directory, with the prices of its last
  /// use or the built-in ones}
  public static AccountUsage of(Path configDirectory) {
    synchronized (ACCOUNTS) {
      AccountUsage account = ACCOUNTS.get(configDirectory);
      return account == null ? of(configDirectory, Prices.builtIn()) : account;
    }
  }

  /// {@return the usage of the account of a configuration directory}
  ///
  /// Only the accounts that were used last are kept.
  ///
  /// @param prices prices of models; other prices than before read all transcripts again
  public static AccountUsage of(Path configDirectory, Prices prices) {
    synchronized (ACCOUNTS) {
      AccountUsage account = ACCOUNTS.get(configDirectory);
      if (account == null || !account.prices.equals(prices)) {
        account = new AccountUsage(configDirectory, prices);
        ACCOUNTS.put(configDirectory, account);
        if (ACCOUNTS.size() > MAX_ACCOUNTS) {
          ACCOUNTS.remove(ACCOUNTS.keySet().iterator().next());
        }
      }
      return account;
    }
  }

  /// Reads what is new in the transcripts. An interrupt ends it early, and the next call goes on.
  ///
  /// @throws IOException if the folder cannot be searched, or on an interrupt
  public synchronized void update(Instant now) throws IOException {
    boolean isDue = searched.isBefore(now.minus(SEARCH_INTERVAL)) || searched.isAfter(now);
    if (isDue) {
      engine.update(List.of(configDirectory));
      searched = now;
    } else {
      engine.updateRecent();
    }
  }

  /// {@return the transcripts that changed last, whose changes can change the results}
  public synchronized List<Path> recent() {
    return engine.recent();
  }

  /// {@return the active block, or empty after a pause of five hours}
  public synchronized Optional<BlockUsage> activeBlock(Instant now) {
    long millis = now.toEpochMilli();
    List<Block> blocks = engine.recentBlocks(millis);
    return blocks.stream().filter(block -> block.isActive(millis)).findFirst().map(BlockUsage::of);
  }

  /// {@return the usage of some days, or empty without usage}
  ///
  /// @param first first day
  /// @param last last day
  /// @param zone time zone of the days
  public synchronized Optional<PeriodUsage> days(LocalDate first, LocalDate last, ZoneId zone) {
    var sum = new Usage();
    for (Usage day : engine.days(zone, first, last).values()) {
      if (day.totalTokens() > 0) {
        sum.add(day);
      }
    }
    return sum.totalTokens() == 0 ? Optional.empty() : Optional.of(PeriodUsage.of(sum));
  }

  /// {@return the 5-hour blocks and the gaps between them, in the order of time}
  public synchronized List<Block> blocks() {
    return engine.blocks();
  }

  /// {@return the sums of each day with usage}
  ///
  /// @param zone the time zone of the days
  /// @param loader which records count
  public synchronized SortedMap<LocalDate, Usage> days(ZoneId zone, Loader loader) {
    return engine.days(zone, loader.flag());
  }

  /// {@return the sums of each day, for each project by name}
  ///
  /// @param zone the time zone of the days
  public synchronized SortedMap<String, SortedMap<LocalDate, Usage>> daysOfProjects(ZoneId zone) {
    return engine.daysOfProjects(zone);
  }

  /// {@return the usage of each session}
  public synchronized List<SessionUsage> sessions() {
    return engine.sessions();
  }
}

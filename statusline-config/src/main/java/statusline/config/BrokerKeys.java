package statusline.config;

import java.util.List;

/// The keys that apply to all sessions of an account.
public final class BrokerKeys {
  public static final Key MAX_CACHE_SIZE =
      Key.of(
          "broker.maxCacheSize",
          Kind.count(10, 100_000),
          1_000L,
          Reach.FILES,
          "maximum number of cache entries");

  public static final Key EVICTION_POLICY =
      Key.of(
          "broker.evictionPolicy",
          Kind.choice("lru"),
          "lru",
          Reach.FILES,
          "which entry a full cache evicts; always the least recently used one");

  public static final Key SESSION_TIMEOUT =
      Key.of(
          "broker.sessionTimeoutMs",
          Kind.time(60_000, 2_592_000_000L),
          "60m",
          Reach.FILES,
          "time without a request after which the daemon forgets a session");

  public static final Key MAX_CONCURRENT_FETCHES =
      Key.of(
          "performance.maxConcurrentFetches",
          Kind.count(1, 64),
          16L,
          Reach.FILES,
          "maximum number of concurrent fetches, except expensive ones");

  public static final Key FETCH_POOL_SIZE =
      Key.of(
          "performance.fetchPoolSize",
          Kind.count(1, 16),
          3L,
          Reach.FILES,
          "maximum number of concurrent expensive fetches, such as those of ccusage");

  public static final Key FIRST_PAINT_BUDGET =
      Key.of(
          "performance.firstPaintBudget",
          Kind.time(0, 5_000),
          "60ms",
          Reach.RUN,
          "maximum time that a line waits for missing readings, or the `timeout` of a data module"
              + " with `refreshInterval` 0 if that is longer; without the daemon the default is"
              + " 1500ms");

  /// A constant of the compiler, so that a first line does not load this class for it.
  static final String PRICING_OVERRIDES_PATH = "pricing.overrides";

  public static final Key PRICING_OVERRIDES =
      Key.open(
          PRICING_OVERRIDES_PATH,
          Kind.OBJECTS,
          "none",
          Reach.FILES,
          "prices of models, which replace the built-in ones and those of"
              + " `statusline-prices.json`");

  /// All keys, in the order of a listing.
  static final List<Key> ALL =
      List.of(
          MAX_CACHE_SIZE,
          EVICTION_POLICY,
          SESSION_TIMEOUT,
          MAX_CONCURRENT_FETCHES,
          FETCH_POOL_SIZE,
          FIRST_PAINT_BUDGET,
          PRICING_OVERRIDES);

  private BrokerKeys() {}
}

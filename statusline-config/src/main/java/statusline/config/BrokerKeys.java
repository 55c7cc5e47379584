package statusline.config;

import java.util.List;

/// The keys of what is shared by all sessions of an account.
public final class BrokerKeys {
  public static final Key MAX_CACHE_SIZE =
      Key.of(
          "broker.maxCacheSize",
          Kind.count(10, 100_000),
          1_000L,
          Reach.FILES,
          "how many readings are kept at most");

  public static final Key EVICTION_POLICY =
      Key.of(
          "broker.evictionPolicy",
          Kind.choice("lru"),
          "lru",
          Reach.FILES,
          "which reading a full cache evicts; fixed to the least recently used one");

  public static final Key SESSION_TIMEOUT =
      Key.of(
          "broker.sessionTimeoutMs",
          Kind.time(60_000, 2_592_000_000L),
          "60m",
          Reach.FILES,
          "a session that says nothing for so long is forgotten");

  public static final Key MAX_CONCURRENT_FETCHES =
      Key.of(
          "performance.maxConcurrentFetches",
          Kind.count(1, 64),
          16L,
          Reach.FILES,
          "fetches of all data modules at once, expensive ones aside");

  public static final Key FETCH_POOL_SIZE =
      Key.of(
          "performance.fetchPoolSize",
          Kind.count(1, 16),
          3L,
          Reach.FILES,
          "expensive fetches at once, such as those of ccusage");

  public static final Key FIRST_PAINT_BUDGET =
      Key.of(
          "performance.firstPaintBudget",
          Kind.time(0, 5_000),
          "60ms",
          Reach.RUN,
          "a line waits so long for what is not known yet");

  /// All of them, in the order of a listing.
  static final List<Key> ALL =
      List.of(
          MAX_CACHE_SIZE,
          EVICTION_POLICY,
          SESSION_TIMEOUT,
          MAX_CONCURRENT_FETCHES,
          FETCH_POOL_SIZE,
          FIRST_PAINT_BUDGET);

  private BrokerKeys() {}
}

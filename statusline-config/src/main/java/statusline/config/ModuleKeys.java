package statusline.config;

import java.util.List;

/// The keys that every data module has.
public final class ModuleKeys {
  private static final String BY_MODULE = "see `--list-modules`";

  public static final Key ENABLED =
      Key.of(
              path(Key.ANY_MODULE, "enabled"),
              Kind.FLAG,
              true,
              Reach.ANYWHERE,
              "whether it is loaded at all; outside of the files `false` hides it for one run, and"
                  + " `true` loads nothing")
          .called("enabled");

  public static final Key REFRESH_INTERVAL =
      policy(
          "refreshInterval",
          Kind.TIME,
          "refresh",
          "a reading is fresh for so long; 0 asks anew for every line");

  public static final Key CACHE_TTL =
      policy(
          "cacheTTL",
          Kind.TIME,
          "ttl",
          "a reading older than `refreshInterval` may be served for so long while it is refreshed");

  public static final Key STALENESS_THRESHOLD =
      policy(
          "stalenessThreshold",
          Kind.TIME,
          "staleness",
          "from this age on the line marks an old reading");

  public static final Key TIMEOUT =
      policy("timeout", Kind.time(1, 600_000), "timeout", "a fetch is interrupted after this time");

  public static final Key MAX_RETRIES =
      policy("maxRetries", Kind.count(0, 10), "retries", "attempts after a failed one");

  public static final Key RETRY_BACKOFF =
      policy(
          "retryBackoff", Kind.TIME, "backoff", "wait before the first of them; it doubles then");

  public static final Key MAX_CONCURRENT =
      policy("maxConcurrent", Kind.count(1, 64), "concurrent", "fetches at once");

  /// The keys that every data module has, in the order of a listing.
  static final List<Key> GENERAL =
      List.of(
          ENABLED,
          REFRESH_INTERVAL,
          CACHE_TTL,
          STALENESS_THRESHOLD,
          TIMEOUT,
          MAX_RETRIES,
          RETRY_BACKOFF,
          MAX_CONCURRENT);

  private ModuleKeys() {}

  private static Key policy(String name, Kind kind, String shortName, String sentence) {
    String path = path(Key.ANY_MODULE, name);
    return Key.open(path, kind, BY_MODULE, Reach.RUN, sentence).called(shortName);
  }

  static String path(String id, String name) {
    return "modules." + id + "." + name;
  }
}

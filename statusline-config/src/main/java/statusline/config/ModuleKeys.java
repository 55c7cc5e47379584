package statusline.config;

import java.util.List;

/// The keys that every data module has.
public final class ModuleKeys {
  private static final String BY_MODULE = "see `config show modules`";

  public static final Key ENABLED =
      Key.of(
              path(Key.ANY_MODULE, "enabled"),
              Kind.FLAG,
              true,
              Reach.ANYWHERE,
              "whether the data module is loaded; a project or a run can only hide it")
          .called("enabled");

  public static final Key REFRESH_INTERVAL =
      policy(
          "refreshInterval",
          Kind.TIME,
          "refresh",
          "age up to which a reading is fresh; with 0, each line fetches a new one");

  public static final Key CACHE_TTL =
      policy(
          "cacheTTL",
          Kind.TIME,
          "ttl",
          "age up to which a reading is shown while a fetch refreshes it");

  public static final Key STALENESS_THRESHOLD =
      policy(
          "stalenessThreshold",
          Kind.TIME,
          "staleness",
          "age from which a reading is shown with `staleMark` and its age (`renderer.ageThreshold`"
              + " overrides when the age is shown)");

  public static final Key TIMEOUT =
      policy(
          "timeout", Kind.time(1, 600_000), "timeout", "time after which a fetch is interrupted");

  public static final Key MAX_RETRIES =
      policy("maxRetries", Kind.count(0, 10), "retries", "number of retries after a failed fetch");

  public static final Key RETRY_BACKOFF =
      policy(
          "retryBackoff",
          Kind.TIME,
          "backoff",
          "wait before the first retry; it doubles for each further one");

  public static final Key MAX_CONCURRENT =
      policy(
          "maxConcurrent",
          Kind.count(1, 64),
          "concurrent",
          "maximum number of concurrent fetches of the data module");

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

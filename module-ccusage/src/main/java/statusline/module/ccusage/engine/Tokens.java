package statusline.module.ccusage.engine;

/// The token counts of one usage, as a line states them. Mutable.
final class Tokens {
  enum Speed {
    NONE,
    STANDARD,
    FAST
  }

  long input;
  long output;
  long cacheRead;
  long cacheCreationFlat;
  long cacheCreation5m;
  long cacheCreation1h;
  boolean hasCacheCreation;
  Speed speed = Speed.NONE;

  void clear() {
    input = 0;
    output = 0;
    cacheRead = 0;
    cacheCreationFlat = 0;
    cacheCreation5m = 0;
    cacheCreation1h = 0;
    hasCacheCreation = false;
    speed = Speed.NONE;
  }

  /// The tokens written to the cache for five minutes. A usage without the split counts all there.
  long fiveMinutes() {
    return hasCacheCreation ? cacheCreation5m : cacheCreationFlat;
  }

  /// The tokens written to the cache for an hour.
  long oneHour() {
    return hasCacheCreation ? cacheCreation1h : 0;
  }
}

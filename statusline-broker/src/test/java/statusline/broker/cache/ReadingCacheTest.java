package statusline.broker.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statusline.api.Scope;
import statusline.broker.system.SystemFiles;

class ReadingCacheTest {
  private final ReadingCache cache = new ReadingCache(2);

  private static CacheKey key(String name) {
    return new CacheKey(name, Scope.machine());
  }

  private static Reading reading() {
    var evidence = new FileEvidence(new SystemFiles());
    return Reading.absent("test", new Reading.Provenance(Instant.EPOCH, 0, evidence));
  }

  @Test
  void lastReadingOfKeyIsKept() {
    Reading last = reading();
    cache.put(key("a"), reading());
    cache.put(key("a"), last);

    assertSame(last, cache.get(key("a")).orElseThrow());
    assertEquals(1, cache.size());
  }

  @Test
  void unknownKeyHasNoReading() {
    cache.put(key("a"), reading());

    assertEquals(Optional.empty(), cache.get(key("b")));
    assertEquals(
        Optional.empty(), cache.get(new CacheKey("a", Scope.machine().with("input", "1"))));
  }

  @Test
  void oldestReadingIsEvictedFirst() {
    cache.put(key("a"), reading());
    cache.put(key("b"), reading());
    assertEquals(2, cache.size());
    cache.put(key("c"), reading());

    assertEquals(2, cache.size());
    assertEquals(Optional.empty(), cache.get(key("a")));
  }

  @Test
  void recentlyUsedReadingIsKept() {
    cache.put(key("a"), reading());
    cache.put(key("b"), reading());
    cache.get(key("a"));
    cache.put(key("c"), reading());
    assertEquals(Optional.empty(), cache.get(key("b")));

    cache.put(key("a"), reading());
    cache.put(key("d"), reading());

    assertEquals(Optional.empty(), cache.get(key("c")));
    assertEquals(true, cache.get(key("a")).isPresent());
  }
}

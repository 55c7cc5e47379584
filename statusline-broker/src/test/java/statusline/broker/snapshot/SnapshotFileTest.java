package statusline.broker.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import statusline.api.ModuleStore;
import statusline.api.Part;
import statusline.api.Scope;
import statusline.api.Segment;
import statusline.api.Tone;
import statusline.broker.cache.CacheKey;
import statusline.broker.cache.Reading;
import statusline.broker.field.FieldWriter;
import statusline.broker.system.FileModuleStore;
import statusline.broker.system.SystemFiles;

/// Tests snapshots with bytes of this and other versions.
class SnapshotFileTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final long TICK = Duration.ofHours(3).toNanos();
  private static final CacheKey WORDS = new CacheKey("words", Scope.machine());
  private static final CacheKey NAMES = new CacheKey("names", Scope.machine());

  @TempDir Path folder;

  private ModuleStore store;

  @BeforeEach
  void makeStore() {
    store = new FileModuleStore(folder, "snapshot", Scope.machine());
  }

  private Snapshot snapshot() {
    var snapshot = new Snapshot(store, new SystemFiles(), () -> NOW);
    snapshot.load();
    return snapshot;
  }

  private static byte[] reading(CacheKey key) {
    var segment = Segment.of("text", Part.text("known", Tone.VALUE));
    Instant before = NOW.minus(Duration.ofMinutes(5));
    return ReadingCodec.bytes(
        new SavedReading(key.toString(), before, List.of(segment), List.of("careful"), List.of()));
  }

  @Test
  void savedReadingIsRestoredOnceWithAge() throws IOException {
    store.write(new FieldWriter().put(1, "1").put(2, reading(WORDS)).bytes());
    Snapshot snapshot = snapshot();

    Reading known = snapshot.take(WORDS, TICK).orElseThrow();

    assertTrue(known.isRestored());
    assertEquals(Duration.ofMinutes(5), known.age(TICK));
    assertEquals("text", known.lastShown().getFirst().name());
    assertEquals(List.of("careful"), known.warnings());
    assertEquals(Optional.empty(), snapshot.take(WORDS, TICK));
  }

  @Test
  void malformedReadingDoesNotAffectOthers() throws IOException {
    byte[] broken = new FieldWriter().put(1, NAMES.toString()).put(2, "yesterday").bytes();
    store.write(new FieldWriter().put(1, "1").put(2, broken).put(2, reading(WORDS)).bytes());
    Snapshot snapshot = snapshot();

    assertEquals(Optional.empty(), snapshot.take(NAMES, TICK));
    assertTrue(snapshot.take(WORDS, TICK).isPresent());
  }

  @Test
  void snapshotOfOtherVersionIsIgnored() throws IOException {
    store.write(new FieldWriter().put(1, "2").put(2, reading(WORDS)).bytes());

    assertEquals(Optional.empty(), snapshot().take(WORDS, TICK));
  }

  @Test
  void unknownFieldIsIgnored() throws IOException {
    byte[] later = new FieldWriter().put(99, "more").bytes();
    byte[] known = reading(WORDS);
    byte[] both = new byte[later.length + known.length];
    System.arraycopy(later, 0, both, 0, later.length);
    System.arraycopy(known, 0, both, later.length, known.length);
    store.write(new FieldWriter().put(1, "1").put(98, "x").put(2, both).bytes());

    assertTrue(snapshot().take(WORDS, TICK).isPresent());
  }
}

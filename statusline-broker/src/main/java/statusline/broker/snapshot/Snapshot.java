package statusline.broker.snapshot;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import statusline.api.FileAccess;
import statusline.api.ModuleStore;
import statusline.api.Segment;
import statusline.broker.cache.CacheKey;
import statusline.broker.cache.FileEvidence;
import statusline.broker.cache.Reading;
import statusline.broker.cache.ReadingCache;
import statusline.broker.wire.FieldReader;
import statusline.broker.wire.FieldWriter;

/// The readings of a broker on disk, so that the first answers after a crash know something.
///
/// It holds what lines last showed, in the API's own types, never a data module's data. What comes
/// out of it counts as old until it is fetched anew, and no longer than a day. Unreadable means
/// empty. Safe for use by several threads.
public final class Snapshot {
  private static final int VERSION = 1;
  private static final int READING = 2;
  private static final String THIS_VERSION = "1";
  private static final Duration LONGEST = Duration.ofDays(1);

  private final ModuleStore store;
  private final FileAccess files;
  private final Map<String, SavedReading> saved = new HashMap<>();
  private boolean loaded;

  /// Makes a snapshot that nothing was read of yet.
  ///
  /// @param store where it lies: checksummed, written whole or not at all
  /// @param files to look whether a reading is still true
  public Snapshot(ModuleStore store, FileAccess files) {
    this.store = store;
    this.files = files;
  }

  /// {@return what was known of a key, once: it is the cache's from then on}
  ///
  /// @param key of the reading
  /// @param now wall clock
  /// @param nowNanos of the ticker that ages are counted with
  public synchronized Optional<Reading> take(CacheKey key, Instant now, long nowNanos) {
    load();
    SavedReading known = saved.isEmpty() ? null : saved.remove(key.toString());
    if (known == null) {
      return Optional.empty();
    }
    Duration age = Duration.between(known.fetchedAt(), now);
    if (age.compareTo(LONGEST) > 0) {
      return Optional.empty();
    }
    // By a clock that was set back it would be from the future.
    long nanos = age.isNegative() ? 0 : age.toNanos();
    var evidence = FileEvidence.of(files, known.evidence());
    var provenance = new Reading.Provenance(known.fetchedAt(), nowNanos - nanos, evidence);
    return Optional.of(Reading.restored(known.segments(), known.warnings(), provenance));
  }

  private void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    try {
      Optional<byte[]> bytes = store.read();
      if (bytes.isPresent()) {
        read(bytes.get());
      }
    } catch (IOException | RuntimeException unreadable) {
      saved.clear();
    }
  }

  private void read(byte[] bytes) throws IOException {
    var fields = new FieldReader(bytes);
    while (fields.next()) {
      if (fields.tag() == VERSION && !fields.text().equals(THIS_VERSION)) {
        return;
      }
      if (fields.tag() == READING) {
        SavedReading reading = ReadingCodec.reading(fields.bytes());
        saved.put(reading.key(), reading);
      }
    }
  }

  /// Writes what a cache holds and what was not taken yet.
  ///
  /// @throws IOException when it cannot be kept; what was there stays
  public void write(ReadingCache cache) throws IOException {
    List<SavedReading> readings = new ArrayList<>();
    synchronized (this) {
      load();
      readings.addAll(saved.values());
    }
    cache.forEach((key, reading) -> add(readings, key, reading));
    var fields = new FieldWriter().put(VERSION, THIS_VERSION);
    int size = 0;
    // The most recently used stand last and matter most.
    for (SavedReading reading : readings.reversed()) {
      byte[] bytes = ReadingCodec.bytes(reading);
      size += bytes.length + 6;
      if (size > ModuleStore.MAX_BYTES - 64) {
        break;
      }
      fields.put(READING, bytes);
    }
    store.write(fields.bytes());
  }

  private static void add(List<SavedReading> readings, CacheKey key, Reading reading) {
    List<Segment> shown = reading.lastShown();
    if (!shown.isEmpty()) {
      readings.add(
          new SavedReading(
              key.toString(),
              reading.fetchedAt(),
              shown,
              reading.warnings(),
              reading.evidence().items()));
    }
  }
}

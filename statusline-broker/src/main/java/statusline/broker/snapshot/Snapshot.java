package statusline.broker.snapshot;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import statusline.api.FileAccess;
import statusline.api.ModuleStore;
import statusline.api.Segment;
import statusline.broker.cache.CacheKey;
import statusline.broker.cache.FileEvidence;
import statusline.broker.cache.Reading;
import statusline.broker.cache.ReadingCache;
import statusline.broker.field.FieldReader;
import statusline.broker.field.FieldWriter;

/// The persistent copy of a broker's readings, from which the first lines after a restart are made.
///
/// It contains the segments of the last lines, never the data of a data module. A restored reading
/// counts as stale until it is fetched again, and expires after one day. An unreadable snapshot
/// counts as empty. A first line waits for the snapshot and uses few of its readings, so each
/// reading is decoded on demand. Safe for use by several threads.
public final class Snapshot {
  private static final int VERSION = 1;
  private static final int READING = 2;
  private static final String THIS_VERSION = "1";
  private static final Duration MAX_AGE = Duration.ofDays(1);

  private final ModuleStore store;
  private final FileAccess files;
  private final InstantSource clock;

  /// The encoded readings by the text of their keys, most recently used first.
  private final SequencedMap<String, byte[]> saved = new LinkedHashMap<>();

  private volatile boolean isLoaded;

  /// Creates a snapshot that has not been read yet.
  ///
  /// @param store store of the snapshot
  /// @param files file system to check whether a reading is up to date
  /// @param clock wall clock
  public Snapshot(ModuleStore store, FileAccess files, InstantSource clock) {
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  /// {@return whether it has been read}
  boolean isLoaded() {
    return isLoaded;
  }

  /// {@return the saved reading of a key, which is removed from this snapshot}
  ///
  /// @param key key of the reading
  /// @param nowNanos current time of the ticker that measures ages
  public synchronized Optional<Reading> take(CacheKey key, long nowNanos) {
    byte[] bytes = saved.isEmpty() ? null : saved.remove(key.toString());
    return bytes == null ? Optional.empty() : restored(bytes, clock.instant(), nowNanos);
  }

  private Optional<Reading> restored(byte[] bytes, Instant now, long nowNanos) {
    SavedReading known = recent(bytes, now);
    if (known == null) {
      return Optional.empty();
    }
    Duration age = Duration.between(known.fetchedAt(), now);
    // The age is negative if the clock was set back.
    long nanos = age.isNegative() ? 0 : age.toNanos();
    var evidence = FileEvidence.of(files, known.evidence());
    var provenance = new Reading.Provenance(known.fetchedAt(), nowNanos - nanos, evidence);
    return Optional.of(Reading.restored(known.segments(), known.warnings(), provenance));
  }

  /// {@return a decoded reading, or null if it is malformed or expired}
  private static @Nullable SavedReading recent(byte[] bytes, Instant now) {
    try {
      SavedReading reading = ReadingCodec.reading(bytes);
      return Duration.between(reading.fetchedAt(), now).compareTo(MAX_AGE) > 0 ? null : reading;
    } catch (IOException | RuntimeException malformed) {
      return null;
    }
  }

  /// Reads the snapshot, the first time only. Before, it is empty.
  ///
  /// The caller guards this access.
  public void load() {
    if (!isLoaded) {
      install(store.read());
    }
  }

  private synchronized void install(Optional<byte[]> bytes) {
    if (isLoaded) {
      return;
    }
    isLoaded = true;
    try {
      if (bytes.isPresent()) {
        read(bytes.get());
      }
    } catch (IOException | RuntimeException malformed) {
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
        byte[] reading = fields.bytes();
        saved.put(ReadingCodec.key(reading), reading);
      }
    }
  }

  /// Writes the readings of a cache, and the saved ones that were not taken and have not expired.
  ///
  /// @param cache cache of readings
  /// @throws IOException if the snapshot cannot be written; the old one then remains
  public void write(ReadingCache cache) throws IOException {
    load();
    List<byte[]> readings = untaken();
    cache.forEach((key, reading) -> add(readings, key, reading));
    var fields = new FieldWriter().put(VERSION, THIS_VERSION);
    int size = 0;
    // The most recently used readings are last and most useful.
    for (byte[] bytes : readings.reversed()) {
      size += bytes.length + 6;
      if (size > ModuleStore.MAX_BYTES - 64) {
        break;
      }
      fields.put(READING, bytes);
    }
    store.write(fields.bytes());
  }

  /// Removes expired readings, so that first lines do not read them forever.
  private synchronized List<byte[]> untaken() {
    Instant now = clock.instant();
    saved.values().removeIf(bytes -> recent(bytes, now) == null);
    return new ArrayList<>(saved.sequencedValues().reversed());
  }

  private static void add(List<byte[]> readings, CacheKey key, Reading reading) {
    List<Segment> shown = reading.lastShown();
    if (!shown.isEmpty()) {
      var saved =
          new SavedReading(
              key.toString(),
              reading.fetchedAt(),
              shown,
              reading.warnings(),
              reading.evidence().items());
      readings.add(ReadingCodec.bytes(saved));
    }
  }
}

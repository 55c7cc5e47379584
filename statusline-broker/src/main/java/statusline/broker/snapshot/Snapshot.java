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

/// The readings of a broker on disk, so that the first answers after a crash know something.
///
/// It holds what lines last showed, in the API's own types, never a data module's data. What comes
/// out of it counts as old until it is fetched anew, and no longer than a day. Unreadable means
/// empty. A first line waits for it, so a reading is decoded when it is asked for: of those of all
/// sessions and repositories of a day it wants two or three. Safe for use by several threads.
public final class Snapshot {
  private static final int VERSION = 1;
  private static final int READING = 2;
  private static final String THIS_VERSION = "1";
  private static final Duration LONGEST = Duration.ofDays(1);

  private final ModuleStore store;
  private final FileAccess files;
  private final InstantSource clock;

  /// By the text of their keys, the most recently used first.
  private final SequencedMap<String, byte[]> saved = new LinkedHashMap<>();

  private boolean loaded;

  /// Makes a snapshot that nothing was read of yet.
  ///
  /// @param store where it lies: checksummed, written whole or not at all
  /// @param files to look whether a reading is still true
  /// @param clock the wall clock
  public Snapshot(ModuleStore store, FileAccess files, InstantSource clock) {
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  /// {@return what was known of a key, once: it is the cache's from then on}
  ///
  /// @param key of the reading
  /// @param nowNanos of the ticker that ages are counted with
  public synchronized Optional<Reading> take(CacheKey key, long nowNanos) {
    load();
    byte[] bytes = saved.isEmpty() ? null : saved.remove(key.toString());
    return bytes == null ? Optional.empty() : restored(bytes, clock.instant(), nowNanos);
  }

  private Optional<Reading> restored(byte[] bytes, Instant now, long nowNanos) {
    SavedReading known = recent(bytes, now);
    if (known == null) {
      return Optional.empty();
    }
    Duration age = Duration.between(known.fetchedAt(), now);
    // By a clock that was set back it would be from the future.
    long nanos = age.isNegative() ? 0 : age.toNanos();
    var evidence = FileEvidence.of(files, known.evidence());
    var provenance = new Reading.Provenance(known.fetchedAt(), nowNanos - nanos, evidence);
    return Optional.of(Reading.restored(known.segments(), known.warnings(), provenance));
  }

  /// {@return the reading, or null where it is none or too old}
  private static @Nullable SavedReading recent(byte[] bytes, Instant now) {
    try {
      SavedReading reading = ReadingCodec.reading(bytes);
      return Duration.between(reading.fetchedAt(), now).compareTo(LONGEST) > 0 ? null : reading;
    } catch (IOException | RuntimeException broken) {
      return null;
    }
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
        byte[] reading = fields.bytes();
        saved.put(ReadingCodec.key(reading), reading);
      }
    }
  }

  /// Writes what a cache holds, and what was not taken yet and may still be.
  ///
  /// @throws IOException when it cannot be kept; what was there stays
  public void write(ReadingCache cache) throws IOException {
    List<byte[]> readings = untaken();
    cache.forEach((key, reading) -> add(readings, key, reading));
    var fields = new FieldWriter().put(VERSION, THIS_VERSION);
    int size = 0;
    // The most recently used stand last and matter most.
    for (byte[] bytes : readings.reversed()) {
      size += bytes.length + 6;
      if (size > ModuleStore.MAX_BYTES - 64) {
        break;
      }
      fields.put(READING, bytes);
    }
    store.write(fields.bytes());
  }

  /// Who is never asked for again would stay for ever, and each first line would read it.
  private synchronized List<byte[]> untaken() {
    load();
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

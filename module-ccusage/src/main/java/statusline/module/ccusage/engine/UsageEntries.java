package statusline.module.ccusage.engine;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// The entries of all transcripts, and what is derived from them.
///
/// Readers on several threads may add entries; other methods are called while none does. Safe for
/// use by several threads.
final class UsageEntries {
  /// Removed entries stay in the table until they are as many as this, and an eighth of all.
  private static final int MIN_REMOVED = 4096;

  /// With so many entries, further transcripts are not read, so that memory is bounded: an entry
  /// takes about 80 bytes.
  static final int MAX_ENTRIES = 720_000;

  /// A transcript takes as much memory as so many entries.
  private static final int ENTRIES_OF_TRANSCRIPT = 5;

  final EntryTable table = new EntryTable();
  final Buckets buckets;
  final TranscriptPaths paths = new TranscriptPaths();
  private final Map<Integer, Transcript> transcripts = new HashMap<>();
  final EntryCosts costs;
  private final EntryChains chains = new EntryChains(table);
  private final Deduplication deduplication;
  final LineMerger merger;
  private final int maxEntries;
  private int removed;
  private long changes;

  /// Read by threads that wait.
  private final AtomicLong progress = new AtomicLong();

  private boolean isClosed;

  UsageEntries(PriceTable prices, int maxEntries) {
    this.maxEntries = maxEntries;
    var order = new EntryOrder(table, paths);
    this.costs = new EntryCosts(table, prices);
    this.buckets = new Buckets(table, costs, order);
    this.deduplication = new Deduplication(table, chains, order, costs, buckets);
    this.merger = new LineMerger(table, chains, deduplication);
  }

  /// Creates the state of a transcript that has not been read.
  synchronized Transcript transcript(Path path) {
    int number = paths.add(path);
    var transcript = new Transcript(path, number, table.sessions.number(SessionOfPath.of(path)));
    transcripts.put(number, transcript);
    return transcript;
  }

  /// Returns whether no further transcript should be read.
  synchronized boolean isFull() {
    return table.size() - removed + ENTRIES_OF_TRANSCRIPT * transcripts.size() >= maxEntries;
  }

  /// Returns a table for rows to add.
  EntryTable rows() {
    return new EntryTable(table.models, table.sessions);
  }

  /// Adds the rows of a transcript, and empties their table.
  ///
  /// @param isTail whether they are of a last line without a line feed
  synchronized void add(EntryTable rows, Transcript transcript, boolean isTail) {
    checkOpen();
    merger.prepare(rows);
    for (int row = 0; row < rows.size(); row++) {
      long id = rows.id.get(row);
      int newest = chains.newest(id);
      if (!isTail && merger.merge(rows, row, transcript.number(), newest)) {
        continue;
      }
      int entry = table.add();
      table.copy(rows, row, entry);
      table.file.set(entry, transcript.number());
      transcript.entries().add(entry);
      merger.checkGroup(entry, newest);
      deduplication.add(entry, newest);
      if (isTail) {
        transcript.tail().add(entry);
      }
    }
    rows.clear();
  }

  /// Adds an entry of a stored state, which is already in the table.
  void restore(int entry, Transcript transcript) {
    table.file.set(entry, transcript.number());
    transcript.entries().add(entry);
    deduplication.add(entry, chains.newest(table.id.get(entry)));
  }

  /// Removes the entries of a last line without a line feed.
  synchronized void removeTail(Transcript transcript) {
    checkOpen();
    transcript.tail().forEach(this::remove);
    transcript.tail().clear();
  }

  /// Removes all entries of a transcript.
  synchronized void forget(Transcript transcript) {
    checkOpen();
    transcript.entries().forEach(this::remove);
    transcript.forget();
    changes++;
  }

  private void remove(int entry) {
    if (table.isLive(entry)) {
      deduplication.remove(entry);
      removed++;
    }
  }

  /// Removes a deleted transcript.
  synchronized void delete(Transcript transcript) {
    forget(transcript);
    transcripts.remove(transcript.number());
  }

  /// Records how far a transcript was read.
  synchronized void read(
      Transcript transcript,
      BasicFileAttributes attributes,
      ReadPoint reached,
      boolean isFinished) {
    checkOpen();
    if (isFinished) {
      transcript.finished(attributes, reached);
    } else {
      transcript.stopped(attributes, reached);
    }
    changes++;
  }

  /// Counts the steps of readers.
  AtomicLong progress() {
    return progress;
  }

  /// Counts changes of what a stored state contains.
  long changes() {
    return changes;
  }

  /// Refuses further entries, because a reader did not end in time.
  synchronized void close() {
    isClosed = true;
  }

  synchronized boolean isClosed() {
    return isClosed;
  }

  private void checkOpen() {
    if (isClosed) {
      throw new IllegalStateException("the entries are closed");
    }
  }

  /// Returns the transcripts whose merged lines count after all, and forgets their entries.
  synchronized List<Transcript> takeSplit() {
    List<Transcript> split = new ArrayList<>();
    for (int number : merger.takeSplit()) {
      Transcript transcript = transcripts.get(number);
      if (transcript != null) {
        forget(transcript);
        split.add(transcript);
      }
    }
    return split;
  }

  /// Returns the message ids whose lines are not merged.
  Set<Long> mixedIds() {
    return merger.mixedIds();
  }

  /// Whether some transcripts have to be read again, because their merged lines count.
  synchronized boolean hasSplit() {
    return merger.hasSplit();
  }

  /// Decides about all duplicates, and compacts the table if much of it is unused.
  synchronized void settle() {
    deduplication.settle();
    if (removed >= MIN_REMOVED && removed >= table.size() / 8) {
      compact();
    }
  }

  /// Returns the kept entries with a flag, in the order of their places in the transcripts.
  synchronized int[] kept(int flag) {
    List<Transcript> ordered = new ArrayList<>(transcripts.values());
    ordered.sort((first, second) -> paths.compare(first.number(), second.number()));
    var places = new Places(table.size());
    for (Transcript transcript : ordered) {
      transcript.entries().forEach(places::add);
    }
    for (int entry = 0; entry < table.size(); entry++) {
      if (table.has(entry, flag)) {
        places.take(entry, deduplication.place(entry, flag == EntryTable.KEPT_IN_DAYS));
      }
    }
    return places.taken();
  }

  /// Frees the places of removed entries.
  synchronized void compact() {
    chains.clear();
    buckets.clear();
    new Compaction(table, transcripts).run(this::link);
    removed = 0;
  }

  private void link(int entry) {
    chains.add(entry, chains.newest(table.id.get(entry)));
    if (table.has(entry, EntryTable.KEPT)) {
      buckets.add(entry);
    }
  }

  /// Uses other prices from now on.
  synchronized void setPrices(PriceTable prices) {
    costs.setPrices(prices);
    for (int entry = 0; entry < table.size(); entry++) {
      if (table.isLive(entry) && table.id.get(entry) != 0) {
        deduplication.changed(table.id.get(entry));
      }
    }
    deduplication.settle();
    buckets.changed();
  }
}

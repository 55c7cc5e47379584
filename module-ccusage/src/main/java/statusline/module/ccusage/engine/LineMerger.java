package statusline.module.ccusage.engine;

import java.util.HashSet;
import java.util.Set;

/// Merges the lines of one response in a transcript, of which all but one never count.
///
/// The host writes a line for each part of a response, with one message id and one request id. If
/// all entries of the id have this request id, the larger of two neighbouring lines wins in each
/// report, and the other one changes nothing. An entry of the same session with another request id
/// can change that if the id occurs in a side chain. Then the transcripts with merged lines are
/// read again, and lines of that id are never merged again. Not thread-safe.
final class LineMerger {
  /// Larger groups are not searched, so that no line takes long.
  private static final int MAX_GROUP = 16;

  private static final long DAY_MILLIS = 86_400_000;

  private final EntryTable entries;
  private final EntryChains chains;
  private final Deduplication deduplication;

  /// The ids whose lines are not merged.
  private final Set<Long> mixedIds = new HashSet<>();

  private boolean isEnabled = true;

  /// The numbers of the transcripts to read again.
  private final Set<Integer> split = new HashSet<>();

  LineMerger(EntryTable entries, EntryChains chains, Deduplication deduplication) {
    this.entries = entries;
    this.chains = chains;
    this.deduplication = deduplication;
  }

  /// Returns the numbers of transcripts whose merged lines count after all, and forgets them.
  Set<Integer> takeSplit() {
    Set<Integer> taken = Set.copyOf(split);
    split.clear();
    return taken;
  }

  /// Keeps all lines from now on. Tests compare the results with those of merged lines.
  void disable() {
    isEnabled = false;
  }

  /// Returns the ids whose lines are not merged.
  Set<Long> mixedIds() {
    return mixedIds;
  }

  boolean hasSplit() {
    return !split.isEmpty();
  }

  /// Looks for ids with several request ids among rows, so that their lines are not merged first.
  void prepare(EntryTable rows) {
    var requestIds = new LongIntMap();
    for (int row = 0; row < rows.size(); row++) {
      long id = rows.id.get(row);
      int requestId = rows.requestId.get(row);
      if (id != 0) {
        if (requestIds.get(id, requestId) != requestId && !mixedIds.contains(id)) {
          split(id, chains.newest(id));
        }
        requestIds.put(id, requestId);
      }
    }
  }

  /// Merges a row into an earlier entry of its transcript. Returns whether that was possible.
  ///
  /// @param newest the newest entry of the row's id, or -1
  boolean merge(EntryTable rows, int row, int file, int newest) {
    int earlier = newest < 0 ? -1 : earlier(rows, row, file, newest);
    if (earlier < 0 || !isMergeable(rows, row, earlier)) {
      return false;
    }
    if (rows.totalTokens(row) > entries.totalTokens(earlier)) {
      deduplication.hide(earlier);
      entries.copy(rows, row, earlier);
      deduplication.changed(entries.id.get(earlier));
    }
    entries.mark(earlier, EntryTable.MERGED);
    return true;
  }

  /// Returns the entry of the transcript before a row with the same id, or -1 if entries of the id
  /// have other request ids.
  private int earlier(EntryTable rows, int row, int file, int newest) {
    int requestId = rows.requestId.get(row);
    long id = rows.id.get(row);
    if (!isEnabled || requestId == 0 || mixedIds.contains(id)) {
      return -1;
    }
    int found = -1;
    int count = 0;
    for (int entry = newest; entry >= 0; entry = chains.older(entry)) {
      count++;
      if (count > MAX_GROUP || entries.requestId.get(entry) != requestId) {
        return -1;
      }
      if (found < 0 && entries.file.get(entry) == file) {
        found = entry;
      }
    }
    return found;
  }

  private boolean isMergeable(EntryTable rows, int row, int earlier) {
    int differences = (rows.flags.get(row) ^ entries.flags.get(earlier)) & EntryTable.OWN_FLAGS;
    if (rows.session.get(row) != entries.session.get(earlier)) {
      return false;
    }
    if (rows.totalTokens(row) != entries.totalTokens(earlier)) {
      return (differences & ~(EntryTable.HAS_SPEED | EntryTable.FAST)) == 0;
    }
    return differences == 0 && hasSameCost(rows, row, earlier);
  }

  /// Prices change at midnight in UTC.
  private boolean hasSameCost(EntryTable rows, int row, int earlier) {
    return rows.model.get(row) == entries.model.get(earlier)
        && rows.input.get(row) == entries.input.get(earlier)
        && rows.output.get(row) == entries.output.get(earlier)
        && rows.cacheRead.get(row) == entries.cacheRead.get(earlier)
        && rows.cache5m.get(row) == entries.cache5m.get(earlier)
        && Double.compare(rows.cost(row), entries.cost(earlier)) == 0
        && Math.floorDiv(rows.time.get(row), DAY_MILLIS)
            == Math.floorDiv(entries.time.get(earlier), DAY_MILLIS);
  }

  /// Notes the transcripts to read again because of a new entry, before it is added.
  ///
  /// @param newest the newest entry of its id, or -1
  void checkGroup(int entry, int newest) {
    long id = entries.id.get(entry);
    if (newest < 0 || mixedIds.contains(id)) {
      return;
    }
    int[] group = new int[MAX_GROUP];
    int size = 0;
    group[size++] = entry;
    int flags = entries.flags.get(entry);
    for (int other = newest; other >= 0; other = chains.older(other)) {
      flags |= entries.flags.get(other);
      if (size < MAX_GROUP) {
        group[size] = other;
      }
      size++;
    }
    boolean isRisky = (flags & EntryTable.SIDECHAIN) != 0 && (flags & EntryTable.MERGED) != 0;
    if (size > MAX_GROUP || (isRisky && canBeReplayed(group, size))) {
      split(id, newest);
    }
  }

  /// Returns whether two entries have one session and different request ids.
  private boolean canBeReplayed(int[] group, int size) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        if (entries.session.get(group[i]) == entries.session.get(group[j])
            && entries.requestId.get(group[i]) != entries.requestId.get(group[j])) {
          return true;
        }
      }
    }
    return false;
  }

  private void split(long id, int newest) {
    mixedIds.add(id);
    for (int other = newest; other >= 0; other = chains.older(other)) {
      if (entries.has(other, EntryTable.MERGED)) {
        split.add(entries.file.get(other));
      }
    }
  }
}

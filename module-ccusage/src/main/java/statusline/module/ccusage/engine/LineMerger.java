package statusline.module.ccusage.engine;

import java.util.HashSet;
import java.util.Set;

/// Merges the lines of one response in a transcript, of which all but one never count.
///
/// The host writes a line for each part of a response, with one message id and one request id. If
/// all entries of the id have this request id, the larger of two neighbouring lines wins in each
/// report, and the other one changes nothing. An entry with another request id can change that.
/// Then the transcripts with merged lines are read again, and lines of that id are never merged
/// again. Not thread-safe.
final class LineMerger {
  /// Larger groups are not searched, so that no line takes long.
  private static final int MAX_GROUP = 16;

  private static final long DAY_MILLIS = 86_400_000;

  private final EntryTable entries;
  private final Deduplication deduplication;

  /// The ids whose lines are not merged.
  private final Set<Long> mixedIds = new HashSet<>();

  /// The numbers of the transcripts to read again.
  private final Set<Integer> split = new HashSet<>();

  LineMerger(EntryTable entries, Deduplication deduplication) {
    this.entries = entries;
    this.deduplication = deduplication;
  }

  /// Returns the numbers of transcripts whose merged lines count after all, and forgets them.
  Set<Integer> takeSplit() {
    Set<Integer> taken = Set.copyOf(split);
    split.clear();
    return taken;
  }

  /// Returns the ids whose lines are not merged.
  Set<Long> mixedIds() {
    return mixedIds;
  }

  boolean hasSplit() {
    return !split.isEmpty();
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
    entries.mark(earlier, EntryTable.MERGED, true);
    return true;
  }

  /// Returns the entry of the transcript before a row with the same id, or -1 if entries of the id
  /// have other request ids.
  private int earlier(EntryTable rows, int row, int file, int newest) {
    int requestId = rows.requestId.get(row);
    long id = rows.id.get(row);
    if (requestId == 0 || mixedIds.contains(id)) {
      return -1;
    }
    int found = -1;
    int count = 0;
    for (int entry = newest; entry >= 0; entry = deduplication.older(entry)) {
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
    int requestId = entries.requestId.get(entry);
    if (newest < 0 || (requestId != 0 && entries.requestId.get(newest) == requestId)) {
      return;
    }
    for (int other = newest; other >= 0; other = deduplication.older(other)) {
      if (entries.has(other, EntryTable.MERGED)) {
        mixedIds.add(id);
        split.add(entries.file.get(other));
      }
    }
  }
}

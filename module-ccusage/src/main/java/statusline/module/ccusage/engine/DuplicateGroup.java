package statusline.module.ccusage.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The entries of one message id in the order of the transcripts, without duplicates.
final class DuplicateGroup {
  private final EntryTable entries;
  private final DuplicateRank rank;
  private final List<Place> places = new ArrayList<>();
  private final Map<List<Long>, Place> byKey = new HashMap<>();

  /// The first entry of the place of each kept entry.
  private final Map<Integer, Integer> kept = new HashMap<>();

  private boolean hasSidechain;

  DuplicateGroup(EntryTable entries, DuplicateRank rank) {
    this.entries = entries;
    this.rank = rank;
  }

  /// A kept entry with the sessions under which later duplicates find it.
  private static final class Place {
    private final int first;
    private int entry;
    private final Set<Integer> sessions = new HashSet<>();

    private Place(int entry) {
      this.first = entry;
      this.entry = entry;
    }
  }

  /// Adds the next entry.
  void add(int entry) {
    List<Long> key = key(entry);
    Place place = find(entry, key);
    if (place == null) {
      place = new Place(entry);
      places.add(place);
      byKey.put(key, place);
      kept.put(entry, entry);
    } else if (rank.compare(entry, place.entry) > 0) {
      // Later duplicates of the replaced entry do not find it any more.
      kept.remove(place.entry);
      byKey.remove(key(place.entry));
      place.entry = entry;
      byKey.put(key, place);
      kept.put(entry, place.first);
    }
    place.sessions.add(entries.session.get(entry));
    hasSidechain |= entries.has(entry, EntryTable.SIDECHAIN);
  }

  /// Returns whether an entry is no duplicate.
  boolean keeps(int entry) {
    return kept.containsKey(entry);
  }

  /// Returns the first entry of those that a kept entry stands for: a winner takes the place of the
  /// entry that it replaces.
  int first(int entry) {
    return kept.getOrDefault(entry, entry);
  }

  private List<Long> key(int entry) {
    int requestId = entries.requestId.get(entry);
    if (requestId != 0) {
      return List.of((long) requestId);
    }
    long session = entries.session.get(entry);
    return rank.isForDays() ? List.of(0L, session, entries.time.get(entry)) : List.of(0L, session);
  }

  private @org.jspecify.annotations.Nullable Place find(int entry, List<Long> key) {
    Place same = byKey.get(key);
    if (same != null) {
      return same;
    }
    if (!hasSidechain && !entries.has(entry, EntryTable.SIDECHAIN)) {
      return null;
    }
    for (Place place : places) {
      if (isReplay(entry, place)) {
        return place;
      }
    }
    return null;
  }

  /// A side chain can repeat a message of its session under another request id.
  private boolean isReplay(int entry, Place place) {
    return place.sessions.contains(entries.session.get(entry))
        && (entries.has(entry, EntryTable.SIDECHAIN)
            || entries.has(place.entry, EntryTable.SIDECHAIN))
        && (rank.isForDays() || entries.time.get(entry) == entries.time.get(place.entry));
  }
}

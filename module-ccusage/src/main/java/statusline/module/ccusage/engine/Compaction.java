package statusline.module.ccusage.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/// Moves the entries of a table into the places of removed ones. Their order remains.
final class Compaction {
  private final EntryTable table;
  private final Map<Integer, Transcript> transcripts;
  private final Set<Integer> tails = new HashSet<>();

  /// @param transcripts of all live entries, by number
  Compaction(EntryTable table, Map<Integer, Transcript> transcripts) {
    this.table = table;
    this.transcripts = transcripts;
  }

  /// Moves all entries, and passes the new index of each one on.
  void run(IntConsumer moved) {
    for (Transcript transcript : transcripts.values()) {
      transcript.tail().forEach(tails::add);
      transcript.tail().clear();
      transcript.entries().clear();
    }
    int size = 0;
    for (int entry = 0; entry < table.size(); entry++) {
      Transcript transcript = transcripts.get(table.file.get(entry));
      if (transcript != null && table.isLive(entry)) {
        table.copy(table, entry, size);
        table.file.set(size, transcript.number());
        transcript.entries().add(size);
        if (tails.contains(entry)) {
          transcript.tail().add(size);
        }
        moved.accept(size);
        size++;
      }
    }
    table.truncate(size);
  }
}

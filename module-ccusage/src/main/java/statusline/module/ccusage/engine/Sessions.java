package statusline.module.ccusage.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Groups entries by the session of their transcript. Not thread-safe.
final class Sessions {
  private final UsageEntries entries;
  private final Map<TranscriptOwner, Session> sessions = new LinkedHashMap<>();

  /// The session of each transcript, by number.
  private final Map<Integer, Session> byFile = new HashMap<>();

  private Sessions(UsageEntries entries) {
    this.entries = entries;
  }

  /// Returns the usage of each session.
  ///
  /// @param kept the entries that count, in the order of the transcripts
  static List<SessionUsage> of(UsageEntries entries, int[] kept) {
    var sessions = new Sessions(entries);
    for (int entry : kept) {
      sessions.add(entry);
    }
    List<SessionUsage> usages = new ArrayList<>();
    sessions.sessions.forEach(
        (owner, session) -> usages.add(new SessionUsage(owner, session.last, session.usage)));
    return usages;
  }

  private void add(int entry) {
    Session session =
        byFile.computeIfAbsent(
            entries.table.file.get(entry),
            file ->
                sessions.computeIfAbsent(
                    TranscriptOwner.of(entries.paths.text(file)), _ -> new Session()));
    session.last = Math.max(session.last, entries.table.time.get(entry));
    session.usage.add(entries.table, entries.costs, entry);
  }

  private static final class Session {
    private final Usage usage = new Usage();
    private long last = Long.MIN_VALUE;
  }
}

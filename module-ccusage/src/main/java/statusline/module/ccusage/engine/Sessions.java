package statusline.module.ccusage.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Groups entries by the session of their transcript. Not thread-safe.
final class Sessions {
  private final EntryTable entries;
  private final EntryCosts costs;
  private final Map<TranscriptOwner, Session> sessions = new LinkedHashMap<>();

  /// The session of each transcript, by number.
  private final Map<Integer, Session> byFile = new HashMap<>();

  private Sessions(EntryTable entries, EntryCosts costs) {
    this.entries = entries;
    this.costs = costs;
  }

  /// Returns the usage of each session.
  static List<SessionUsage> of(
      EntryTable entries, EntryCosts costs, int[] ordered, TranscriptPaths paths) {
    var sessions = new Sessions(entries, costs);
    for (int entry : ordered) {
      sessions.add(entry, paths);
    }
    List<SessionUsage> usages = new ArrayList<>();
    sessions.sessions.forEach(
        (owner, session) -> usages.add(new SessionUsage(owner, session.last, session.usage)));
    return usages;
  }

  private void add(int entry, TranscriptPaths paths) {
    Session session =
        byFile.computeIfAbsent(
            entries.file.get(entry),
            file ->
                sessions.computeIfAbsent(TranscriptOwner.of(paths.text(file)), _ -> new Session()));
    session.last = Math.max(session.last, entries.time.get(entry));
    session.usage.add(entries, costs, entry);
  }

  private static final class Session {
    private final Usage usage = new Usage();
    private long last = Long.MIN_VALUE;
  }
}

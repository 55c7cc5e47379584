package statusline.broker.session;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import statusline.api.FileAccess;
import statusline.api.FileFacts;
import statusline.api.SessionInput;
import statusline.storage.LruMap;

/// Finds out whether the host may have changed files since a session's last line.
///
/// The traces of a change are the numbers of added and removed lines, the time of all replies, and
/// the size of the transcript: the host appends each reply and each result of a tool. Safe for use
/// by several threads.
public final class EditTraces {
  private static final int MAX_SESSIONS = 256;

  private final Map<String, Figures> sessions = new LruMap<>(MAX_SESSIONS);

  /// Creates traces without sessions.
  public EditTraces() {}

  /// {@return whether a document has a trace of a change since the last document of its session}
  ///
  /// The first document of a session has none.
  ///
  /// @param session document of the host
  /// @param files access to the transcript
  public boolean isTraced(SessionInput session, FileAccess files) {
    Figures now = Figures.of(session, files);
    @Nullable Figures before;
    synchronized (sessions) {
      before = sessions.put(session.key(), now);
    }
    return before != null && !before.isSame(now);
  }

  /// The figures of one document.
  ///
  /// @param added added lines
  /// @param removed removed lines
  /// @param replyMillis time of all replies
  /// @param transcriptBytes size of the transcript; 0 if there is none
  private record Figures(long added, long removed, long replyMillis, long transcriptBytes) {
    static Figures of(SessionInput session, FileAccess files) {
      Optional<FileFacts> transcript = session.transcript().flatMap(files::facts);
      return new Figures(
          figure(session, "/cost/total_lines_added"),
          figure(session, "/cost/total_lines_removed"),
          figure(session, "/cost/total_api_duration_ms"),
          transcript.isEmpty() ? 0 : transcript.get().size());
    }

    private static long figure(SessionInput session, String pointer) {
      return session.json().integer(pointer).orElse(0);
    }

    /// The `equals` of a record is slow in a fresh JVM.
    boolean isSame(Figures other) {
      return added == other.added
          && removed == other.removed
          && replyMillis == other.replyMillis
          && transcriptBytes == other.transcriptBytes;
    }
  }
}

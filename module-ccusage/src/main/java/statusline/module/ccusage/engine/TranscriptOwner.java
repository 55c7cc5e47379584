package statusline.module.ccusage.engine;

import java.util.List;

/// The project and the session to which the path of a transcript belongs, as ccusage reads it.
///
/// @param project name of a folder below `projects`, or several folders joined by `/`
/// @param session id of the session
public record TranscriptOwner(String project, String session) {
  private static final String PROJECTS = "projects";
  private static final String SUBAGENTS = "subagents";
  private static final String EXTENSION = ".jsonl";

  /// Returns the owner of a transcript.
  static TranscriptOwner of(String path) {
    List<String> names = names(path);
    int count = names.size();
    String file = names.getLast();
    if (count == 2) {
      return new TranscriptOwner(
          names.getFirst(), file.substring(0, file.length() - EXTENSION.length()));
    }
    boolean isSubagent = count >= 4 && names.get(count - 2).equals(SUBAGENTS);
    int session = Math.max(count - (isSubagent ? 3 : 2), 0);
    return new TranscriptOwner(
        session == 0 ? "Unknown Project" : String.join("/", names.subList(0, session)),
        names.get(session));
  }

  /// Returns the folder below `projects`, also for transcripts in folders below it.
  static String projectOf(String path) {
    return names(path).getFirst();
  }

  /// Returns the names behind the first folder `projects`.
  private static List<String> names(String path) {
    List<String> names = List.of(path.split("/", -1));
    return names.subList(names.indexOf(PROJECTS) + 1, names.size());
  }
}
